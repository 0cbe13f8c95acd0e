using System.Text.RegularExpressions;
using Archive.Captures.Dates;
using Archive.Captures.Model;
using Archive.Captures.Names;

namespace Archive.Captures.Html;

/// <summary>
/// Takes what refers elsewhere out of an article: what closes it with ways to other articles, paragraphs that are one link and nothing else,
/// as long as they are a small part of it, and headings and rules at its ends that part nothing.
/// </summary>
internal static class LooseEnds
{
    private const int LargestShare = 8;
    private const int LargestClosing = 2;
    private const int LargestList = 3;
    private const int FewestOfMenu = 5;
    private const int LongestLabel = 80;
    private const int LongestLeadIn = 41;
    private const int ShortestTitle = 16;
    private const int ShortestHeadline = 30;
    private const string ThematicBreak = "---";

    public static void Remove(CaptureParse parse)
    {
        RemoveClosing(parse);
        RemoveLists(parse);
        RemoveMenus(parse);
        var links = parse.Blocks.FindAll(block =>
            block.Extents.Count > 0
            && OnlyLink.Match(block.Markdown) is { Success: true } link
            && (!link.Groups["label"].Success || IsTitled(link) && !link.Groups["label"].Value.Contains('?'))
            && LeadsOn(parse, link.Groups["address"].Value)
            && !StandsInSentence(parse, block));
        if (links.Sum(block => block.Text.Length) * LargestShare < parse.Blocks.Sum(block => block.Text.Length)) RemoveReferences(parse, links);
        RemoveRelated(parse);
        for (var at = parse.Blocks.Count - 1; at > 0; at--) if (parse.Blocks[at].Markdown == ThematicBreak && parse.Blocks[at - 1].Markdown == ThematicBreak) parse.Blocks.RemoveAt(at);
        while (parse.Blocks is [{ Markdown: ThematicBreak }, ..]) parse.Blocks.RemoveAt(0);
        while (parse.Blocks.Count > 1
            && (parse.Blocks[^1].Markdown == ThematicBreak || IsHeading(parse.Blocks[^1]) || BoldLabel.IsMatch(parse.Blocks[^1].Markdown)))
        {
            parse.RemoveBlock(parse.Blocks[^1], Label.NonContent, Rule.LooseHeading);
        }
    }

    // Pages that put a box around a link part their sentences there.
    private static bool StandsInSentence(CaptureParse parse, Block link) =>
        parse.Blocks.FindIndex(block => ReferenceEquals(block, link)) is > 0 and var at && parse.Blocks[at - 1] is var before
        && before.Text.Length >= ShortestTitle
        && (char.IsLetterOrDigit(before.Text[^1]) || before.Text[^1] == ',')
        && (char.IsLetter(before.Markdown[0]) || before.Markdown[0] == '*')
        && !OnlyLink.IsMatch(before.Markdown);

    private static void RemoveReferences(CaptureParse parse, List<Block> links)
    {
        if (links is not [var first, ..]) return;
        parse.Warn(first.Start,
            links.Count == 1
                ? $"'{first.Text}' is a link and nothing else, and is left out."
                : $"'{first.Text}' and {links.Count - 1} more paragraphs are a link each and nothing else, and are left out.",
            CaptureParse.PutBack);
        foreach (var extent in links.SelectMany(block => block.Extents)) parse.Labels.Mark(extent, Label.NonContent, Rule.LinkAlone);
        var removed = new HashSet<Block>(links, ReferenceEqualityComparer.Instance);
        parse.Blocks.RemoveAll(removed.Contains);
    }

    private static bool IsHeading(Block block) => block.Markdown.StartsWith("##", StringComparison.Ordinal);

    // "You may like:"
    private static bool IsLabel(Block block) => block.Text.Length <= LongestLeadIn && block.Text.EndsWith(':');

    // Behind the text a heading, and below it nothing but ways to other pages of the site, their pictures, authors and dates.
    private static void RemoveClosing(CaptureParse parse)
    {
        var (from, links) = (parse.Blocks.Count, 0);
        for (var at = parse.Blocks.Count - 1; at > 0; at--)
        {
            var block = parse.Blocks[at];
            if (IsMostlyLinks(parse, block)) links++;
            else if (IsHeading(block) || IsLabel(block)) from = links > 0 ? at : from;
            else if (!IsOrnament(block)) break;
        }
        if (from == parse.Blocks.Count
            || !IsRelated(parse.Blocks[from])
                && parse.Blocks.Skip(from).Sum(block => block.Text.Length) * LargestClosing > parse.Blocks.Sum(block => block.Text.Length))
        {
            return;
        }
        var closing = parse.Blocks[from..];
        parse.Warn(closing[0].Start, $"From '{closing[0].Text}' on there are links to other pages of the site alone; they are left out.", CaptureParse.PutBack);
        foreach (var block in closing) parse.RemoveBlock(block, Label.NonContent, Rule.Closing);
    }

    // "Related stories", and below it nothing but ways to them, or nothing of them at all, as where a script fetches them.
    private static void RemoveRelated(CaptureParse parse)
    {
        for (var at = parse.Blocks.Count - 1; at > 0; at--)
        {
            var below = parse.Blocks.ElementAtOrDefault(at + 1);
            if (!IsRelated(parse.Blocks[at])) continue;
            var links = below is not null && IsMostlyLinks(parse, below) ? 1 : 0;
            if (links == 0 && !StandsOverNothing(parse, parse.Blocks[at], below)) continue;
            parse.Warn(parse.Blocks[at].Start,
                links == 0
                    ? $"'{parse.Blocks[at].Text}' stands over nothing and is left out."
                    : $"'{parse.Blocks[at].Text}' and the links below it are left out.",
                CaptureParse.PutBack);
            foreach (var block in parse.Blocks[at..(at + 1 + links)]) parse.RemoveBlock(block, Label.NonContent, Rule.Closing);
        }
    }

    // A list of ways to other articles, which nothing announces.
    private static void RemoveLists(CaptureParse parse)
    {
        var length = parse.Blocks.Sum(block => block.Text.Length);
        for (var at = parse.Blocks.Count - 1; at > 0; at--)
        {
            var (list, before) = (parse.Blocks[at], parse.Blocks[at - 1]);
            if (IsHeading(before) || before.Text.EndsWith(':') || list.Text.Length * LargestList > length) continue;
            if (!IsOfHeadlines(parse, list)) continue;
            parse.Warn(list.Start,
                $"From '{list.Text.Trim().Split('\n')[0]}' on there is a list of links to other pages of the site; it is left out.",
                CaptureParse.PutBack);
            parse.RemoveBlock(list, Label.NonContent, Rule.Closing);
            length -= list.Text.Length;
        }
    }

    // Lists above the text of nothing but links, of a word or two each.
    private static void RemoveMenus(CaptureParse parse)
    {
        while (parse.Blocks is [var menu, _, ..]
            && ListItem.IsMatch(menu.Markdown)
            && menu.Markdown.Split('\n').Where(line => line.Length > 0).Select(line => Marker.Replace(line, "")).ToList() is { Count: >= FewestOfMenu } lines
            && lines.TrueForAll(line => OnlyLink.Match(line) is { Success: true } link && LeadsOn(parse, link.Groups["address"].Value))
            && menu.Text.Length < lines.Count * ShortestTitle
            && menu.Text.Length * LargestList < parse.Blocks.Sum(block => block.Text.Length))
        {
            parse.Warn(menu.Start, $"'{menu.Text.Split('\n')[0]}' begins a list of links above the text; it is left out.", CaptureParse.PutBack);
            parse.RemoveBlock(menu, Label.NonContent, Rule.Closing);
        }
    }

    // Nothing but headlines that are links, and their pictures.
    private static bool IsOfHeadlines(CaptureParse parse, Block list)
    {
        if (!ListItem.IsMatch(list.Markdown)) return false;
        var lines = list.Markdown.Split('\n').Select(line => Marker.Replace(line, "")).Where(line => line.Length > 0 && !OnlyPicture.IsMatch(line)).ToList();
        return lines.Count > 1
            && list.Text.Length >= lines.Count * ShortestHeadline
            && lines.TrueForAll(line =>
                OnlyLink.Match(line) is { Success: true } link && IsTitled(link) && LeadsOn(parse, link.Groups["address"].Value));
    }

    // "Recommended reading" may head a part of the text; "#### You may also like" heads none, nor does what stands over that which was left out.
    private static bool StandsOverNothing(CaptureParse parse, Block label, Block? below)
    {
        if (below is not null && (OnlyLink.IsMatch(below.Markdown) || ListItem.IsMatch(below.Markdown))) return false;
        if (label.Text.Contains(' ') && !HighHeading.IsMatch(label.Markdown)) return true;
        var end = label.Extents[^1].End;
        return below is { Extents.Count: > 0 } && Enumerable.Range(end, Math.Max(0, below.Start - end)).Count(at => parse.Labels[at] == Label.NonContent) >= ShortestTitle;
    }

    private static bool IsRelated(Block block) => block.Extents.Count > 0 && IsRelated(block.Text);

    /// <summary>Whether words say no more than that others like this follow.</summary>
    public static bool IsRelated(string label)
    {
        if (label.Length > LongestLeadIn) return false;
        var words = label.Split([' ', ':', '：', '|', '»', '…', '■', '▼', '◆', '●', '【', '】'], StringSplitOptions.RemoveEmptyEntries);
        return words.Any(NameWords.Related.Contains) && words.All(word => NameWords.Related.Contains(word) || NameWords.BesideRelated.Contains(word));
    }

    private static bool IsMostlyLinks(CaptureParse parse, Block block)
    {
        var linked = Link.Matches(block.Markdown).Where(link => IsTitled(link) && LeadsOn(parse, link.Groups["address"].Value)).Sum(link => link.Groups["words"].Length);
        return linked > 0 && linked * 10 >= block.Text.Split('\n').Where(line => !DatelineReader.Read(line).IsDateline).Sum(line => line.Length) * 7;
    }

    // A link to another article says what that one is called; "here" and a file are what the text speaks of.
    private static bool IsTitled(Match link) =>
        link.Groups["words"].Length >= ShortestTitle && !link.Groups["address"].Value.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase);

    private static bool IsOrnament(Block block) =>
        block.Markdown == ThematicBreak || OnlyPicture.IsMatch(block.Markdown) || IsDay(block);

    private static bool IsDay(Block block) => block.Text.Length <= LongestLabel && DatelineReader.Read(block.Text).IsDateline;

    /// <summary>Whether a link leads to the same site's other articles; one to another site is what the article speaks of.</summary>
    public static bool LeadsOn(CaptureParse parse, string address) =>
        !Uri.TryCreate(parse.PageUrl, UriKind.Absolute, out var page) || !Uri.TryCreate(address, UriKind.Absolute, out var to) || DomainOf(page) == DomainOf(to);

    private static string DomainOf(Uri address) => string.Join('.', address.Host.Split('.').TakeLast(2));

    /// <summary>A link within a line, with its words and its address.</summary>
    public static readonly Regex Link = new(@"(?<!!)\[(?<words>(?:[^\[\]\\]|\\.)+)\]\((?<address>https?://[^()\s]+)\)");

    private static readonly Regex HighHeading = new("^#{1,3} ");

    private static readonly Regex ListItem = new("^(?:[-*]|[0-9]+[.)]) ");

    private static readonly Regex Marker = new("^ *(?:(?:[-*]|[0-9]+[.)]) )?(?:#{1,6} )?");

    // A heading in bold, with nothing of what it announces.
    private static readonly Regex BoldLabel = new(@"^\*\*[^*\n]{1,60}:\*\*$");

    private static readonly Regex OnlyPicture = new(@"^\[?!\[(?:[^\[\]\\]|\\.)*\]\([^()\s]*\)(?:\]\([^()\s]*\))?$");

    // "Read on: [another article](…)"
    private static readonly Regex OnlyLink = new(@"^[*_\p{So}\p{Cs}\uFE0F\s]*(?<label>[^\[\]:!]{1,40}(?::|\?[*_])[*_]*\s+[*_]*)?\[(?<words>(?:[^\[\]\\]|\\.)+)\]\((?<address>https?://[^()\s]+)\)[*_]*$");
}
