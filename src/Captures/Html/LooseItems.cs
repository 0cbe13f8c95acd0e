using AngleSharp.Dom;

namespace Archive.Captures.Html;

/// <summary>Makes items of the words that stand in a list beside its items, where HTML has no place for them. A list with numbers stays: its items would get others.</summary>
internal static class LooseItems
{
    public static void Wrap(IDocument document)
    {
        foreach (var list in document.QuerySelectorAll("ul"))
        {
            var run = new List<INode>();
            foreach (var node in list.ChildNodes.ToList())
            {
                if (node is IText or IComment || node is IElement element && InlineElements.IsPhrase(element)) run.Add(node);
                else WrapRun(list, run);
            }
            WrapRun(list, run);
        }
    }

    // Links alone are items each.
    private static void WrapRun(IElement list, List<INode> run)
    {
        if (run.Any(node => node is IText text && !string.IsNullOrWhiteSpace(text.Data))) WrapItem(list, run);
        else foreach (var link in run.OfType<IElement>()) WrapItem(list, [link]);
        run.Clear();
    }

    private static void WrapItem(IElement list, IReadOnlyList<INode> run)
    {
        var item = list.Owner!.CreateElement("li");
        list.InsertBefore(item, run[0]);
        foreach (var node in run) item.AppendChild(node);
    }
}
