using Archive.Catalog;
using Archive.Content.Keys;
using Archive.Diagnostics;
using Archive.Yaml;

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
        if (YamlTree.Parse(file.Text, Path, 0, problems) is not { } map) return null;
        return (Read(new YamlFields(map, Path, problems)), file.Hash);
    }

    private static SiteSettings Read(YamlFields f)
    {
        var standard = new SiteSettings { Title = "", BaseUrl = "" };
        var site = new SiteSettings
        {
            Title = f.GetRequiredText("title")?.Value ?? "",
            BaseUrl = BaseUrl(f),
            Description = f.GetText("description")?.Value,
            Language = f.GetText("language")?.Value ?? standard.Language,
            TagAuthority = TagAuthority(f),
            Repository = f.GetUrl("repository")?.TrimEnd('/'),
            Rights = f.GetChoice("rights", EnumNames.Rights) ?? standard.Rights,
            Feeds = Subset(f, "feeds", FeedFormats),
            FeedItems = f.GetInt("feed-items", 1, 1000) ?? standard.FeedItems,
            FeedBurst = f.GetInt("feed-burst", 1, 1000) ?? standard.FeedBurst,
            BesideArticles = Subset(f, "beside-articles", Beside),
            Search = f.GetBool("search", standard.Search),
            Data = f.GetBool("data", standard.Data),
            Cards = f.GetBool("cards", standard.Cards),
            Hub = f.GetUrl("hub"),
        };
        f.RejectUnknown();
        return site;
    }

    private static string BaseUrl(YamlFields f)
    {
        f.GetRequiredText("base-url");
        return f.GetUrl("base-url")?.TrimEnd('/') ?? "";
    }

    private static string? TagAuthority(YamlFields f)
    {
        if (f.GetText("tag-authority") is not { } text) return null;
        if (TagUri.IsAuthority(text.Value)) return text.Value;
        f.Error(text, "'tag-authority' must be a host that is yours and a date on which it was, such as 'archive.example,2026'.", "It stands in the identity of every feed item (RFC 4151); once published it never changes.");
        return null;
    }

    private static IReadOnlyList<string> Subset(YamlFields f, string key, string[] all)
    {
        var chosen = f.GetTexts(key);
        if (!f.Has(key)) return all;
        foreach (var text in chosen)
            if (!all.Contains(text.Value)) f.Error(text, $"'{key}' cannot hold '{text.Value}'.", $"Choose from: {string.Join(", ", all)}.");
        return [.. all.Where(a => chosen.Any(t => t.Value == a))];
    }
}
