using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Archive.Tests.Support;

/// <summary>The links of a published site.</summary>
public static class Links
{
    /// <returns>"page -> address" for every address within the site at which no file, or no such fragment, stands.</returns>
    public static IReadOnlyList<string> Broken(SortedDictionary<string, byte[]> site)
    {
        var parser = new HtmlParser();
        var pages = site.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)).ToDictionary(f => f.Key, f => parser.ParseDocument(new MemoryStream(f.Value)));
        var ids = pages.ToDictionary(p => p.Key, p => p.Value.QuerySelectorAll("[id]").Select(e => e.Id!).ToHashSet());
        return [..
            from page in pages
            from address in Addresses(page.Value)
            where address.StartsWith('/') || address.StartsWith('#')
            where !Exists(page.Key, address)
            select $"{page.Key} -> {address}"];

        bool Exists(string page, string address)
        {
            var fragment = address.IndexOf('#') is >= 0 and var at ? Uri.UnescapeDataString(address[(at + 1)..]) : null;
            var path = address.Split('#', '?')[0];
            var file = path.Length == 0 ? page : path.EndsWith('/') ? path[1..] + "index.html" : path[1..];
            return site.ContainsKey(file) && (string.IsNullOrEmpty(fragment) || !ids.TryGetValue(file, out var known) || known.Contains(fragment));
        }
    }

    public static IEnumerable<string> Addresses(IDocument page) =>
        from element in page.All
        from name in (string[])["href", "src", "action", "poster"]
        where element.HasAttribute(name)
        select element.GetAttribute(name)!;
}
