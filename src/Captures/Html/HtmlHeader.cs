using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Archive.Captures.Headers;
using Archive.Captures.Model;
using Archive.Captures.Names;
using Archive.Markdown;

namespace Archive.Captures.Html;

/// <summary>Reads what stands above an article's text: heading, kicker, time and byline, inside the article's element or before it.</summary>
internal sealed partial class HtmlHeader(CaptureParse parse, HtmlSource source, PageMetadata metadata, BlockReader blocks)
{
    private const int HighestHeading = 6;
    private const int LongestLabel = 80;
    private const int LongestTitle = 1_000;
    private const string MetaSelector = "time[datetime], [rel~='author'], [itemprop~='author']";

    public void Read(IElement root)
    {
        var heading = parse.Blocks.Take(HighestHeading).FirstOrDefault(IsHeading);
        var outside = heading is null ? FindHeadingOutside(root) : null;
        var title = heading?.Text ?? outside?.Words;
        ChooseTitle(title);
        if (heading is not null) parse.RemoveBlock(heading, Label.Title);
        if (outside is { } found) foreach (var extent in found.Extents) parse.Labels.Mark(extent, Label.Title);
        ReadOutside(root);
        foreach (var block in parse.Blocks.ToList()) if (!TryConsume(block)) break;
        DemoteHeadings();
    }

    private static bool IsHeading(Block block) => block.Markdown.StartsWith("# ", StringComparison.Ordinal);

    private (string Words, IReadOnlyList<Extent> Extents)? FindHeadingOutside(IElement root)
    {
        var headings = source.Document.QuerySelectorAll("h1").Where(h => IsApart(h, root)).Select(h => source.Read((INode)h)).Where(h => h.Words.Length > 0).ToList();
        if (headings.Find(h => h.Words == parse.Title || h.Words == parse.Overrides.Title) is { Words.Length: > 0 } same) return same;
        return headings.Count == 1 ? headings[0] : null;
    }

    private static bool IsApart(IElement element, IElement root) => element != root && !element.IsDescendantOf(root) && !root.IsDescendantOf(element);

    // The metadata's title takes precedence; but "Heading | Site" is the heading with the site's name appended.
    private void ChooseTitle(string? heading)
    {
        var stated = parse.Title;
        parse.Title = stated is null || (heading is not null && stated.StartsWith(heading, StringComparison.Ordinal)) ? heading : stated;
        if (heading is not null && parse.Title != heading && parse.Overrides.Title is null)
            parse.Warn(0, $"The page is headed '{heading}' but says for machines that its title is '{parse.Title}'.", $"If the heading is right, {parse.InSidecar("title: …")}.");
        if (parse.Title is not null || parse.Overrides.Title is not null) return;
        var titled = PlainText.CollapseWhiteSpace(source.Document.Title ?? "");
        if (titled.Length is 0 or > LongestTitle) return;
        if (parse.Site is { } site && SiteSuffix().Match(titled) is { Success: true } suffix && suffix.Groups["site"].Value == site) parse.Title = titled[..suffix.Index];
        else if (!SiteSuffix().IsMatch(titled)) parse.Title = titled;
        else
        {
            parse.Title = titled;
            parse.Ask("title", 0, $"The title '{titled}' may end with the site's name.", $"Say what the title is: {parse.InSidecar("title: …")}.", titled, titled[..SiteSuffix().Match(titled).Index]);
        }
    }

    private void ReadOutside(IElement root)
    {
        foreach (var element in source.Document.QuerySelectorAll("time, [rel~='author'], .byline, .dateline").Where(e => IsApart(e, root)))
        {
            if (element.Closest("aside, nav, footer, form") is not null || element.Closest("article") is { } other && !root.IsDescendantOf(other) && other != root) continue;
            var (words, extents) = source.Read((INode)element);
            ReadTimesAndAuthors(element);
            if (extents.Count > 0) HeaderLines.TryConsume(parse, extents, words, PageMetadata.TextRank);
        }
    }

    private bool TryConsume(Block block)
    {
        if (block.Extents.Count == 0) return false;
        var elements = blocks.Elements.GetValueOrDefault(block) ?? [];
        foreach (var element in elements) ReadTimesAndAuthors(element);
        if (HeaderLines.TryConsume(parse, block.Extents, block.Text, PageMetadata.TextRank)) parse.Blocks.Remove(block);
        else if (elements.Any(IsMeta) || (elements.Any(HoldsMeta) && IsLabel(block.Text))) parse.RemoveBlock(block, Label.Byline);
        else if (HeaderLines.IsKicker(block.Text) && elements.Any(e => e.ClassList.Any(c => Kicker().IsMatch(c)))) parse.RemoveBlock(block, Label.Kicker);
        else return false;
        return true;
    }

    private void ReadTimesAndAuthors(IElement element)
    {
        foreach (var time in element.QuerySelectorAll("time[datetime]").Prepend(element).Where(e => e.HasAttribute("datetime"))) metadata.ReadTime(time);
        if (parse.Authors.Count > 0) return;
        var authors = element.QuerySelectorAll("[rel~='author'], [itemprop~='author'], .author").Prepend(element).Where(e => e.Matches("[rel~='author'], [itemprop~='author'], .author"));
        foreach (var author in authors.Select(a => source.Read((INode)a).Words))
            if (Byline.SplitNames(author) is { } names) parse.Authors.AddRange(names.Except(parse.Authors));
    }

    // "Last Thursday by Ada Quill": short, and no sentence.
    private static bool IsLabel(string words) => words.Length is > 0 and <= LongestLabel && char.IsLetterOrDigit(words[^1]);

    private static bool HoldsMeta(IElement element) =>
        element.Matches(MetaSelector) || element.QuerySelector(MetaSelector) is not null;

    private static bool IsMeta(IElement element)
    {
        for (var e = element; e is not null && e.TagName is not ("ARTICLE" or "MAIN" or "BODY"); e = e.ParentElement)
            if (e.ClassList.Any(c => Meta().IsMatch(c))) return true;
        return false;
    }

    // A page has one heading of the first level; any other becomes one of the second.
    private void DemoteHeadings()
    {
        for (var i = 0; i < parse.Blocks.Count; i++)
            if (IsHeading(parse.Blocks[i])) parse.Blocks[i] = parse.Blocks[i] with { Markdown = "#" + parse.Blocks[i].Markdown };
    }

    [GeneratedRegex(@"\s+[|–—\-·:]\s+(?<site>[^|–—·:]+)$")]
    private static partial Regex SiteSuffix();

    [GeneratedRegex(@"^(?:(?:post|entry|article|story)-)?(?:meta|byline|dateline|author|timestamp|posted-on|pubdate|date)$", RegexOptions.IgnoreCase)]
    private static partial Regex Meta();

    [GeneratedRegex(@"kicker|category|section|eyebrow|label", RegexOptions.IgnoreCase)]
    private static partial Regex Kicker();
}
