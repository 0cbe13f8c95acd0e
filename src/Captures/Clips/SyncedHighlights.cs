using System.Text.RegularExpressions;

namespace Archive.Captures.Clips;

/// <summary>Lines in which Readwise says when it added highlights: the items below one (Logseq) move up to its place.</summary>
internal static class SyncedHighlights
{
    /// <param name="hide">Takes a stretch away.</param>
    /// <param name="text">With as many characters before as after.</param>
    public static void Hide(char[] text, string written, int from, Action<int, int> hide)
    {
        for (var line = SyncLine.Match(written, from); line.Success; line = line.NextMatch())
        {
            hide(line.Index, line.Index + line.Length);
            var at = line.Groups["item"].Success ? written.IndexOf('\n', line.Index) + 1 : 0;
            while (at > 0 && at < text.Length && text[at] == '\t')
            {
                text[at] = ' ';
                at = written.IndexOf('\n', at) + 1;
            }
        }
    }

    private static readonly Regex SyncLine = new(@"^(?:(?<item>- )(?:Highlights first synced|New highlights added) by \[\[Readwise\]\] \[\[[^\[\]\n]*\]\]|#{1,6} New highlights added \p{L}+ [0-9]{1,2}, [0-9]{4} at [0-9:]+ [AP]M)[ \t]*(?=\r?$)", RegexOptions.Multiline);
}
