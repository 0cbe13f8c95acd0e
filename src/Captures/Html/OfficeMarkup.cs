using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Archive.Captures.Html;

/// <summary>
/// Makes HTML's elements of what word processors write for them: a heading of a title by its style; lists of paragraphs that name their list and
/// level in their style, each with its marker in front, and of lists beside each other that name their level in their class.
/// </summary>
internal static class OfficeMarkup
{
    private const string Parts = "p[style*='mso-list:'], ul[class*='lst-'], ol[class*='lst-']";

    public static void Replace(IDocument document)
    {
        SetTitle(document);
        NestLists(document);
    }

    private static void SetTitle(IDocument document)
    {
        if (document.QuerySelectorAll("h1, p.MsoTitle, p.title").ToList() is not [{ TagName: "P", Parent: not null } title]) return;
        var heading = document.CreateElement("h1");
        foreach (var child in title.ChildNodes.ToList()) heading.AppendChild(child);
        title.Replace(heading);
    }

    private static void NestLists(IDocument document)
    {
        var lists = new List<IElement>();
        INode? last = null;
        foreach (var part in document.QuerySelectorAll(Parts).Where(part => LevelOf(part) is not null).ToList())
        {
            if (last is null || Before(part) != last) lists.Clear();
            var marker = part.TagName == "P" ? part.QuerySelector("[style*='mso-list:Ignore' i]") : null;
            marker?.SetAttribute("hidden", "");
            var list = FindList(lists, part, part.TagName == "P" ? Numbered.IsMatch(marker?.TextContent ?? "") ? "OL" : "UL" : part.TagName);
            foreach (var item in part.TagName == "P" ? [ItemOf(part, marker)] : part.Children.ToList()) list.AppendChild(item);
            part.Remove();
            last = lists[0];
        }
    }

    // Where a part goes on at its level, the list that is open there; else a new one, in the last item of the one above.
    private static IElement FindList(List<IElement> lists, IElement part, string kind)
    {
        var level = Math.Min(LevelOf(part)!.Value, lists.Count);
        if (level < lists.Count) lists.RemoveRange(level + 1, lists.Count - level - 1);
        if (level < lists.Count && lists[level].TagName == kind) return lists[level];
        var list = part.Owner!.CreateElement(kind.ToLowerInvariant());
        if (level == 0 || lists[level - 1].LastElementChild is not { } item) part.Parent!.InsertBefore(list, part);
        else item.AppendChild(list);
        if (level < lists.Count) lists.RemoveAt(level);
        lists.Add(list);
        return list;
    }

    private static IElement ItemOf(IElement paragraph, IElement? marker)
    {
        var item = paragraph.Owner!.CreateElement("li");
        if (marker is not null && Number.Match(marker.TextContent) is { Success: true } number) item.SetAttribute("value", number.Value);
        foreach (var child in paragraph.ChildNodes.ToList()) item.AppendChild(child);
        return item;
    }

    // What stands before it, but for blanks and remarks.
    private static INode? Before(INode part)
    {
        var before = part.PreviousSibling;
        while (before is IComment || before is IText { Data: var words } && string.IsNullOrWhiteSpace(words)) before = before.PreviousSibling;
        return before;
    }

    private static int? LevelOf(IElement part) =>
        Level.Match((part.TagName == "P" ? part.GetAttribute("style") : part.ClassName) ?? "") is not { Success: true } level ? null
        : level.Groups["from1"].Success ? level.Groups["from1"].Value[0] - '1'
        : level.Groups["from0"].Value[0] - '0';

    // "mso-list:l0 level2 lfo1", "lst-kix_x1-1 start"
    private static readonly Regex Level = new(@"mso-list:\s*l[0-9]+\s+level(?<from1>[1-9])|^(?:[^ ]+ )*lst-[a-z]+_[^ ]+-(?<from0>[0-8])(?: |$)");

    private static readonly Regex Numbered = new(@"(?:^|[^0-9a-zA-Z])[0-9a-zA-Z]{1,4}[.)]");

    private static readonly Regex Number = new("[0-9]{1,4}(?=[.)])");
}
