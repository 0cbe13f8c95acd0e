using System.Text.RegularExpressions;
using Archive.Captures.Dates;
using Archive.Captures.Headers;
using Archive.Captures.Letters;
using Archive.Captures.Model;
using Archive.Diagnostics;
using Archive.Markdown;
using Archive.Yaml;

namespace Archive.Captures.Clips;

/// <summary>Reads a capture that is Markdown already: its own front matter, then a heading as title, then the rest as it is.</summary>
internal sealed class MarkdownCapture(CaptureParse parse)
{
    // Lines of the text come after front matter.
    private const int PageRank = 3;

    private const int LongestHeading = 1_000;
    private const int LeastLinesBelow = 4;

    /// <summary>What stands below so many blocks is the text, whatever it looks like.</summary>
    private const int MostHeaderBlocks = 100;

    /// <summary>The heading that says the title, where there is one: what it says in full stays.</summary>
    private string? _heading;

    public void Read(Func<string, bool> isKnown)
    {
        var keys = new ClipKeys(parse, isKnown);
        var head = ClipHead.Find(parse);
        var bodyStart = head?.BodyStart ?? 0;
        parse.Labels.Mark(0, bodyStart, Label.FrontMatter);
        keys.Take(head?.Keys ?? MdxMeta.Read(parse, bodyStart) ?? new YamlMap([], 1, 1));
        ReadBody(bodyStart, keys);
        keys.KeepStatedAuthors();
        if (parse.Title is { } title && title != _heading) parse.Title = new SiteName(parse).Without(title, onlyBehind: true);
        keys.Report();
        if (parse.Blocks.Count == 0) ReadSummaryAsText(bodyStart);
    }

    private void ReadBody(int from, ClipKeys keys)
    {
        var marks = new ClipMarks(parse, from, isFromWeb: parse.Address is not null);
        var text = marks.Hide();
        var blocks = MarkdownBlocks.Find(text, from).ToList();
        foreach (var extent in blocks)
        {
            MarkBlank(from, extent.Start);
            var mark = parse.Blocks.Count < MostHeaderBlocks ? ContentMark.Match(text, extent.Start, extent.Length).Length : 0;
            parse.Labels.Mark(extent.Start, extent.Start + mark, Label.Markup);
            var words = TextNormalizer.Normalize(new Extent(extent.Start + mark, extent.End).In(text)).ReplaceLineEndings("\n").Replace(TemplateOrders.Nothing.ToString(), "").TrimEnd();
            parse.Blocks.Add(CreateBlock(new Extent(extent.Start + mark, extent.End), words, marks));
            from = extent.End;
        }
        MarkBlank(from, text.Length);
        ReadHeader(keys);
        ReadFooter(keys);
        HeadOfPage.Read(parse, PageRank);
        parse.RewriteBlocks(marks.Convert, Rule.Mark);
        parse.RewriteBlocks(marks.Close, Rule.Mark);
        LinkedBlocks.Mend(parse);
        RelativeLinks.Resolve(parse);
        ReferencedWords.Read(parse);
        marks.Report();
    }

    // Between blocks stand marks, too, which are no text either but have a label of their own.
    private void MarkBlank(int from, int to)
    {
        for (var at = from; at < to; at++)
            if (parse.Labels[at] is not Label.Markup) parse.Labels.Mark(at, at + 1, Label.Blank);
    }

    /// <summary>Takes the title's heading, datelines, bylines and lines with labels off the body.</summary>
    private void ReadHeader(ClipKeys keys)
    {
        var hasTitle = false;
        foreach (var block in parse.Blocks.Take(MostHeaderBlocks).ToList())
        {
            if (!hasTitle && TitleOf(block) is { } heading && IsTitle(heading))
            {
                hasTitle = true;
                TakeTitle(block);
            }
            // A box around the head.
            else if (!hasTitle && block.Text.Length == 0 && block.Markdown.StartsWith('<')) continue;
            else if (OmnivoreClip.TryRead(parse, block)) parse.RemoveBlock(block, Label.FrontMatter, Rule.LabelledLine);
            else if (LabelledLines.Read(block, parse) is { } labelled)
            {
                keys.Take(labelled);
                parse.RemoveBlock(block, Label.FrontMatter, Rule.LabelledLine);
            }
            else if (HeaderLines.TryConsume(parse, block.Extents, block.Text, PageRank)) parse.Blocks.Remove(block);
            else if (hasTitle && Excerpt.IsMatch(block.Markdown)) TakeExcerpt(block);
            else if (hasTitle && Picture.IsMatch(block.Markdown) && parse.Blocks.SkipWhile(b => b != block).Skip(1).FirstOrDefault() is { } next && Metadata.IsMatch(next.Markdown)) continue;
            else if (MarkdownBlocks.IsRule(block.Markdown) || Metadata.IsMatch(block.Markdown)) parse.RemoveBlock(block, Label.Markup, Rule.Divider);
            else if (!hasTitle && (HeaderLines.IsKicker(block.Text) || parse.PageTitle is not null && HeaderLines.IsSection(block.Markdown))) parse.RemoveBlock(block, Label.Kicker);
            else if (hasTitle && parse.Dates.Count == 0 && HeaderLines.LeadToDateline(parse.Blocks.SkipWhile(b => b != block).Select(b => b.Text), DayOrder.IsDayFirst(parse)))
            {
                HeaderLines.AskWhat(parse, block.Extents[0], block.Text);
                parse.Blocks.Remove(block);
            }
            else
            {
                if (!hasTitle && parse.PageTitle is null && IsPlainTitle(block)) TakeTitle(block);
                return;
            }
        }
    }

    // The first line of a note without headings.
    private bool IsPlainTitle(Block block) =>
        parse.Blocks.Count > 1
        && block.Markdown == block.Text
        && block.Text is [not '<', ..]
        && !block.Text.Contains('\n')
        && HeaderLines.IsTitle(block.Text)
        && !parse.Blocks.Exists(b => TitleOf(b) is not null);

    private void TakeTitle(Block block)
    {
        _heading = TitleOf(block);
        parse.Title ??= _heading ?? block.Text;
        parse.RemoveBlock(block, Label.Title);
    }

    // Some programs say below a note what others say in front matter.
    private void ReadFooter(ClipKeys keys)
    {
        if (parse.Blocks is not [_, .., var last] || last.Markdown.Count(c => c == '\n') < LeastLinesBelow || LabelledLines.Read(last, parse, isOfKeys: true) is not { } labelled) return;
        keys.Take(labelled);
        parse.RemoveBlock(last, Label.FrontMatter, Rule.LabelledLine);
    }

    // A heading that says something else than the title is the first of the text.
    private bool IsTitle(string heading) =>
        parse.PageTitle is not { } title
        || Comparable.Of(title) is var known
            && Comparable.Of(heading) is var said
            && (known.StartsWith(said, StringComparison.Ordinal) || said.StartsWith(known, StringComparison.Ordinal));

    // MarkDownload puts the description of the page between title and text.
    private void TakeExcerpt(Block block)
    {
        var quoted = string.Join('\n', block.Markdown.Split('\n').Skip(1).Select(line => line.TrimStart('>', ' ')));
        if (PlainText.Extract(quoted) is { Length: > 0 } words) parse.Summary ??= words;
        parse.RemoveBlock(block, Label.FrontMatter, Rule.Excerpt);
    }

    // A clip may hold no more than what a page says of itself.
    private void ReadSummaryAsText(int bodyStart)
    {
        if ((parse.Summary ?? parse.PageTitle) is not { } words) return;
        parse.Ask("text", Math.Max(0, Math.Min(bodyStart, parse.Labels.Text.Length - 1)),
            "The capture holds no text of the page, only what is said of it.",
            "Capture the page's text as well.");
        parse.Blocks.Add(new Block([], words, Writing.MarkdownText.EscapeLine(PlainText.CollapseWhiteSpace(words))));
    }

    private static string? TitleOf(Block block) => block.Markdown.Length <= LongestHeading && Heading.IsMatch(block.Markdown) ? block.Text : null;

    private static Block CreateBlock(Extent extent, string markdown, ClipMarks marks)
    {
        var heading = markdown.Length <= LongestHeading ? Heading.Match(markdown) : Match.Empty;
        var words = heading.Groups["words"].Success ? heading.Groups["words"].Value : heading.Groups["under"].Success ? heading.Groups["under"].Value : markdown;
        return new Block([extent], DayAsItem.IsMatch(markdown) && DatelineReader.Read(markdown).IsDateline ? markdown : marks.WordsOf(words), markdown);
    }

    private static readonly Regex Heading = new(@"^(?:#[ \t]+(?<words>[^\n]+?)(?:[ \t]+#+|[ \t]*\{#[\w-]+(?:[ \t]+\.[A-Za-z][\w-]*)*\})?|(?<under>[^\n]+)\n=+|<h1(?:\s[^<>]*)?>(?<words>(?:[^<]|<(?!/?h1\b))*)</h1>)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // A line that announces the text, where nothing parts it from the text.
    private static readonly Regex ContentMark = new(@"\G(?:Markdown )?Content:[ \t]*\r?\n(?=\S)");

    // "3. Mai 2025" is not the third item of a list.
    private static readonly Regex DayAsItem = new(@"^[0-9]{1,2}\.[ \t]+\p{L}[^\n]*$", RegexOptions.CultureInvariant);

    private static readonly Regex Excerpt = new(@"^> ## Excerpt[ \t]*\n");

    // Readwise puts it above its lines.
    private static readonly Regex Picture = new(@"^!\[[^\[\]]*\]\([^()\s]*\)$");

    // Tools head what is said of a text so, and the text itself.
    private static readonly Regex Metadata = new(@"^(?:##? (?:Metadata|Full Document|Full Content|Content)|(?:Markdown )?Content:)[ \t]*$");
}
