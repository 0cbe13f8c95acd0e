using AngleSharp.Dom;

namespace Archive.Captures.Html;

/// <summary>A reading of which part of a page is its article.</summary>
/// <param name="Source">The page.</param>
/// <param name="Root">The smallest element that holds all of it.</param>
/// <param name="Texts">The texts of the source that belong to it.</param>
internal sealed record ArticlePart(HtmlSource Source, IElement Root, IReadOnlySet<int> Texts)
{
    /// <returns>Null where there are no texts.</returns>
    public static ArticlePart? Create(HtmlSource source, IReadOnlySet<int> texts)
    {
        IElement? root = source.Document.Body;
        if (texts.Count == 0 || root is null) return null;
        while (root.Children.FirstOrDefault(HoldsAll) is { } child) root = child;
        // A picture may stand beside the only paragraph.
        while (root.TagName is not ("ARTICLE" or "MAIN" or "DIV" or "SECTION" or "TD" or "BODY") && root.ParentElement is { } parent) root = parent;
        return new ArticlePart(source, root, texts);

        bool HoldsAll(IElement child) =>
            source.NumbersIn(child) is { } numbers && numbers.Count >= texts.Count && numbers.Count(texts.Contains) == texts.Count;
    }

    /// <summary>All of a page. Null where it has no text.</summary>
    public static ArticlePart? Whole(HtmlSource source) => source.Document.Body is { } body ? Create(source, source.NumbersIn(body).ToHashSet()) : null;

    /// <summary>The smallest element that held it before texts from elsewhere were added: only within it pictures belong to the article.</summary>
    private IElement Core { get; init; } = Root;

    /// <summary>What the page marks as one article, or as its main part, and most of these texts stand in; null where it marks nothing.</summary>
    public IElement? Marked =>
        Root.Closest("article") ?? Root.QuerySelectorAll("article").FirstOrDefault(e => Source.NumbersIn(e).Count(Texts.Contains) * 2 > Texts.Count) ?? Root.Closest("main, [role='main']");

    /// <summary>The same with texts from elsewhere on the page.</summary>
    public ArticlePart With(IEnumerable<int> texts) => Create(Source, Texts.Union(texts).ToHashSet()) is { } part ? part with { Core = Core } : this;

    /// <summary>The same without some of its texts, as long as others are left.</summary>
    public ArticlePart Without(IReadOnlySet<int> texts) => Texts.Except(texts).ToHashSet() is { Count: > 0 } rest ? this with { Texts = rest } : this;

    /// <summary>Whether some of an element's texts belong to it.</summary>
    public bool Holds(IElement element) => Source.NumbersIn(element).Any(Texts.Contains);

    /// <summary>Whether an element without words stands within the article, rather than beside what was added to it.</summary>
    public bool IsAround(IElement element) => Core.Contains(element) || element.Contains(Core);

    /// <summary>Whether an element within the root is no part of the article.</summary>
    public bool LeavesOut(IElement element)
    {
        var numbers = Source.NumbersIn(element);
        return !numbers.Any(Texts.Contains) && (numbers.Count > 0 && !HoldsEmbedsAlone(element) || !IsAround(element)) || NonContentElements.Includes(element);
    }

    // What a film says to those who cannot see it is nobody's text.
    private bool HoldsEmbedsAlone(IElement element) =>
        element.QuerySelector("video, audio, object") is not null
        && element.Descendants<IText>()
            .All(text => Source.NumbersIn(text).Count == 0 || text.ParentElement?.Closest("video, audio, object") is not null);
}
