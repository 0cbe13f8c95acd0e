using AngleSharp.Dom;

namespace Archive.Captures.Html;

/// <summary>Boxes beside those of a text that are made by the same means: they hold a part of it, however short.</summary>
internal sealed class AlikeBoxes(HtmlSource source, ArticlePart read)
{
    private const int Fewest = 2;

    private readonly Dictionary<IElement, (HashSet<string> Built, HashSet<string> Called)> _chosen = [];

    /// <param name="isBetween">Whether the box stands between those of the text; elsewhere it must be called like them as well.</param>
    public bool Include(IElement box, bool isBetween)
    {
        if (box.ParentElement is not { } parent || box.TagName is not ("DIV" or "SECTION") || !isBetween && box.ClassName is null or "") return false;
        if (!_chosen.TryGetValue(parent, out var chosen)) _chosen[parent] = chosen = Describe(parent.Children.Where(read.Holds).ToList());
        return chosen.Built.Contains(Outline(box)) || box.ClassList.Any(chosen.Called.Contains) && box.QuerySelector("blockquote") is not null;
    }

    private (HashSet<string> Built, HashSet<string> Called) Describe(List<IElement> boxes) =>
        ([.. boxes.GroupBy(Outline).Where(outline => outline.Count() >= Fewest).Select(outline => outline.Key)], [.. boxes.SelectMany(box => box.ClassList)]);

    // Each box that holds nothing but the next, by what it is called.
    private string Outline(IElement box)
    {
        var outline = $"{box.TagName} {box.ClassName}";
        while (box.Children.Where(e => source.NumbersIn(e).Count > 0).ToList() is [{ TagName: "DIV" or "SECTION" } inner]) outline += $"/{(box = inner).TagName} {box.ClassName}";
        return outline;
    }
}
