using Archive.Captures.Model;
using Archive.Captures.Names;
using Archive.Markdown;

namespace Archive.Captures.Headers;

/// <summary>What sites in China put below every text: whose it is, that nobody may copy it, that they vouch for nothing.</summary>
internal static class SiteNotices
{
    private const int LongestNotice = 500;
    private const int LongestPrefix = 8;
    private const int LongestBelow = 80;
    private const int LeastRights = 2;

    // A head of two letters may be any text's.
    private const int LongestDoubtfulHead = 2;

    private static readonly char[] Marks = [' ', '【', '】', '[', ']', '*', '■', '•', '·', '※', '（', '(', '①', '②', '③'];
    // What the name of a site or paper ends with.
    private static readonly char[] Sites = ['网', '網', '站', '报', '報', '社', '刊'];
    private static readonly char[] Ends = [':', '：', '】', ']', '\n'];

    /// <summary>Takes them out, and the short lines below them: telephones, ratings, the ways to more.</summary>
    public static void RemoveFromEnd(CaptureParse parse)
    {
        var from = parse.Blocks.Count;
        for (var at = parse.Blocks.Count - 1; at > 0; at--)
        {
            var block = parse.Blocks[at];
            if (IsNotice(block.Text) || from < parse.Blocks.Count && IsLabel(block.Text)) from = at;
            else if (Sentences.EndsSentence(block.Text) || block.Text.Split('\n').Any(line => line.Length > LongestBelow)) break;
        }
        var removed = parse.Blocks[from..];
        if (removed.Count == 0 || !parse.Blocks.Take(from).Any(block => block.Text.Length > LongestBelow || Sentences.EndsSentence(block.Text))) return;
        parse.Warn(removed[0].Start, $"From '{removed[0].Text.Split('\n')[0]}' on the site speaks for itself; that is left out.", CaptureParse.PutBack);
        foreach (var block in removed) parse.RemoveBlock(block, Label.NonContent, Rule.Closing);
    }

    private static bool IsNotice(string words)
    {
        if (words.Length is 0 or > LongestNotice) return false;
        var rights = NameWords.NoticeRights.Count(right => words.Contains(right, StringComparison.Ordinal));
        return HeadOf(words) is { } head && (head.Length > LongestDoubtfulHead || rights > 0)
            || rights >= LeastRights && NameWords.NoticeOwners.Any(own => words.Contains(own, StringComparison.Ordinal));
    }

    private static bool IsCalled(string head, string notice) =>
        head.EndsWith(notice, StringComparison.Ordinal) && (head.Length == notice.Length || Sites.Contains(head[^(notice.Length + 1)]));

    // "声明：" over what follows.
    private static bool IsLabel(string words) => HeadOf(words) is { } head && words.TrimStart(Marks).Length <= head.Length + LongestPrefix;

    // A name may stand before it: "港口网声明：".
    private static string? HeadOf(string words)
    {
        words = words.TrimStart(Marks);
        var end = words.IndexOfAny(Ends);
        if (end <= 0) return null;
        return NameWords.Notices
            .Where(notice => end <= notice.Length + LongestPrefix && IsCalled(words[..end].TrimEnd(Marks), notice))
            .MaxBy(notice => notice.Length);
    }
}
