using System.Text.RegularExpressions;
using Archive.Captures.Model;

namespace Archive.Captures.Html;

/// <summary>
/// Takes what refers elsewhere out of an article: paragraphs that are one link and nothing else, as long as they are a small part of it, and
/// headings and rules at its ends that part nothing.
/// </summary>
internal static partial class LooseEnds
{
    private const int LargestShare = 8;
    private const string Rule = "---";

    public static void Remove(CaptureParse parse)
    {
        var links = parse.Blocks.FindAll(block => OnlyLink().Match(block.Markdown) is { Success: true } link && LeadsOn(parse, link.Groups["address"].Value));
        if (links.Sum(block => block.Text.Length) * LargestShare < parse.Blocks.Sum(block => block.Text.Length)) RemoveReferences(parse, links);
        while (parse.Blocks is [{ Markdown: Rule }, ..]) parse.Blocks.RemoveAt(0);
        while (parse.Blocks.Count > 1 && (parse.Blocks[^1].Markdown == Rule || parse.Blocks[^1].Markdown.StartsWith("##", StringComparison.Ordinal))) parse.RemoveBlock(parse.Blocks[^1], Label.NonContent);
    }

    private static void RemoveReferences(CaptureParse parse, List<Block> links)
    {
        if (links is not [var first, ..]) return;
        parse.Warn(first.Start, links.Count == 1 ? $"'{first.Text}' is a link and nothing else, and is left out." : $"'{first.Text}' and {links.Count - 1} more paragraphs are a link each and nothing else, and are left out.", "Put back into the page what belongs to the text.");
        foreach (var extent in links.SelectMany(block => block.Extents)) parse.Labels.Mark(extent, Label.NonContent);
        var removed = new HashSet<Block>(links, ReferenceEqualityComparer.Instance);
        parse.Blocks.RemoveAll(removed.Contains);
    }

    // A link to the same site leads to its other articles; one to another is what the article speaks of.
    private static bool LeadsOn(CaptureParse parse, string address) =>
        !Uri.TryCreate(parse.Overrides.Source?.Url ?? parse.Address, UriKind.Absolute, out var page) || !Uri.TryCreate(address, UriKind.Absolute, out var to) || DomainOf(page) == DomainOf(to);

    private static string DomainOf(Uri address) => string.Join('.', address.Host.Split('.').TakeLast(2));

    [GeneratedRegex(@"^[*_]*\[(?:[^\[\]\\]|\\.)+\]\((?<address>https?://[^()\s]+)\)[*_]*$")]
    private static partial Regex OnlyLink();
}
