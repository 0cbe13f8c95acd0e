using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Archive.Captures.Html;

/// <summary>Recognises lists of links that say nothing of their own, by where they lead: how the page is filed, where on the site it stands, what its headings are.</summary>
internal static class WayLists
{
    private const int LongestTrail = 300;
    private const int FewestHeadings = 3;

    public static bool Include(IElement element) =>
        (element.TagName is "UL" or "OL" || element.TagName is "DIV" or "P" && element.Children.Any(child => child.TagName == "A"))
        && element.QuerySelector("a[href]") is { } first
        && (IsTag(first) || element.TagName is "UL" or "OL" && (IsHome(first) || LeadsToHeading(first)))
        && element.QuerySelectorAll("a[href]").ToList() is var links
        && (links.TrueForAll(IsTag) || IsTrail(element, first, links) || links.Count >= FewestHeadings && links.TrueForAll(LeadsToHeading))
        && (IsHome(first) || links.Sum(NonContentElements.LengthOf) * 2 > NonContentElements.LengthOf(element))
        && !NonContentElements.HasWordsBeside(element);

    private static bool IsTag(IElement link) => link.GetAttribute("rel")?.Split(' ').Contains("tag") == true || TagAddress.IsMatch(AddressOf(link));

    // "Home › Letters › Mossgate gives its hypervisor away"
    private static bool IsTrail(IElement list, IElement first, List<IElement> links) =>
        IsHome(first) && list.Children.Length > 1 && links.Count >= list.Children.Length - 1 && NonContentElements.LengthOf(list) <= LongestTrail;

    private static bool IsHome(IElement link) => AddressOf(link) == "/";

    private static bool LeadsToHeading(IElement link) =>
        AddressOf(link) is ['#', _, ..] address
        && link.Owner!.GetElementById(Uri.UnescapeDataString(address[1..])) is { } target
        && (target.Closest(Headings) ?? target.QuerySelector(Headings)) is not null;

    private static string AddressOf(IElement link) => link.GetAttribute("href")!.Trim();

    private const string Headings = "h2, h3, h4, h5, h6";

    private static readonly Regex TagAddress = new("/tags?/[^/?#]+/?$");
}
