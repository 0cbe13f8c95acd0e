using Archive.Catalog;
using Archive.Content.Yaml;
using Archive.Diagnostics;

namespace Archive.Content;

/// <summary>Reads <c>input/site.yml</c>.</summary>
internal static class SiteFile
{
    public const string Path = "input/site.yml";

    internal static readonly string[] FeedFormats = ["rss", "atom", "json"];
    internal static readonly string[] Beside = ["md", "bib", "ris", "csl"];

    public static (SiteSettings Site, ulong Hash)? Read(string root, Problems problems)
    {
        if (!File.Exists(System.IO.Path.Combine(root, Path)))
        {
            problems.Error(new Position(Path), "The file is missing.", "Write one with the lines 'title: …' and 'base-url: https://…'.");
            return null;
        }
        if (InputFile.Read(root, Path, problems) is not { } file) return null;
        if (YamlTree.Read(file.Text, Path, 0, problems) is not { } map) return null;
        return (Read(new Fields(map, Path, problems)), file.Hash);
    }

    private static SiteSettings Read(Fields f)
    {
        var standard = new SiteSettings { Title = "", BaseUrl = "" };
        var site = new SiteSettings
        {
            Title = f.Required("title")?.Value ?? "",
            BaseUrl = BaseUrl(f),
            Description = f.Text("description")?.Value,
            Language = f.Text("language")?.Value ?? standard.Language,
            TagAuthority = TagAuthority(f),
            Repository = f.Url("repository")?.TrimEnd('/'),
            Rights = f.Choice("rights", Words.Rights) ?? standard.Rights,
            Feeds = Subset(f, "feeds", FeedFormats),
            FeedItems = f.Number("feed-items", 1, 1000) ?? standard.FeedItems,
            FeedBurst = f.Number("feed-burst", 1, 1000) ?? standard.FeedBurst,
            BesideArticles = Subset(f, "beside-articles", Beside),
            Search = f.Flag("search", standard.Search),
            Data = f.Flag("data", standard.Data),
            Cards = f.Flag("cards", standard.Cards),
            Hub = f.Url("hub"),
        };
        f.RejectUnknown();
        return site;
    }

    private static string BaseUrl(Fields f)
    {
        f.Required("base-url");
        return f.Url("base-url")?.TrimEnd('/') ?? "";
    }

    private static string? TagAuthority(Fields f)
    {
        if (f.Text("tag-authority") is not { } text) return null;
        if (TagUri.IsAuthority(text.Value)) return text.Value;
        f.Error(text, "'tag-authority' must be a host that is yours and a date on which it was, such as 'archive.example,2026'.", "It stands in the identity of every feed item (RFC 4151); once published it never changes.");
        return null;
    }

    private static IReadOnlyList<string> Subset(Fields f, string key, string[] all)
    {
        var chosen = f.Texts(key);
        if (!f.Has(key)) return all;
        foreach (var text in chosen)
            if (!all.Contains(text.Value)) f.Error(text, $"'{key}' cannot hold '{text.Value}'.", $"Choose from: {string.Join(", ", all)}.");
        return [.. all.Where(a => chosen.Any(t => t.Value == a))];
    }
}
