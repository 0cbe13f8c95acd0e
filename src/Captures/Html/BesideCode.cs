using AngleSharp.Dom;

namespace Archive.Captures.Html;

/// <summary>
/// Completes a reading that begins or ends with code: readability scores neither code nor the short lines that introduce it, and so takes one
/// of several stretches, or what follows it alone. The headings, paragraphs, lists and code beside it belong to it.
/// </summary>
internal sealed class BesideCode(HtmlSource source)
{
    public ArticlePart Add(ArticlePart read)
    {
        var found = read.Root.Closest("article, main, [role='main']") is not { } whole
            ? []
            : whole.QuerySelectorAll("pre").Where(read.Holds).Select(BoxOf).OfType<IElement>().Distinct().SelectMany(TextBeside).SelectMany(box => ContentTexts.Collect(source, box)).ToHashSet();
        found.ExceptWith(read.Texts);
        return found.Count == 0 ? read : read.With(found);

        // What stands beside paragraphs or headings.
        IElement? BoxOf(IElement code)
        {
            var box = code;
            while (box.ParentElement is { } parent && box != whole && !parent.Children.Any(e => e != box && IsLine(e))) box = parent;
            return box == whole ? null : box;
        }
    }

    private static IEnumerable<IElement> TextBeside(IElement box) =>
        Walk(box, e => e.PreviousElementSibling).Concat(Walk(box, e => e.NextElementSibling)).Where(e => e.TagName != "HR");

    private static IEnumerable<IElement> Walk(IElement from, Func<IElement, IElement?> next)
    {
        for (var e = next(from); e is not null && (IsLine(e) || e.TagName is "HR" or "UL" or "OL" or "TABLE" or "BLOCKQUOTE" || e.Matches("pre, :has(pre)")); e = next(e)) yield return e;
    }

    private static bool IsLine(IElement e) => e.TagName is "P" or "H2" or "H3" or "H4" or "H5" or "H6";
}
