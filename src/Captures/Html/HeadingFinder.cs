using AngleSharp.Dom;
using Archive.Captures.Headers;
using Archive.Captures.Letters;
using Archive.Captures.Model;
using Archive.Markdown;

namespace Archive.Captures.Html;

/// <summary>Finds the heading that is an article's title, among its blocks or in the page around it.</summary>
internal sealed class HeadingFinder(CaptureParse parse, HtmlSource source, PageMetadata metadata, BlockReader blocks)
{
    public const string Headings = "h1, h2, h3, h4, h5, h6";

    /// <summary>The heading is one of so many blocks at the top.</summary>
    private const int MostBlocksToHeading = 6;

    private const int ShortestTitle = 8;
    private const string Crumbs = "nav, ol, ul, [class^='breadcrumb' i], [class*=' breadcrumb' i]";

    /// <summary>The block that is the title. What says something else than the title heads a part of the text, where the title stands above it or sentences do.</summary>
    public Block? FindInside(IElement? outside)
    {
        var top = parse.Blocks.Take(MostBlocksToHeading).ToList();
        if (HeadingsAboveText().Find(block => IsPrinted(block.Text, outside)) is { } printed) return printed;
        var heading = top.Find(IsTopHeading)
            ?? top.Find(LeadsToPage)
            ?? (outside is null ? top.Find(block => block.Extents.Count > 0 && parse.Blocks.Count > 1 && IsMostOfTitle(block.Text)) : null);
        if (heading is null || IsTitle(heading.Text) || parse.Title is { } stated && heading.Text.Contains(stated, StringComparison.OrdinalIgnoreCase)) return heading;
        return outside?.TagName == "H1" && IsTitle(source.ReadLine(outside).Words) || parse.Blocks.TakeWhile(b => b != heading).Any(b => Sentences.EndsSentence(b.Text)) ? null : heading;
    }

    private bool IsTopHeading(Block block) => block.Markdown.StartsWith("# ", StringComparison.Ordinal) && !blocks.ElementsOf(block).Any(e => HeadingLink.LeadsAbove(e, parse.PageUrl));

    private bool LeadsToPage(Block block) => block.Markdown.StartsWith('#') && blocks.ElementsOf(block).Any(e => HeadingLink.LeadsToPage(e, parse.PageUrl));

    // Some pages head their articles with headings of a lower level, or with letters of a larger size. Behind them sections may be named, each in fewer letters.
    private bool IsMostOfTitle(string words) =>
        IsTitle(words)
        && (words.Length * 2 > Titled.Length
            || Titled.StartsWith(words, StringComparison.Ordinal)
                && SiteName.Separator.Split(Titled[words.Length..]).All(part => part.Length < words.Length)
                && !new SiteName(parse).Is(words));

    private string Titled => PlainText.CollapseWhiteSpace(source.Document.Title ?? "");

    private bool IsTitle(string words) =>
        words == parse.Title
        || words == parse.Overrides.Title
        || words.Length >= ShortestTitle && (TitleChoice.Says(source.Document.Title ?? "", words) || TitleChoice.Says(parse.Title ?? "", words));

    // The heading that a page prints above its text, unlike the one on the way to it, which search engines shall read: it says as much as that one. Where another of the first level is called as the page is, it is stated word by word, too; else a kicker may stand before what is stated.
    private bool IsPrinted(string words, IElement? outside)
    {
        if (outside is not null && IsCrumb(outside)) return SaysAsMuch(words, outside);
        var first = parse.Blocks
            .Take(MostBlocksToHeading)
            .Where(IsTopHeading)
            .Select(block => block.Text)
            .Append(outside?.TagName == "H1" ? source.ReadLine(outside).Words : "")
            .FirstOrDefault(IsMostOfTitle);
        var letters = Comparable.Of(words);
        return first is null
            ? metadata.Titles.Any(title => letters.EndsWith(Comparable.Of(title), StringComparison.Ordinal) && title.Length * 2 > words.Length)
            : TitleChoice.IsSameSaid(words, first) && metadata.Titles.Any(title => letters == Comparable.Of(title));
    }

    private bool SaysAsMuch(string words, IElement crumb) => metadata.Titles.Append(source.ReadLine(crumb).Words).Any(title => TitleChoice.IsSameSaid(words, title));

    // What holds paragraphs is no way to the text but around it.
    private static bool IsCrumb(IElement heading) => heading.ParentElement?.Closest(Crumbs) is { } way && way.QuerySelector("p") is null;

    /// <summary>The title's own words; else the only heading of the first level; else a line above the text that the title begins with. What is called like the site, or leads to a page above, is its name.</summary>
    public IElement? FindOutside(ArticlePart article)
    {
        var headings = source.Document.QuerySelectorAll(Headings)
            .Where(h => IsApart(h, article))
            .Select(h => (Element: h, source.ReadWords(h).Words))
            .Where(h => h.Words.Length > 0)
            .ToList();
        if (headings.Find(h => IsCrumb(h.Element) && IsTitle(h.Words)).Element is { } crumb
            && headings
                .SkipWhile(h => h.Element != crumb)
                .FirstOrDefault(h => !IsCrumb(h.Element) && IsAbove(h.Element, article) && SaysAsMuch(h.Words, crumb))
                .Element is { } printed)
        {
            return printed;
        }
        if (headings.Find(h => h.Words == parse.Title || h.Words == parse.Overrides.Title).Element is { } same) return same;
        if (headings.Find(h => HeadingLink.LeadsToPage(h.Element, parse.PageUrl)).Element is { } own) return own;
        var site = new SiteName(parse);
        headings.RemoveAll(h => site.Is(h.Words) || HeadingLink.LeadsAbove(h.Element, parse.PageUrl) || h.Element.TagName[1] >= '3' && !(IsMostOfTitle(h.Words) && IsBeside(h.Element)));
        // The site's name is a part of the title, too, and the shorter one.
        if (headings.OrderBy(h => h.Element.TagName).ThenByDescending(h => h.Words.Length).FirstOrDefault(h => IsTitle(h.Words)).Element is { } titled) return titled;
        var first = headings.FindAll(h => h.Element.TagName == "H1");
        if (first.Count == 1) return first[0].Element;
        return new HeaderZone(source, article).Lines(null, HeaderZone.MostTexts)
            .FirstOrDefault(line => line.Extents[0].Start < source.ExtentOf(article.Texts.Min()).Start && IsMostOfTitle(line.Words))?.Element;

        bool IsBeside(IElement heading) => heading.ParentElement?.ParentElement?.Contains(article.Root) == true;
    }

    private bool IsAbove(IElement heading, ArticlePart article) => source.NumbersIn(heading)[^1] < article.Texts.Min();

    private bool IsApart(IElement heading, ArticlePart article) => source.NumbersIn(heading) is { Count: > 0 } numbers && !numbers.Any(article.Texts.Contains);

    /// <summary>Takes the title out of the text where it stands above that once more.</summary>
    public void RemoveAgain()
    {
        if (Comparable.Of(parse.Title ?? "") is not { Length: >= ShortestTitle } title) return;
        var again = HeadingsAboveText().FindAll(block => Comparable.Of(block.Text) == title);
        if (parse.Blocks.Count > again.Count) foreach (var block in again) parse.RemoveBlock(block, Label.Title);
    }

    private List<Block> HeadingsAboveText() =>
        [.. parse.Blocks
            .Take(MostBlocksToHeading)
            .TakeWhile(block => block.Markdown.StartsWith('#') || blocks.IsIllustration(block) || !Sentences.EndsSentence(block.Text))
            .Where(block => block.Markdown.StartsWith('#'))];
}
