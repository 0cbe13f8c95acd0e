using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Archive.Captures.Headers;
using Archive.Captures.Model;
using Archive.Captures.Names;
using Archive.Markdown;

namespace Archive.Captures.Html;

/// <summary>Reads what stands above an article's text: its heading, kicker, time and byline, inside the article's element or before it.</summary>
internal sealed partial class HtmlHeader(CaptureParse reading, HtmlSource source, PageMetadata metadata, BlockReader blocks)
{
    private const int HighestHeading = 6;
    private const int LongestLabel = 80;
    private const string Stated = "time[datetime], [rel~='author'], [itemprop~='author']";

    public void Read(IElement root)
    {
        var heading = reading.Blocks.Take(HighestHeading).FirstOrDefault(IsHeading);
        var outside = heading is null ? OutsideHeading(root) : null;
        var title = heading?.Text ?? outside?.Words;
        ChooseTitle(title);
        if (heading is not null) reading.RemoveBlock(heading, Label.Title);
        if (outside is { } found) foreach (var extent in found.Extents) reading.Labels.Mark(extent, Label.Title);
        ReadOutside(root);
        foreach (var block in reading.Blocks.ToList()) if (!Claim(block)) break;
        Demote();
    }

    private static bool IsHeading(Block block) => block.Markdown.StartsWith("# ", StringComparison.Ordinal);

    private (string Words, IReadOnlyList<Extent> Extents)? OutsideHeading(IElement root)
    {
        var headings = source.Document.QuerySelectorAll("h1").Where(h => IsApart(h, root)).Select(h => source.Read((INode)h)).Where(h => h.Item1.Length > 0).ToList();
        if (headings.Find(h => h.Item1 == reading.Title || h.Item1 == reading.Overrides.Title) is { Item1.Length: > 0 } same) return same;
        return headings.Count == 1 ? headings[0] : null;
    }

    private static bool IsApart(IElement element, IElement root) => element != root && !element.IsDescendantOf(root) && !root.IsDescendantOf(element);

    // What a page says for machines comes first; but "Heading | Site" is the heading with the site's name behind it.
    private void ChooseTitle(string? heading)
    {
        var stated = reading.Title;
        reading.Title = stated is null || (heading is not null && stated.StartsWith(heading, StringComparison.Ordinal)) ? heading : stated;
        if (heading is not null && reading.Title != heading && reading.Overrides.Title is null)
            reading.Warn(0, $"The page is headed '{heading}' but says for machines that its title is '{reading.Title}'.", $"If the heading is right, {reading.InSidecar("title: …")}.");
        if (reading.Title is not null || reading.Overrides.Title is not null) return;
        var titled = PlainText.CollapseWhiteSpace(source.Document.Title ?? "");
        if (titled.Length == 0) return;
        if (reading.Site is { } site && SiteSuffix().Match(titled) is { Success: true } suffix && suffix.Groups["site"].Value == site) reading.Title = titled[..suffix.Index];
        else if (!SiteSuffix().IsMatch(titled)) reading.Title = titled;
        else reading.Error(0, $"The title '{titled}' may end with the site's name.", $"Say what the title is: {reading.InSidecar("title: …")}.");
    }

    private void ReadOutside(IElement root)
    {
        foreach (var element in source.Document.QuerySelectorAll("time, [rel~='author'], .byline, .dateline").Where(e => IsApart(e, root)))
        {
            if (element.Closest("aside, nav, footer, form") is not null || element.Closest("article") is { } other && !root.IsDescendantOf(other) && other != root) continue;
            var (words, extents) = source.Read((INode)element);
            ReadMarked(element);
            if (extents.Count > 0) HeaderLines.TryConsumeHeaderLine(reading, extents, words, PageMetadata.TextTrust);
        }
    }

    private bool Claim(Block block)
    {
        if (block.Extents.Count == 0) return false;
        var elements = blocks.Elements.GetValueOrDefault(block) ?? [];
        foreach (var element in elements) ReadMarked(element);
        if (HeaderLines.TryConsumeHeaderLine(reading, block.Extents, block.Text, PageMetadata.TextTrust)) reading.Blocks.Remove(block);
        else if (elements.Any(IsMeta) || (elements.Any(HoldsMeta) && IsLabel(block.Text))) reading.RemoveBlock(block, Label.Byline);
        else if (HeaderLines.IsKicker(block.Text) && elements.Any(e => e.ClassList.Any(c => Kicker().IsMatch(c)))) reading.RemoveBlock(block, Label.Kicker);
        else return false;
        return true;
    }

    private void ReadMarked(IElement element)
    {
        foreach (var time in element.QuerySelectorAll("time[datetime]").Prepend(element).Where(e => e.HasAttribute("datetime"))) metadata.ReadTime(time);
        if (reading.Authors.Count > 0) return;
        var authors = element.QuerySelectorAll("[rel~='author'], [itemprop~='author'], .author").Prepend(element).Where(e => e.Matches("[rel~='author'], [itemprop~='author'], .author"));
        foreach (var author in authors.Select(a => source.Read((INode)a).Item1))
            if (Byline.Names(author) is { } names) reading.Authors.AddRange(names.Except(reading.Authors));
    }

    // "Last Thursday by Ada Quill": short, and no sentence.
    private static bool IsLabel(string words) => words.Length is > 0 and <= LongestLabel && char.IsLetterOrDigit(words[^1]);

    private static bool HoldsMeta(IElement element) =>
        element.Matches(Stated) || element.QuerySelector(Stated) is not null;

    private static bool IsMeta(IElement element)
    {
        for (var e = element; e is not null && e.TagName is not ("ARTICLE" or "MAIN" or "BODY"); e = e.ParentElement)
            if (e.ClassList.Any(c => Meta().IsMatch(c))) return true;
        return false;
    }

    // A page has one heading of the first rank; any other stands below it.
    private void Demote()
    {
        for (var i = 0; i < reading.Blocks.Count; i++)
            if (IsHeading(reading.Blocks[i])) reading.Blocks[i] = reading.Blocks[i] with { Markdown = "#" + reading.Blocks[i].Markdown };
    }

    [GeneratedRegex(@"\s+[|–—\-·:]\s+(?<site>[^|–—·:]+)$")]
    private static partial Regex SiteSuffix();

    [GeneratedRegex(@"^(?:(?:post|entry|article|story)-)?(?:meta|byline|dateline|author|timestamp|posted-on|pubdate|date)$", RegexOptions.IgnoreCase)]
    private static partial Regex Meta();

    [GeneratedRegex(@"kicker|category|section|eyebrow|label", RegexOptions.IgnoreCase)]
    private static partial Regex Kicker();
}
