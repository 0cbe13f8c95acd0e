using AngleSharp.Dom;
using Archive.Captures.Letters;
using Archive.Captures.Model;

namespace Archive.Captures.Html;

/// <summary>Tells the heading that a page prints above its text from the one on the way to it, which search engines shall read.</summary>
/// <param name="titles">What the page states as its title for machines.</param>
internal sealed class PrintedHeading(HtmlSource source, IReadOnlyList<string> titles)
{
    private const string Crumbs = "nav, ol, ul, [class*='breadcrumb' i]";

    /// <summary>Whether words say as much as the page states, or as the heading that was found.</summary>
    public bool Is(string words, IElement? found) =>
        titles.Any(title => Comparable.Of(words).EndsWith(Comparable.Of(title), StringComparison.Ordinal) && title.Length * 2 > words.Length)
        || found is not null && IsCrumb(found) && titles.Append(source.ReadLine(found).Words).Any(title => TitleChoice.IsSameSaid(words, title));

    /// <summary>Takes the title out of the text where it heads that once more, as for paper.</summary>
    public static void RemoveAgain(CaptureParse parse, int mostBlocks)
    {
        foreach (var again in parse.Blocks.Take(mostBlocks).Where(b => b.Markdown.StartsWith('#') && Comparable.Of(b.Text) == Comparable.Of(parse.Title ?? "")).ToList()) parse.RemoveBlock(again, Label.Title);
    }

    public static bool IsCrumb(IElement heading) => heading.ParentElement?.Closest(Crumbs) is not null;
}
