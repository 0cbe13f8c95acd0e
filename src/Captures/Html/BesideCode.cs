using AngleSharp.Dom;

namespace Archive.Captures.Html;

/// <summary>
/// Completes a reading that holds code with what stands beside it: readability scores neither code nor the short lines that introduce it, and so
/// may take one of several stretches, or what follows the first alone.
/// </summary>
internal sealed class BesideCode(HtmlSource source)
{
    private readonly Dictionary<IElement, bool> _holdLines = [];

    public ArticlePart Add(ArticlePart read)
    {
        if (read.Root.Closest("article, main, [role='main']") is not { } whole) return read;
        var seen = new HashSet<IElement>();
        var found = whole.QuerySelectorAll("pre").Where(read.Holds).Select(code => BoxOf(code, whole)).OfType<IElement>().SelectMany(box => TextBeside(box, seen))
            .SelectMany(e => ContentTexts.Collect(source, e)).Except(read.Texts).ToList();
        return found.Count == 0 ? read : read.With(found);
    }

    // What stands beside paragraphs or headings.
    private IElement? BoxOf(IElement code, IElement whole)
    {
        var box = code;
        while (box != whole && box.ParentElement is { } parent && !HoldsLines(parent)) box = parent;
        return box == whole ? null : box;
    }

    private bool HoldsLines(IElement box) =>
        _holdLines.TryGetValue(box, out var holds) ? holds : _holdLines[box] = box.Children.Any(IsLine);

    private static IEnumerable<IElement> TextBeside(IElement box, HashSet<IElement> seen)
    {
        if (!seen.Add(box)) return [];
        var all = box.ParentElement!.Children.ToList();
        var at = all.IndexOf(box);
        return all.Take(at).Reverse().TakeWhile(IsText).Concat(all.Skip(at + 1).TakeWhile(IsText)).Where(e => seen.Add(e) && !NonContentElements.Includes(e) && !LeadsOn(e)).ToList();
    }

    private static bool IsText(IElement e) => IsLine(e) || e.TagName is "UL" or "OL" or "TABLE" or "BLOCKQUOTE" or "PRE" || e.QuerySelector("pre") is not null;

    private static bool IsLine(IElement e) => e.TagName is "P" or "H2" or "H3" or "H4" or "H5" or "H6";

    private static bool LeadsOn(IElement e) => e.QuerySelectorAll("a").Sum(a => a.TextContent.Length) * 2 > e.TextContent.Length;
}
