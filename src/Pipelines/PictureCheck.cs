using Archive.Catalog;
using Archive.Diagnostics;
using Archive.Formats.Pictures;
using Archive.Markdown;
using Archive.Pipelines.Views;

namespace Archive.Pipelines;

/// <summary>What texts and pictures owe each other: words for who cannot see, and a text that shows the picture.</summary>
public static class PictureCheck
{
    public static void Run(SiteContext site, Problems problems)
    {
        if (site.Pictures.Files.Count == 0) return;
        var named = new HashSet<SiteFile>();
        foreach (var article in site.Catalog.Articles)
        {
            var files = site.Pictures.NamedBy(article).ToList();
            named.UnionWith(files);
            if (files.Count > 0) CheckText(site, article, problems);
        }
        var articles = site.Catalog.Articles.Select(a => a.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var file in site.Pictures.Files.Where(f => f.Article is not null && articles.Contains(f.Article)))
        {
            if (!PictureFile.IsAvailable)
                problems.Error(new Position(file.File),
                    "There is no libvips that runs on this machine, and what a camera noted cannot be taken out of the picture.",
                    "Build on another machine, or take the picture out.");
            else if (site.Pictures.PictureOf(file) is null)
                problems.Error(new Position(file.File),
                    "This is no JPEG, PNG, WebP or GIF that can be read, or has more than 100 million pixels.",
                    "Save it anew.");
            else if (!named.Contains(file))
                problems.Warning(new Position(file.File),
                    "No text shows this picture.",
                    $"Write ![what it shows]({Path.GetFileName(file.File)}) into the article, or remove it.");
        }
    }

    private static void CheckText(SiteContext site, Article article, Problems problems)
    {
        foreach (var picture in SafeMarkdown.FindPictures(site.Texts.Read(article)))
            if (picture.Alternative.Length == 0 && site.Pictures.Find(article.Path, picture.Address) is not null)
                problems.Error(new Position(article.Text.File, article.Text.Line + picture.Line, picture.Column),
                    "This picture says nothing to who cannot see it.",
                    $"Write what it shows: ![a harbour at night]({picture.Address}).");
    }
}
