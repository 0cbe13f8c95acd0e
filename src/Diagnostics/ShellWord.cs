namespace Archive.Diagnostics;

/// <summary>Text from a contributor within a command that people paste: a shell takes it for nothing but the text that it is.</summary>
internal static class ShellWord
{
    /// <summary>Between quotes, in which a POSIX shell reads no letter as anything else.</summary>
    public static string Quote(string text) => $"'{Printable.Escape(text).Replace("'", @"'\''", StringComparison.Ordinal)}'";

    /// <summary>Between quotes where it has to be.</summary>
    public static string Of(string text) => text.Length > 0 && text[0] != '-' && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '_' or '-') ? text : Quote(text);
}
