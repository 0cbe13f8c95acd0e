using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Archive.Diagnostics;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Commands;

/// <summary>Finds the verb, calls it, and turns what may go wrong into one line and an exit code. A stack trace is never the message.</summary>
internal sealed class CommandLine
{
    private const string WithoutVerb = "build";

    private readonly RootCommand _root = new("Archive: turns captures of articles into a linked, published record of technology strategy.");

    public CommandLine(params ReadOnlySpan<Command> verbs)
    {
        foreach (var verb in verbs) _root.Subcommands.Add(verb);
        _root.Options.Add(CommonOptions.Root);
        _root.Options.Add(CommonOptions.Format);
        _root.Options.Add(CommonOptions.Changed);
    }

    public int Run(IReadOnlyList<string> args, InvocationConfiguration streams)
    {
        args = Spell(args);
        var parsed = _root.Parse(args);
        if (parsed.CommandResult.Command == _root && parsed.Action is null or ParseErrorAction && (args.Count == 0 || args[0].StartsWith('-')))
            parsed = _root.Parse([WithoutVerb, .. args]);
        if (parsed.Errors.Count > 0) return Refuse(parsed, streams.Error);
        try
        {
            return parsed.Invoke(streams);
        }
        catch (Exception e) when (Unwrap(e) is UsageException or OutputRefusedException)
        {
            streams.Error.WriteLine(Printable.Escape(Unwrap(e).Message));
            return ExitCode.Usage;
        }
        catch (Exception e) when (Unwrap(e) is PublishingInterruptedException interrupted)
        {
            streams.Error.WriteLine(Printable.Escape(interrupted.Message));
            return ExitCode.Fault;
        }
        catch (Exception e)
        {
            streams.Error.WriteLine(Fault(e));
            if (parsed.CommandResult.Command.Name == WithoutVerb) streams.Error.WriteLine("Nothing was published; the last published site stands as it was.");
            return ExitCode.Fault;
        }
    }

    /// <summary>What people type first: <c>help</c>, <c>help VERB</c>, <c>-v</c>.</summary>
    private static IReadOnlyList<string> Spell(IReadOnlyList<string> args) => args switch
    {
        ["help", ..] => [.. args.Skip(1), "--help"],
        ["-v" or "version"] => ["--version"],
        _ => args,
    };

    private int Refuse(ParseResult parsed, TextWriter error)
    {
        var command = parsed.CommandResult.Command;
        // What follows a kind that is not known is not looked at.
        if (command != _root && command.Subcommands.Count > 0 && parsed.UnmatchedTokens is [var kind, ..] && !kind.StartsWith('-')) error.WriteLine(UnknownKind(kind, command));
        else foreach (var word in parsed.UnmatchedTokens) error.WriteLine(Unknown(word, command));
        if (parsed.UnmatchedTokens.Count == 0)
            foreach (var wrong in parsed.Errors) error.WriteLine(Printable.Escape(Explain(wrong)));
        error.WriteLine(command == _root
            ? "See archive --help."
            : $"See archive {string.Join(' ', command.Parents.OfType<Command>().Where(p => p != _root).Select(p => p.Name).Append(command.Name))} --help.");
        return ExitCode.Usage;
    }

    /// <summary>Where a value is of the wrong kind, the parser names a type of .NET.</summary>
    private static string Explain(ParseError wrong) =>
        (wrong.SymbolResult as OptionResult ?? wrong.SymbolResult?.Parent as OptionResult) is { Option: var option } result && wrong.Message.Contains("System.", StringComparison.Ordinal)
            ? $"{option.Name} must be {NameOf(option.ValueType)}, not '{string.Join(' ', result.Tokens.Select(t => t.Value))}'."
            : string.Join(' ', wrong.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string NameOf(Type value) =>
        value == typeof(int) ? "a whole number"
        : value == typeof(FileInfo) ? "a file"
        : "a folder";

    private static string UnknownKind(string kind, Command command)
    {
        string[] known = [.. command.Subcommands.Select(c => c.Name)];
        var message = $"'{command.Name}' knows {string.Join(", ", known[..^1])} and {known[^1]}, not '{Printable.Escape(kind)}'.";
        return new DidYouMean().Hint(kind, known) is { } hint ? $"{message} {hint}" : message;
    }

    private string Unknown(string word, Command command)
    {
        var isOption = word.StartsWith('-');
        IEnumerable<string> known = isOption
            ? command.Options.Concat(_root.Options).SelectMany(o => o.Aliases.Prepend(o.Name))
            : _root.Subcommands.Select(c => c.Name);
        var message = isOption ? $"There is no option '{Printable.Escape(word)}'."
            : command == _root ? $"There is no verb '{Printable.Escape(word)}'."
            : $"'{Printable.Escape(word)}' is one word too many.";
        return new DidYouMean().Hint(word, known) is { } hint ? $"{message} {hint}" : message;
    }

    /// <summary>What went wrong, in one line for people.</summary>
    public static string Fault(Exception e) => Message(Unwrap(e));

    private static string Message(Exception e) => e is IOException or TimeoutException or UnauthorizedAccessException or InvalidOperationException
        ? Printable.Escape(e.Message)
        : $"This is a fault of the program, please report it: {(e.InnerException ?? e).GetType().Name}: {Printable.Escape(e.Message)}";

    // Work on several threads reports its faults as one; the first of them is the message.
    private static Exception Unwrap(Exception e) => e is AggregateException { InnerException: { } inner } ? Unwrap(inner) : e;
}
