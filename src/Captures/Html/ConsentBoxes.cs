using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Archive.Captures.Model;
using Archive.Markdown;

namespace Archive.Captures.Html;

/// <summary>Takes out the boxes in which a page asks for consent before it shows what another site has: small ones, with something to tick, or a button behind the words.</summary>
internal static class ConsentBoxes
{
    private const int LongestBox = 1_200;
    private const int LargestShare = 2;
    private const int LongestQuote = 80;
    private const string Ticks = "input, [role='switch']";
    private const string Controls = "input, button, label, [role='switch'], [role='button']";

    public static void Remove(CaptureParse parse, BlockReader reader)
    {
        foreach (var asking in parse.Blocks.FindAll(block => block.Text.Length <= LongestBox && Consent.IsMatch(block.Text)))
        {
            if (reader.ElementsOf(asking) is not [var element, ..] || FindBox(element) is not { } box) continue;
            var inside = parse.Blocks.FindAll(block => reader.ElementsOf(block) is { Count: > 0 } elements && elements.All(box.Contains));
            if (inside.Sum(block => block.Text.Length) * LargestShare > parse.Blocks.Sum(block => block.Text.Length)) continue;
            parse.Warn(asking.Start,
                $"'{PlainText.Cut(asking.Text, LongestQuote)}' asks for consent to what another site has, and is left out with its box.",
                CaptureParse.PutBack);
            foreach (var block in inside) parse.RemoveBlock(block, Label.NonContent, Rule.Element);
        }
    }

    // The least that holds both the words and what to tick: what is around it may hold sentences of the text.
    private static IElement? FindBox(IElement element) =>
        element.GetAncestors()
            .OfType<IElement>()
            .TakeWhile(e => e.TagName is not ("ARTICLE" or "MAIN" or "BODY") && e.TextContent.Length <= LongestBox)
            .FirstOrDefault(e =>
                Elsewhere.IsMatch(e.TextContent) && e.QuerySelectorAll(Controls).Any(control => control.Matches(Ticks) || IsAnswer(control, element)));

    // A button above the words, or one that asks, is the head of an answer.
    private static bool IsAnswer(IElement control, IElement asking) =>
        asking.CompareDocumentPosition(control).HasFlag(DocumentPositions.Following) && !control.HasAttribute("aria-expanded") && !control.TextContent.TrimEnd().EndsWith('?');

    private static readonly Regex Consent = new(@"\b(?:einverstanden|einwillig|zustimm|consent|agree|accept|acept|acconsent)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Elsewhere = new(@"(?:extern|eingebettet|drittplattform|drittanbieter|third[- ]part|embed|\btiers\b|tercero|\bterzi\b|\bderden)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
