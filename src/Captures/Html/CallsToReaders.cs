using System.Text.RegularExpressions;
using Archive.Captures.Model;

namespace Archive.Captures.Html;

/// <summary>
/// Takes out of an article what asks the readers of its page for something ("Found a mistake? Write to us", "Subscribe to our newsletter"):
/// a link that hands the page's address on, or ends a paragraph with the way to the site's letters.
/// </summary>
internal static class CallsToReaders
{
    private const int LongestCall = 300;
    private const int LongestBehind = 10;

    public static void Remove(CaptureParse parse)
    {
        foreach (var block in parse.Blocks.Where(block => parse.Blocks.Count > 1 && block.Extents.Count > 0 && block.Text.Length <= LongestCall && IsCall(parse, block)).ToList())
        {
            parse.Warn(block.Start, $"'{block.Text}' asks the readers of the page for something, and is left out.", CaptureParse.PutBack);
            parse.RemoveBlock(block, Label.NonContent, Rule.Button);
        }
    }

    private static bool IsCall(CaptureParse parse, Block block) => HandsPageOn(parse, block) || AsksToSignUp(parse, block);

    private static bool HandsPageOn(CaptureParse parse, Block block) =>
        Uri.TryCreate(parse.PageUrl, UriKind.Absolute, out var page)
        && page.AbsolutePath.Length > 1
        && Handed.Matches(block.Markdown).Any(link =>
            link.Groups["words"].Length * 2 >= block.Text.Length
            && Uri.UnescapeDataString(link.Groups["query"].Value).Contains(page.Host + page.AbsolutePath, StringComparison.OrdinalIgnoreCase));

    private static bool AsksToSignUp(CaptureParse parse, Block block) =>
        LooseEnds.Link.Matches(block.Markdown) is [.., var last]
        && last.Index + last.Length + LongestBehind >= block.Markdown.Length
        && Newsletter.IsMatch(block.Text)
        && SignUp.IsMatch(last.Groups["address"].Value)
        && LooseEnds.LeadsOn(parse, last.Groups["address"].Value);

    private static readonly Regex Handed = new(@"\[(?<words>(?:[^\[\]\\]|\\.)+)\]\((?:https?|mailto):[^()\s?]*\?(?<query>[^()\s]+)\)");

    private static readonly Regex Newsletter = new("newsletter", RegexOptions.IgnoreCase);

    private static readonly Regex SignUp = new(@"[^/:]/[^?#]*(?:newsletter|sign-?up|subscri|abonn)[^/?#0-9]*/?(?:[?#].*)?$", RegexOptions.IgnoreCase);
}
