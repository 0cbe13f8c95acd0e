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
    private const int LongestLabel = 80;
    private const int LongestKicker = 40;
    private const int LongestLead = 400;
    private const int MostHeaderBlocks = 8;
    private const int MostPassed = 3;
    private const int MostLines = 4;
    private const int MostParts = 20;
    private const int MostDatesOfLine = 2;
    private const string Times = "[datetime]:not(ins, del), abbr[title], time[title]";
    private const string Authors = "[rel~='author'], [itemprop~='author'], .author";
    private const string MetaSelector = "time[datetime], [rel~='author'], [itemprop~='author']";

    /// <summary>What time elements above the heading state: it may be the day of the visit.</summary>
    private readonly List<StatedDate> _above = [];

    private readonly HeadingFinder _headings = new(parse, source, metadata, blocks);
    private readonly NeighbourLines _neighbours = new(parse, source);
    private int _headingStart;

    public void Read(ArticlePart article)
    {
        var outside = _headings.FindOutside(article);
        var heading = _headings.FindInside(outside);
        if (heading is not null) outside = null;
        var outsideWords = outside is null ? default : source.ReadWords(outside);
        var element = outside ?? (heading is null ? null : blocks.ElementsOf(heading).Select(e => e.Closest(HeadingFinder.Headings)).FirstOrDefault(e => e is not null));
        new TitleChoice(parse).Choose(element is null ? heading?.Text : HeadingKicker.Without(source, element, metadata.Titles), source.Document.Title ?? "", metadata.Titles);
        _headingStart = heading?.Start ?? (outside is null ? 0 : outsideWords.Extents[0].Start);
        if (heading is not null) parse.RemoveBlock(heading, Label.Title);
        if (outside is not null) foreach (var extent in outsideWords.Extents) parse.Labels.Mark(extent, Label.Title);
        _headings.RemoveAgain();
        ReadLines(article, outside);
        new HeaderFallback(parse, source, metadata).Read(article, _headingStart);
        authors.Choose(article, block => blocks.ElementsOf(block).Any(e => e.Closest(MarkedAuthors.Others) is not null));
        ReadStandfirst();
        DemoteHeadings();
    }

    // A standfirst that is a heading heads nothing, unless headings of the text are called the same.
    private void ReadStandfirst()
    {
        if (parse.Blocks.FindAll(IsCalledStandfirst) is [var only] && only == parse.Blocks[0] && parse.Blocks.Count > 1)
            parse.Blocks[0] = only with { Markdown = only.Markdown.TrimStart('#').TrimStart() };
    }

    private bool IsCalledStandfirst(Block block) =>
        block.Markdown.StartsWith("##", StringComparison.Ordinal)
        && blocks.ElementsOf(block).Any(e => e.Closest(HeadingFinder.Headings) is { } heading && ArticleLead.IsCalledStandfirst(heading));

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
        foreach (var block in parse.Blocks.Where(HasWords).Take(MostHeaderBlocks).ToList())
        {
            if (!parse.Blocks.Contains(block) || blocks.IsIllustration(block) || TryConsumeLines(block) || TryConsumeBoth(block) || TryConsume(block) || TryLeaveOut(block)) continue;
            if ((!IsLabel(block.Text) && !IsLead(block)) || ++passed > MostPassed) break;
        }
        foreach (var block in parse.Blocks.Take(BlocksToText()).Where(SaysNoMore).ToList()) parse.RemoveBlock(block, Label.Dateline);
    }

    // One paragraph may be the lead; with the second the text has begun.
    private int BlocksToText()
    {
        var prose = parse.Blocks.Index().Where(block => !blocks.IsIllustration(block.Item) && Sentences.EndsSentence(block.Item.Text)).Skip(1).Select(block => block.Index);
        return Math.Min(prose.FirstOrDefault(parse.Blocks.Count), MostHeaderBlocks);
    }

    // Behind a lead or a caption: the article's day, once more, or a button.
    private bool SaysNoMore(Block block) =>
        block.Extents.Count > 0 && block.Markdown[0] is not ('#' or '*' or '-')
        && (PageButtons.Are(block.Text) || DatelineReader.Read(WordsOf(block), DayOrder.IsDayFirst(parse)) is { IsDoubtful: false, Dateline.Date: var day } && parse.Dates.Exists(d => d.Date.WithoutTime() == day.WithoutTime()));

    /// <summary>Sentences that stand above the lines of the header: a standfirst by its name, or the first words where such a line is the next, or the next but a label.</summary>
    private bool IsLead(Block block)
    {
        if (blocks.ElementsOf(block).Any(ArticleLead.IsStandfirst)) return true;
        if (block.Text.Length > LongestLead || parse.Blocks.Where(HasWords).Take(3).ToList() is not [var first, var next, ..] top || first != block) return false;
        return HeaderLines.IsBylineOrDateline(parse, WordsOf(next)) || IsLabel(next.Text) && top is [_, _, var second] && HeaderLines.IsBylineOrDateline(parse, WordsOf(second));
    }

    // What its elements say, if they hold nothing else.
    private string WordsOf(Block block) =>
        !block.Text.Contains('\n') && blocks.ElementsOf(block) is [var first, ..] elements
        && new[] { first, first.ParentElement! }.FirstOrDefault(e => elements.All(e.Contains) && source.NumbersIn(e).Count == block.Extents.Count) is { } whole
            ? source.ReadLine(whole).Words : block.Text;

    // "Published" in one block, the day in the next.
    private bool TryConsumeBoth(Block label)
    {
        if (label.Extents.Count == 0 || DateRoles.Find(label.Text) is not [0, ..] || DatelineReader.Read(label.Text).IsDateline) return false;
        if (parse.Blocks.SkipWhile(b => b != label).ElementAtOrDefault(1) is not { Extents.Count: > 0 } day) return false;
        if (!DatelineReader.Read(day.Text).IsDateline || !HeaderLines.TryConsume(parse, [.. label.Extents, .. day.Extents], $"{label.Text} {day.Text}", PageMetadata.TextRank)) return false;
        parse.Blocks.RemoveAll(block => block == label || block == day);
        return true;
    }

    // The title once more and the day, which a break parts.
    private bool TryConsumeLines(Block block)
    {
        if (block.Text.Split('\n') is not [_, _, ..] all || all.Length > MostLines) return false;
        if (all.Where(line => Comparable.Of(line) != Comparable.Of(parse.Title ?? "")).ToList() is not [_, ..] lines) return false;
        if (lines.Count == all.Length || !lines.TrueForAll(line => HeaderLines.IsBylineOrDateline(parse, line))) return false;
        foreach (var line in lines) HeaderLines.TryConsume(parse, block.Extents, line, PageMetadata.TextRank);
        return parse.Blocks.Remove(block);
    }

    // A line above the heading, and what the page calls a standfirst and says of itself.
    private bool TryLeaveOut(Block block)
    {
        if (block.Extents.Count == 0 || parse.Blocks.Count == 1) return false;
        if (block.Start < _headingStart && IsLabel(block.Text) && block.Text.Length <= LongestKicker && !block.Markdown.Contains("![", StringComparison.Ordinal)) LeaveOutAbove(block);
        else if (ArticleLead.IsSummary(block.Text, parse.Summary) && !parse.Overrides.Has("summary") && blocks.ElementsOf(block).Any(ArticleLead.IsStandfirst)) parse.RemoveBlock(block, Label.FrontMatter, Rule.Excerpt);
        else return false;
        return true;
    }

    // A picture alone is no line.
    private static bool HasWords(Block block) => block.Extents.Count > 0;

    // Above a document's title no site says where it files the text.
    private void LeaveOutAbove(Block block)
    {
        parse.RemoveBlock(block, Label.Kicker);
        if (parse.IsWhole && !HeaderLines.IsKicker(block.Text)) parse.Ask("text", block.Start, $"'{block.Text}' stands above the title and is left out: what is it?", "Put it back if it belongs to the text, or remove this question.", block.Text);
    }

    private static bool IsHeading(Block block) => block.Markdown.StartsWith("# ", StringComparison.Ordinal);

    private void ReadOutside(ArticlePart article, IElement? heading)
    {
        var lines = new HeaderZone(source, article).Lines(heading).Where(line => !HeaderLines.IsOfMember(line.Words) && !_neighbours.Include(line)).ToList();
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

    // A date between other things of a line, in an element of its own.
    private void ReadParts(HeaderLine line)
    {
        var dated = line.Element.Descendants<IText>().Take(MostParts).Select(text => source.Read(text)).Where(text => text.Extents.Count > 0 && DatelineReader.Read(text.Words.Trim()) is { IsDateline: true, IsDoubtful: false }).ToList();
        // A list of days says of none of them that it is the article's.
        if (dated.Count <= MostDatesOfLine) foreach (var (words, extents) in dated) HeaderLines.TryConsume(parse, extents, RoleBefore(line, words.Trim()) + words.Trim(), PageMetadata.TextRank);
    }

    // "Last modified by Ada Quill on", before a day in an element of its own.
    private static string RoleBefore(HeaderLine line, string words) =>
        line.Words.IndexOf(words, StringComparison.Ordinal) is > 0 and var at && DateRoles.FindLast(line.Words[..at]) is { Length: > 0 } role ? role + " " : "";

    private bool TryConsume(Block block)
    {
        if (block.Extents.Count == 0) return false;
        var elements = blocks.ElementsOf(block);
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
        var named = element.QuerySelectorAll(Authors).Prepend(element).Where(e => e.Matches(Authors) && e.Closest(MarkedAuthors.Others) is null);
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

    private static readonly Regex Kicker = new(@"kicker|category|section|eyebrow|label", RegexOptions.IgnoreCase);
}
