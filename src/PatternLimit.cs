using System.Runtime.CompilerServices;

namespace Archive;

/// <summary>
/// The time that any pattern has for any text. Patterns here take time with the length of a text, by their form or because the text is
/// cut before; for one that does not after all, this is the net: its file is refused, and the rest goes on.
/// </summary>
internal static class PatternLimit
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    // What .NET reads when the first pattern of a program is made, generated ones included.
    [ModuleInitializer]
    public static void Set() => AppDomain.CurrentDomain.SetData("REGEX_DEFAULT_MATCH_TIMEOUT", Longest);
}
