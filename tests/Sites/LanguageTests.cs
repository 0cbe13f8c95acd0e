using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Archive.Catalog;
using Archive.Tests.Support;
using Archive.Theme;
using Xunit;

namespace Archive.Tests.Sites;

/// <summary>A site speaks the language of its archive, on every page and in every feed, and is written in its direction.</summary>
public sealed partial class LanguageTests
{
    /// <summary>Names that are the same in every language: formats, styles of citation, keys of a keyboard, columns and files of the data.</summary>
    private static readonly string[] Names = ["RSS", "Atom", "JSON", "Feed", "OPML", "Markdown", "BibTeX", "RIS", "CSL", "APA", "Chicago", "UTC", "CSV", "SQLite", "GraphML", "Esc", "Data", "Package"];

    [GeneratedRegex(@"https?://\S+|[\w./-]*/[\w./#-]*|\b[\w-]+\.(?:csv|json|sqlite|graphml|test|xml)\b")]
    private static partial Regex Address { get; }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits { get; }

    [GeneratedRegex("[A-Za-z]{2,}")]
    private static partial Regex Latin { get; }

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Letters { get; }

    [Fact]
    public void A_quote_on_a_page_of_its_own_says_its_language()
    {
        using var archive = Publishing.RandomEditsTests.Small();
        const string Rises = "input/articles/2010/rises.md";
        archive.Write(Rises, archive.Read(Rises).Replace("vendors:", "language: ar\nvendors:", StringComparison.Ordinal)).Build();
        var page = archive.Site().Single(f => f.Key.EndsWith("acme-will-fall/index.html", StringComparison.Ordinal));
        var quote = new HtmlParser().ParseDocument(System.Text.Encoding.UTF8.GetString(page.Value)).QuerySelector("blockquote.quote")!;
        Assert.Equal(("ar", "rtl"), (quote.GetAttribute("lang"), quote.GetAttribute("dir")));
    }

    [Fact]
    public void Wherever_a_page_names_an_article_in_another_language_it_says_so()
    {
        using var archive = Publishing.RandomEditsTests.Small();
        archive.Write("input/pages/about.md", "---\ntitle: About\nlists: gaps\n---\n\nWhat is not known.\n");
        foreach (var path in Directory.GetFiles(Path.Combine(archive.Root, "input", "articles"), "*.md", SearchOption.AllDirectories).Select(p => Path.GetRelativePath(archive.Root, p)))
            archive.Write(path, Regex.Replace(archive.Read(path), "(?m)^title: .*", "title: عنوان\nlanguage: ar\ngaps: [What it cost]"));
        archive.Build();
        var bare =
            from page in archive.Site().Keys.Where(p => p.EndsWith(".html", StringComparison.Ordinal))
            from element in new HtmlParser().ParseDocument(archive.Published(page)).Body!.QuerySelectorAll("*").Where(e => e.ChildNodes.OfType<IText>().Any(t => t.Data.Contains("عنوان", StringComparison.Ordinal)))
            // Citations follow a style, whatever they name.
            where element.Closest("#Apa, #Chicago") is null
            where element.Closest("[lang]") is not { } spoken || spoken.GetAttribute("lang") != "ar" || spoken.GetAttribute("dir") != "rtl"
            select $"{page}: {element.ParentElement!.OuterHtml}";
        Assert.Empty(bare);
    }

    [Fact]
    public void No_page_says_a_word_that_is_not_in_the_files_of_words()
    {
        using var archive = ForeignArchive.Build("qaa");
        var pages = Directory.EnumerateFiles(archive.Output, "*.html", SearchOption.AllDirectories).ToList();
        Assert.True(pages.Count > 40, $"{pages.Count} pages");
        var strays = pages.SelectMany(p => Texts(new HtmlParser().ParseDocument(File.ReadAllText(p))).SelectMany(Strays).Select(w => (Word: w, Page: Path.GetRelativePath(archive.Output, p))))
            .GroupBy(s => s.Word).Select(g => $"{g.Key}, first on {g.Min(s => s.Page)}").Order().ToList();
        Assert.True(strays.Count == 0, string.Join('\n', strays));
    }

    [Fact]
    public void No_feed_says_a_word_that_is_not_in_the_files_of_words()
    {
        using var archive = ForeignArchive.Build("qaa");
        var feeds = Directory.EnumerateFiles(archive.Output, "*.xml", SearchOption.AllDirectories).Append(Path.Combine(archive.Output, "feeds.opml")).Where(f => !f.Contains("sitemap")).ToList();
        Assert.True(feeds.Count > 10, $"{feeds.Count} feeds");
        var strays =
            from feed in feeds
            from text in XDocument.Load(feed).Descendants().Where(e => e.Name.LocalName is "title" or "description" or "summary" or "content" or "encoded" or "subtitle" or "name" or "category").Select(e => e.Value)
                .Concat(XDocument.Load(feed).Descendants().Attributes().Where(a => a.Name.LocalName is "text" or "title" or "label").Select(a => a.Value))
            from word in Strays(new HtmlParser().ParseDocument(text).Body!.TextContent)
            select $"{Path.GetRelativePath(archive.Output, feed)}: {word}";
        Assert.Empty(strays.Distinct());
    }

    [Fact]
    public void German_has_every_word_that_English_has() => Assert.Empty(ThemeFiles.For("none").LoadWords("de").Problems);

    [Fact]
    public void A_German_archive_is_German()
    {
        using var archive = ForeignArchive.Build("de");
        Assert.Contains("<html lang=\"de\" dir=\"ltr\">", archive.Published("index.html"));
        Assert.Contains(">62 Artikel</a>", archive.Published("index.html").Replace("63", "62"));
        var article = archive.Published("articles/2015/one/index.html");
        Assert.Contains("23. April 2015</time> bei <a", article);
        Assert.Contains("Von diesem Text darf das Archiv nur den Anfang zeigen.", article);
        Assert.Contains("2. Januar 2016", archive.Published("feed.xml"));
        Assert.Contains("<span>Seite 1 von 2</span>", archive.Published("articles/index.html"));
    }

    [Fact]
    public void What_init_writes_in_German_says_no_word_on_any_page_that_is_not_German_or_its_own()
    {
        using var archive = new OwnArchive("de").Build();
        var known = Directory.EnumerateFiles(Path.Combine(archive.Root, "input"), "*", SearchOption.AllDirectories).Append(Path.Combine(Folder.Repository, "theme", "words", "de.yml"))
            .SelectMany(f => Letters.Matches(File.ReadAllText(f))).Select(m => m.Value.ToLowerInvariant()).Concat(Names.Select(n => n.ToLowerInvariant())).ToHashSet();
        var strays =
            from page in archive.Pages
            from text in Texts(new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(archive.Output, page))))
            from word in Letters.Matches(Address.Replace(text, " ")).Select(m => m.Value)
            where !known.Contains(word.ToLowerInvariant())
            select $"{page}: '{word}' in '{text.Trim()}'";
        Assert.Empty(strays.Distinct());
    }

    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("fa-AF", "rtl")]
    [InlineData("az-Arab", "rtl")]
    [InlineData("he-Latn", "ltr")]
    [InlineData("zh-Hant-TW", "ltr")]
    public void The_direction_follows_the_language(string tag, string direction)
    {
        Assert.True(LanguageTag.IsValid(tag));
        Assert.Equal(direction, LanguageTag.DirectionOf(tag));
    }

    [Theory]
    [InlineData("deutsch")]
    [InlineData("de_DE")]
    [InlineData("jp")]
    [InlineData("en-")]
    [InlineData("e")]
    public void What_is_no_language_tag_is_refused_at_its_place(string tag)
    {
        using var archive = new TempArchive(("input/site.yml", TempArchive.SiteYml + $"language: {tag}\n"));
        archive.Article("one", more: $"language: {tag}\n");
        var check = archive.Run("check");
        Assert.Equal(1, check.Exit);
        Assert.Contains($"input/site.yml:4:11: error: '{tag}' is no language that", check.Error);
        Assert.Contains($"input/articles/2015/one.md:5:11: error: '{tag}' is no language that", check.Error);
    }

    [Fact]
    public void An_article_in_another_language_says_so_where_its_words_stand_and_nowhere_else()
    {
        using var archive = new TempArchive();
        archive.Article("one", title: "عنوان", more: "language: ar\nsummary: موجز\n", body: "نص.\n").Article("two").Build();
        var article = archive.Published("articles/2015/one/index.html");
        Assert.Contains("<html lang=\"en\" dir=\"ltr\">", article);
        Assert.Contains("<h1 class=\"p-name\" lang=\"ar\" dir=\"rtl\">", article);
        Assert.Contains("<div class=\"text e-content\" lang=\"ar\" dir=\"rtl\">", article);
        Assert.Contains("\"inLanguage\":\"ar\"", article.Replace(" ", "", StringComparison.Ordinal));
        Assert.Contains("<h3><a class=\"p-name u-url\" href=\"/articles/2015/one/\" lang=\"ar\" dir=\"rtl\">", archive.Published("index.html"));
        Assert.Contains("<entry xml:lang=\"ar\">", archive.Published("atom.xml"));
        Assert.Contains("\"language\": \"ar\"", archive.Published("feed.json"));
        Assert.DoesNotContain("lang=\"ar\"", archive.Published("articles/2015/two/index.html").Split("class=\"related\"")[0]);
    }

    [Fact]
    public void Style_sheets_know_beginning_and_end_instead_of_left_and_right()
    {
        var physical = Directory.EnumerateFiles(Path.Combine(Folder.Repository, "theme", "css")).SelectMany(File.ReadLines)
            .Where(l => Regex.IsMatch(l, @"(margin|padding|border)-(left|right)\b|(text-align|float): (left|right)|[;{ ](left|right):"));
        Assert.Empty(physical);
    }

    private static IEnumerable<string> Texts(IDocument page)
    {
        foreach (var e in page.QuerySelectorAll("script, style, th[scope=row], .address").ToList()) e.Remove();
        yield return page.Title ?? "";
        foreach (var text in page.Body!.Descendants().OfType<IText>()) yield return text.Data;
        foreach (var element in page.All)
        {
            foreach (var name in (string[])["title", "aria-label", "alt", "placeholder", "data-on", "data-off"]) yield return element.GetAttribute(name) ?? "";
            if (element.LocalName == "meta" && (element.GetAttribute("name") == "description" || element.GetAttribute("property") is "og:title" or "og:description")) yield return element.GetAttribute("content")!;
        }
    }

    private static IEnumerable<string> Strays(string text) =>
        Latin.Matches(Address.Replace(text, " ")).Select(m => m.Value).Where(w => !Names.Contains(w)).Select(w => $"'{w}' in '{Digits.Replace(text.Trim(), "0")}'");
}
