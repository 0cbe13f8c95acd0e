namespace Archive.Tests.Support;

/// <summary>What a call of the program gave back.</summary>
public sealed record Call(int Exit, string Output, string Error)
{
    /// <summary>Calls the program in process, as the command line does.</summary>
    public static Call Of(params IReadOnlyList<string> args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = Program.Run(args, TextWriter.Synchronized(output), TextWriter.Synchronized(error));
        return new Call(exit, output.ToString(), error.ToString());
    }
}
