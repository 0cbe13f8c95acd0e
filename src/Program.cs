using System.CommandLine;
using Archive.Commands;
using Archive.Diagnostics;
using Archive.Theme;

var root = new RootCommand("Archive: turns captures of articles into a linked, published record of technology strategy.")
{
    BuildCommand.Create(),
    ImportCommand.Create(),
    CheckCommand.Create(),
};
root.Options.Add(CommonOptions.Root);
root.Options.Add(CommonOptions.Format);

// Without a verb it is build.
var words = args.Length == 0 || args[0].StartsWith('-') && args[0] is not ("--help" or "-h" or "-?" or "--version") ? args.Prepend("build").ToArray() : args;
var parsed = root.Parse(words);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors) Console.Error.WriteLine(Printable.Of(error.Message));
    Console.Error.WriteLine("See --help.");
    return ExitCode.Usage;
}
try
{
    return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (UsageException e)
{
    Console.Error.WriteLine(e.Message);
    return ExitCode.Usage;
}
catch (Exception e) when (Unwrap(e) is IOException or UnauthorizedAccessException or ThemeException or InvalidOperationException)
{
    Console.Error.WriteLine($"{Printable.Of(Unwrap(e).Message)}\nNothing was published; the last published site stands as it was.");
    return ExitCode.Fault;
}

// Work on several threads reports its faults as one; the first of them is the message.
static Exception Unwrap(Exception e) => e is AggregateException { InnerException: { } inner } ? Unwrap(inner) : e;
