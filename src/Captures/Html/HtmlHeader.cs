using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Archive.Captures.Dates;
using Archive.Captures.Headers;
using Archive.Captures.Letters;
using Archive.Captures.Model;
using Archive.Captures.Names;
using Archive.Markdown;

namespace Archive.Captures.Html;

/// <summary>Reads what stands above an article's text: heading, kicker, time and byline, inside the article's element or before it.</summary>
internal sealed class HtmlHeader(CaptureParse parse, HtmlSource source, PageMetadata metadata, PageAuthors authors, BlockReader blocks)
{
    /// <summary>The heading is one of so many blocks at the top.</summary>
    private const int MostBlocksToHeading = 6;

    private const int LongestLabel = 80;
    private const int LongestKicker = 40;
    private const int LongestLead = 400;
    private const int MostHeaderBlocks = 8;
    private const int MostPassed = 3;
    private const int MostParts = 20;
    private const int MostDatesOfLine = 2;
    private const int ShortestTitle = 8;
    private const string Headings = "h1, h2, h3, h4, h5, h6";
    private const string Times = "[datetime]:not(ins, del), abbr[title], time[title]";
    private const string MetaSelector = "time[datetime], [rel~='author'], [itemprop~='author']";

    /// <summary>What time elements above the heading state: it may be the day of the visit.</summary>
    private readonly List<StatedDate> _above = [];

    private readonly PrintedHeading _printed = new(source, metadata.Titles);
    private int _headingStart;

    public void Read(ArticlePart article)
    {
        var outside = FindHeadingOutside(article);
        var heading = FindHeadingInside(outside);
        if (heading is not null) outside = null;
        var outsideWords = outside is null ? default : source.Read((INode)outside);
        var element = outside ?? (heading is null ? null : ElementsOf(heading).Select(e => e.Closest(Headings)).FirstOrDefault(e => e is not null));
        new TitleChoice(parse).Choose(element is null ? heading?.Text : HeadingKicker.Without(source, element, metadata.Titles), source.Document.Title ?? "", metadata.Titles);
        _headingStart = heading?.Start ?? (outside is null ? 0 : outsideWords.Extents[0].Start);
        if (heading is not null) parse.RemoveBlock(heading, Label.Title);
        RemoveTitleAgain();
        if (outside is not null) foreach (var extent in outsideWords.Extents) parse.Labels.Mark(extent, Label.Title);
        PrintedHeading.RemoveAgain(parse, MostHeaderBlocks);
        ReadLines(article, outside);
        new HeaderFallback(parse, source, metadata).Read(article);
        authors.Choose(article, block => ElementsOf(block).Any(e => e.Closest(MarkedAuthors.Others) is not null));
        ReadStandfirst();
        DemoteHeadings();
    }

    // The title once more above the text, with the kicker in front of it or without the one that it has.
    private void RemoveTitleAgain()
    {
        if (Comparable.Of(parse.Title ?? "") is not { Length: >= ShortestTitle } title) return;
        var again = parse.Blocks.Take(MostBlocksToHeading).TakeWhile(block => block.Markdown.StartsWith('#') || IsIllustration(block) || !Sentences.EndsSentence(block.Text))
            .Where(block => block.Markdown.StartsWith('#') && Comparable.Of(block.Text) is { Length: >= ShortestTitle } words && (words.EndsWith(title, StringComparison.Ordinal) || words.Length * 2 > title.Length && title.EndsWith(words, StringComparison.Ordinal))).ToList();
        if (parse.Blocks.Count > again.Count) foreach (var block in again) parse.RemoveBlock(block, Label.Title);
    }

    // A standfirst that is a heading heads nothing, unless headings of the text are called the same.
    private void ReadStandfirst()
    {
        if (parse.Blocks.FindAll(IsCalledStandfirst) is [var only] && only == parse.Blocks[0] && parse.Blocks.Count > 1) parse.Blocks[0] = only with { Markdown = only.Markdown.TrimStart('#').TrimStart() };
    }

    private bool IsCalledStandfirst(Block block) => block.Markdown.StartsWith("##", StringComparison.Ordinal) && ElementsOf(block).Any(e => e.Closest(Headings) is { } heading && ArticleLead.IsCalledStandfirst(heading));

    // What the page states for machines answers what its lines leave open.
    private void ReadLines(ArticlePart article, IElement? heading)
    {
        var asked = parse.Questions.Count;
        authors.SetAside();
        ReadOutside(article, heading);
        ReadInside();
        authors.Restore();
        DemoteAbove();
        var isDated = parse.Dates.Exists(d => !d.IsPrinted && d.Role == DateRole.Published);
        foreach (var question in parse.Questions.Skip(asked).Where(q => q.About == "authors" && authors.AreCertain || q.About == "date" && isDated).ToList()) parse.Questions.Remove(question);
    }

    // A time above the heading says no more than a dateline between it and the text.
    private void DemoteAbove()
    {
        var heading = parse.Labels.PositionOf(_headingStart);
        foreach (var time in _above)
            if (parse.Dates.Exists(d => d.IsPrinted && d.Role != DateRole.Updated && (d.At.Line, d.At.Column).CompareTo((heading.Line, heading.Column)) > 0 && d.Date.WithoutTime() != time.Date.WithoutTime()))
                parse.Dates[parse.Dates.IndexOf(time)] = time with { Rank = PageMetadata.TextRank };
    }

    // A short line that is none of the header's may stand between two that are.
    private void ReadInside()
    {
        var passed = 0;
        foreach (var block in parse.Blocks.Take(MostHeaderBlocks).ToList())
        {
            if (!parse.Blocks.Contains(block) || IsIllustration(block) || TryConsumeBoth(block) || TryConsume(block) || TryLeaveOut(block)) continue;
            if ((!IsLabel(block.Text) && !IsLead(block)) || ++passed > MostPassed) break;
        }
        foreach (var block in parse.Blocks.Take(MostHeaderBlocks).Where(SaysNoMore).ToList()) parse.RemoveBlock(block, Label.Dateline);
    }

    // Behind a lead or a caption: the article's day, once more, or a button.
    private bool SaysNoMore(Block block) =>
        block.Extents.Count > 0 && !block.Markdown.StartsWith('#')
        && (PageButtons.Are(block.Text) || DatelineReader.Read(WordsOf(block), DayOrder.IsDayFirst(parse)) is { IsDoubtful: false, Dateline.Date: var day } && parse.Dates.Exists(d => d.Date.WithoutTime() == day.WithoutTime()));

    /// <summary>Sentences that stand above the lines of the header: a standfirst by its name, or the first block where such a line is the next.</summary>
    private bool IsLead(Block block) =>
        ElementsOf(block).Any(ArticleLead.IsStandfirst)
        || (block == parse.Blocks[0] && block.Text.Length <= LongestLead && parse.Blocks.ElementAtOrDefault(1) is { } next && IsHeaderLine(WordsOf(next)));

    private bool IsHeaderLine(string words) =>
        Byline.Read(words) is [_, ..] || DatelineReader.Read(words, DayOrder.IsDayFirst(parse)) is { IsDateline: true, IsDoubtful: false };

    private IReadOnlyList<IElement> ElementsOf(Block block) => blocks.Elements.GetValueOrDefault(block) ?? [];

    // What its elements say, if they hold nothing else.
    private string WordsOf(Block block) =>
        !block.Text.Contains('\n') && ElementsOf(block) is [var first, ..] elements && new[] { first, first.ParentElement! }.FirstOrDefault(e => elements.All(e.Contains) && source.NumbersIn(e).Count == block.Extents.Count) is { } whole ? source.ReadLine(whole).Words : block.Text;

    // "Published" in one block, the day in the next.
    private bool TryConsumeBoth(Block label)
    {
        if (label.Extents.Count == 0 || DateRoles.Find(label.Text) is not [0, ..] || DatelineReader.Read(label.Text).IsDateline || parse.Blocks.SkipWhile(b => b != label).ElementAtOrDefault(1) is not { Extents.Count: > 0 } day) return false;
        if (!DatelineReader.Read(day.Text).IsDateline || !HeaderLines.TryConsume(parse, [.. label.Extents, .. day.Extents], $"{label.Text} {day.Text}", PageMetadata.TextRank)) return false;
        parse.Blocks.RemoveAll(block => block == label || block == day);
        return true;
    }

    // A line above the heading, and what the page calls a standfirst and says of itself.
    private bool TryLeaveOut(Block block)
    {
        if (block.Extents.Count == 0 || parse.Blocks.Count == 1) return false;
        if (block.Start < _headingStart && IsLabel(block.Text) && block.Text.Length <= LongestKicker && !block.Markdown.Contains("![", StringComparison.Ordinal)) parse.RemoveBlock(block, Label.Kicker);
        else if (ArticleLead.IsSummary(block.Text, parse.Summary) && !parse.Overrides.Has("summary") && ElementsOf(block).Any(ArticleLead.IsStandfirst)) parse.RemoveBlock(block, Label.FrontMatter, Rule.Excerpt);
        else return false;
        return true;
    }

    // A film, a picture and what is said of it.
    private bool IsIllustration(Block block) => ElementsOf(block) is [var element] && (EmbedReader.Includes(element) || element.Closest("figure") is not null);

    private static bool IsHeading(Block block) => block.Markdown.StartsWith("# ", StringComparison.Ordinal);

    // What says something else than the title heads a part of the text, where the title stands above it or sentences do.
    private Block? FindHeadingInside(IElement? outside)
    {
        var top = parse.Blocks.Take(MostBlocksToHeading).ToList();
        if (parse.Blocks.TakeWhile(b => IsIllustration(b) || b.Markdown.StartsWith('#') || !Sentences.EndsSentence(b.Text)).Take(MostBlocksToHeading).FirstOrDefault(b => b.Markdown.StartsWith('#') && _printed.Is(b.Text, outside)) is { } printed) return printed;
        var heading = top.Find(IsTopHeading) ?? top.Find(LeadsToPage) ?? (outside is null ? top.Find(block => block.Extents.Count > 0 && parse.Blocks.Count > 1 && IsMostOfTitle(block.Text)) : null);
        if (heading is null || IsTitle(heading.Text) || parse.Title is { } stated && heading.Text.Contains(stated, StringComparison.OrdinalIgnoreCase)) return heading;
        return outside?.TagName == "H1" && IsTitle(source.Read((INode)outside).Words) || parse.Blocks.TakeWhile(b => b != heading).Any(b => Sentences.EndsSentence(b.Text)) ? null : heading;
    }

    private bool IsTopHeading(Block block) => IsHeading(block) && !ElementsOf(block).Any(e => HeadingLink.LeadsAbove(e, parse.PageUrl));

    private bool LeadsToPage(Block block) => block.Markdown.StartsWith('#') && ElementsOf(block).Any(e => HeadingLink.LeadsToPage(e, parse.PageUrl));

    // Some pages head their articles with headings of a lower level, or with letters of a larger size.
    private bool IsMostOfTitle(string words) => IsTitle(words) && words.Length * 2 > (source.Document.Title ?? "").Length;

    private bool IsTitle(string words) =>
        words == parse.Title || words == parse.Overrides.Title || words.Length >= ShortestTitle && (TitleChoice.Says(source.Document.Title ?? "", words) || TitleChoice.Says(parse.Title ?? "", words));

    // The title's own words; else the only heading of the first level; else, without headings, a line above the text that the title begins with. What is called like the site, or leads to a page above, is its name.
    private IElement? FindHeadingOutside(ArticlePart article)
    {
        var headings = source.Document.QuerySelectorAll(Headings).Where(h => IsApart(h, article)).Select(h => (Element: h, source.Read((INode)h).Words)).Where(h => h.Words.Length > 0).ToList();
        if (headings.Find(h => PrintedHeading.IsCrumb(h.Element) && IsTitle(h.Words)).Element is { } crumb && headings.Find(h => !PrintedHeading.IsCrumb(h.Element) && _printed.Is(h.Words, crumb)).Element is { } printed) return printed;
        if (headings.Find(h => h.Words == parse.Title || h.Words == parse.Overrides.Title).Element is { } same) return same;
        if (headings.Find(h => HeadingLink.LeadsToPage(h.Element, parse.PageUrl)).Element is { } own) return own;
        var site = new SiteName(parse);
        headings.RemoveAll(h => site.Is(h.Words) || HeadingLink.LeadsAbove(h.Element, parse.PageUrl) || h.Element.TagName[1] >= '3' && !(IsMostOfTitle(h.Words) && h.Element.ParentElement?.ParentElement?.Contains(article.Root) == true));
        if (headings.OrderBy(h => h.Element.TagName).FirstOrDefault(h => IsTitle(h.Words)).Element is { } titled) return titled;
        var first = headings.FindAll(h => h.Element.TagName == "H1");
        if (first.Count == 1) return first[0].Element;
        return headings.Count > 0 ? null : new HeaderZone(source, article).Lines(null).FirstOrDefault(line => line.Extents[0].Start < source.ExtentOf(article.Texts.Min()).Start && IsMostOfTitle(line.Words))?.Element;
    }

    private bool IsApart(IElement heading, ArticlePart article) => source.NumbersIn(heading) is { Count: > 0 } numbers && !numbers.Any(article.Texts.Contains);

    private void ReadOutside(ArticlePart article, IElement? heading)
    {
        var lines = new HeaderZone(source, article).Lines(heading).Where(line => !HeaderLines.IsOfMember(line.Words) && !LeadsToOther(line)).ToList();
        for (var at = 0; at < lines.Count; at++)
        {
            if (CalendarBadge.Find(lines[at..], DayOrder.IsDayFirst(parse)) is var (written, count))
            {
                HeaderLines.TryConsume(parse, [.. lines[at..(at + count)].SelectMany(part => part.Extents)], written, PageMetadata.TextRank);
                at += count - 1;
                continue;
            }
            var line = lines[at];
            var known = parse.Dates.Count;
            ReadTimesAndAuthors(line.Element);
            if (line.Extents[0].Start < _headingStart) _above.AddRange(parse.Dates.Skip(known));
            if (!HeaderLines.TryConsume(parse, line.Extents, line.Words, PageMetadata.TextRank)) ReadParts(line);
        }
    }

    // The day behind another article's title is that one's.
    private bool LeadsToOther(HeaderLine line) =>
        Neighbour.IsMatch(line.Words) || line.Element.QuerySelectorAll("a[href]").Any(link => source.ReadLine(link).Words is var words && DatelineReader.Read(words, DayOrder.IsDayFirst(parse)) is { IsDateline: true, IsDoubtful: true });

    // A date between other things of a line, in an element of its own.
    private void ReadParts(HeaderLine line)
    {
        var dated = line.Element.Descendants<IText>().Take(MostParts).Select(text => source.Read(text)).Where(text => text.Extents.Count > 0 && DatelineReader.Read(text.Words.Trim()) is { IsDateline: true, IsDoubtful: false }).ToList();
        // A list of days says of none of them that it is the article's.
        if (dated.Count <= MostDatesOfLine) foreach (var (words, extents) in dated) HeaderLines.TryConsume(parse, extents, RoleBefore(line, words.Trim()) + words.Trim(), PageMetadata.TextRank);
    }

    // "Last modified by Ada Quill on", before a day in an element of its own.
    private static string RoleBefore(HeaderLine line, string words) => line.Words.IndexOf(words, StringComparison.Ordinal) is > 0 and var at && DateRoles.FindLast(line.Words[..at]) is { Length: > 0 } role ? role + " " : "";

    private bool TryConsume(Block block)
    {
        if (block.Extents.Count == 0) return false;
        var elements = ElementsOf(block);
        foreach (var element in elements) ReadTimesAndAuthors(element);
        if (HeaderLines.TryConsume(parse, block.Extents, WordsOf(block).Trim(SiteName.Separators), PageMetadata.TextRank)) parse.Blocks.Remove(block);
        else if (parse.Authors.Count > 0 && Byline.SplitNames(block.Text)?.All(parse.Authors.Contains) == true) parse.RemoveBlock(block, Label.Byline);
        else if (elements.Any(element => ArticleLead.IsWithin(element, Meta)) || (elements.Any(HoldsMeta) && IsLabel(block.Text))) parse.RemoveBlock(block, Label.Byline, Rule.MetaLine);
        else if (HeaderLines.IsKicker(block.Text) && elements.Any(e => e.ClassList.Any(c => Kicker.IsMatch(c)))) parse.RemoveBlock(block, Label.Kicker);
        else return false;
        return true;
    }

    private void ReadTimesAndAuthors(IElement element)
    {
        foreach (var time in element.QuerySelectorAll(Times).Prepend(element).Where(e => e.Matches(Times) && e.Closest("[class*='comment' i], [id*='comment' i]") is null)) metadata.ReadTime(time);
        if (parse.Authors.Count > 0) return;
        var named = element.QuerySelectorAll("[rel~='author'], [itemprop~='author'], .author").Prepend(element).Where(e => e.Matches("[rel~='author'], [itemprop~='author'], .author") && e.Closest(MarkedAuthors.Others) is null);
        foreach (var author in named.Select(a => source.ReadLine(a.QuerySelector("[itemprop~='name']") ?? a).Words))
            authors.Add(author);
    }

    // "Last Thursday by Ada Quill": short, and no sentence.
    private static bool IsLabel(string words) => words.Length is > 0 and <= LongestLabel && (char.IsLetterOrDigit(words[^1]) || words[^1] == ':');

    private static bool HoldsMeta(IElement element) =>
        element.Matches(MetaSelector) || element.QuerySelector(MetaSelector) is not null || element.Closest("[itemprop~='author']") is not null;

    // A page has one heading of the first level; any other becomes one of the second.
    private void DemoteHeadings()
    {
        for (var i = 0; i < parse.Blocks.Count; i++)
            if (IsHeading(parse.Blocks[i])) parse.Blocks[i] = parse.Blocks[i] with { Markdown = "#" + parse.Blocks[i].Markdown };
    }

    private static readonly Regex Meta = new(@"^(?:(?:post|entry|article|story)-info|(?:(?:post|entry|article|story)-)?(?:meta|metadata|byline|dateline|author|timestamp|posted-on|pubdate|date))$", RegexOptions.IgnoreCase);

    private static readonly Regex Neighbour = new(@"^(?:[上下]一[篇条]|前の記事|次の記事|이전\s?글|다음\s?글|(?:previous|next)(?: (?:post|article))?(?=\s*[:：]))", RegexOptions.IgnoreCase);

    private static readonly Regex Kicker = new(@"kicker|category|section|eyebrow|label", RegexOptions.IgnoreCase);
}
