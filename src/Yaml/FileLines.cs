using YamlDotNet.Core;

namespace Archive.Yaml;

/// <summary>The lines of a file that places in its YAML are on. YAML ends a line at a CR alone, too; editors do not.</summary>
/// <param name="linesBefore">Lines of the file before the text.</param>
internal sealed class FileLines(string text, int linesBefore)
{
    private readonly bool _hasLoneReturns = text.Contains('\n') && CountLoneReturns(text) > 0;

    public int Of(Mark mark) => (int)mark.Line + linesBefore - (_hasLoneReturns ? CountLoneReturns(text.AsSpan(0, Math.Clamp((int)mark.Index, 0, text.Length))) : 0);

    private static int CountLoneReturns(ReadOnlySpan<char> text) => text.Count('\r') - text.Count("\r\n");
}
