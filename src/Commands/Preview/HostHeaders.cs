using Archive.Files;

namespace Archive.Commands.Preview;

/// <summary>What <c>_headers</c> asks a host to send with every file, so that a preview shows what the policy does to a page.</summary>
internal static class HostHeaders
{
    public static IEnumerable<(string Name, string Value)> ForAll(string folder)
    {
        if (PlainFiles.KindOf(folder, "_headers") is not FileKind.File) yield break;
        var ofAllFiles = PlainFiles.ReadText(folder, "_headers").Split('\n')
            .SkipWhile(line => !line.EndsWith("/*", StringComparison.Ordinal))
            .Skip(1)
            .TakeWhile(line => line.StartsWith(' '));
        foreach (var line in ofAllFiles)
            if (line.Split(':', 2, StringSplitOptions.TrimEntries) is [var name, var value]) yield return (name, value);
    }
}
