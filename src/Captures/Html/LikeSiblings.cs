using AngleSharp.Dom;

namespace Archive.Captures.Html;

/// <summary>Completes a reading where a page puts its paragraphs into boxes: those beside it that are called alike, and so is what in them holds prose.</summary>
internal sealed class LikeSiblings(HtmlSource source, PageProse prose)
{
    private const int Highest = 5;

    public ArticlePart Add(ArticlePart part)
    {
        var element = part.Root;
        for (var level = 0; level < Highest && element.ParentElement is { } parent && element.TagName is "DIV" or "SECTION"; level++, element = parent)
        {
            var alike = parent.Children
                .Where(e =>
                    e != element
                    && IsCalledLike(e, element)
                    && !string.IsNullOrEmpty(e.ClassName)
                    && prose.Count(e) > 0
                    && (element == part.Root || e.QuerySelectorAll(part.Root.TagName).Any(inner => HasNoOtherName(inner, part.Root))))
                .ToList();
            if (alike.Count == 0) continue;
            var texts = part.Texts.Concat(alike.SelectMany(e => ContentTexts.Collect(source, e))).ToHashSet();
            return ArticlePart.Create(source, texts) ?? part;
        }
        return part;
    }

    // The last of them may lack what sets the others apart, such as a space below.
    private static bool HasNoOtherName(IElement box, IElement other) => box.ClassList.All(other.ClassList.Contains) && box.ClassList.Length > 0 == other.ClassList.Length > 0;

    private static bool IsCalledLike(IElement box, IElement other) => box.TagName == other.TagName && box.ClassName == other.ClassName;
}
