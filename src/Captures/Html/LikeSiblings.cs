namespace Archive.Captures.Html;

/// <summary>Completes a reading where a page puts its paragraphs into boxes: those beside it that are called alike and hold prose.</summary>
internal sealed class LikeSiblings(HtmlSource source, PageProse prose)
{
    private const int Highest = 5;

    public ArticlePart Add(ArticlePart part)
    {
        var element = part.Root;
        for (var level = 0; level < Highest && element.ParentElement is { } parent && element.TagName is "DIV" or "SECTION"; level++, element = parent)
        {
            var alike = parent.Children.Where(e => e != element && e.TagName == element.TagName && e.ClassName == element.ClassName && !string.IsNullOrEmpty(e.ClassName) && prose.Count(e) > 0).ToList();
            if (alike.Count == 0) continue;
            var texts = alike.Aggregate(part.Texts.ToHashSet(), (all, e) => { all.UnionWith(ContentTexts.Collect(source, e)); return all; });
            return ArticlePart.Create(source, texts) ?? part;
        }
        return part;
    }
}
