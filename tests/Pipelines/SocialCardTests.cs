using AngleSharp.Html.Parser;
using Archive.Catalog;
using Archive.Formats.Cards;
using Archive.Formats.Svg;
using Archive.Pipelines.Views;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Pipelines;

public sealed class SocialCardTests
{
    private const string Unsaid = "title: Test archive\nbase-url: https://archive.test\n", On = Unsaid + "cards: true\n";

    private static bool HasFonts => CardFonts.Find([], forMany: true) is not null;

    private static string Image(TempArchive archive, string page) =>
        new HtmlParser().ParseDocument(archive.Published(page)).QuerySelector("meta[property='og:image']")!.GetAttribute("content")!["https://archive.test".Length..];

    [Fact]
    public void Every_page_names_a_picture_that_is_there_unless_site_yml_says_no()
    {
        using var archive = RecordArchive.Of("m 2015 acme joins guild").Write("input/site.yml", Unsaid).Build();
        string[] pages = [.. archive.Site().Keys.Where(k => k.EndsWith(".html", StringComparison.Ordinal))];

        Assert.All(pages, p => Assert.True(File.Exists(archive.Output + Image(archive, p)), p));
        Assert.Equal("/card.png", Image(archive, "index.html"));
        Assert.Equal("/moves/m/card.png", Image(archive, "moves/m/index.html"));
        Assert.Equal("/vendors/guild/card.png", Image(archive, "vendors/guild/index.html"));
        archive.Write("input/site.yml", TempArchive.SiteYml).Build();
        Assert.DoesNotContain(archive.Site().Keys, k => k.EndsWith("card.png", StringComparison.Ordinal));
        Assert.DoesNotContain("og:image", archive.Published("index.html"));
    }

    [Fact]
    public void Of_more_than_five_hundred_articles_the_sites_own_picture_stands_for_all_unless_site_yml_says_yes()
    {
        var settings = new SiteSettings { Title = "T", BaseUrl = "https://a.test" };

        Assert.Equal((true, false), (Drawn(500, null), Drawn(501, null)));
        Assert.Equal((false, true), (Drawn(1, false), Drawn(501, true)));

        bool Drawn(int articles, bool? cards) => CardFiles.AreDrawn(settings with { Cards = cards }, articles);
    }

    [Fact]
    public void A_card_has_the_colour_of_the_class_that_the_style_sheet_names()
    {
        var css = File.ReadAllText(Path.Combine(Folder.Repository, "theme/css/10-base.css"));
        foreach (var moveClass in Enum.GetValues<MoveClass>().Except([MoveClass.Other]))
            Assert.Contains($"--{MoveClassNames.Name(moveClass)}: light-dark(#{CardColours.Of(moveClass):x6},", css);
    }

    [Fact]
    public void Without_a_font_the_build_says_that_it_cannot_draw()
    {
        Assert.SkipWhen(HasFonts, "This machine has a font.");
        using var archive = new TempArchive().Write("input/site.yml", On).Article("a");
        var build = archive.Run("build");

        Assert.Equal(0, build.Exit);
        Assert.Contains("no font", build.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_card_shows_words_and_the_page_names_it()
    {
        Assert.SkipUnless(HasFonts, "No font on this machine.");
        using var archive = new TempArchive().Write("input/site.yml", On).Article("a", title: "\"A headline of several words that takes more than one line of the card\"").Build();

        using var card = NetVips.Image.NewFromFile(Path.Combine(archive.Output, "articles/2015/a/card.png"));
        Assert.Equal((1200, 630), (card.Width, card.Height));
        using var title = card.Crop(80, 220, 1040, 300);
        Assert.True(title.Avg() < 240, "The title leaves no ink.");
        var image = new HtmlParser().ParseDocument(archive.Published("articles/2015/a/index.html")).QuerySelector("meta[property='og:image']");
        Assert.Equal("https://archive.test/articles/2015/a/card.png", image!.GetAttribute("content"));
    }

    [Fact]
    public void The_card_of_a_claim_whose_day_nobody_knows_says_so()
    {
        Assert.SkipUnless(HasFonts, "No font on this machine.");
        Assert.NotEqual(Card("made-on"), Card("said-by"));

        static byte[] Card(string key)
        {
            using var archive = RecordArchive.Empty().Write("input/site.yml", On).Article("one", "2015-04-23", $"claims:\n  - id: stays\n    kind: promise\n    speaker: acme\n    {key}: 2015-04-23\n    about: [acme]\n    text: Acme would stay for ever.").Build();
            return File.ReadAllBytes(Directory.EnumerateFiles(archive.Output, "card.png", SearchOption.AllDirectories).Single(f => f.Contains("stays", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void A_rebuild_draws_only_the_cards_that_changed()
    {
        Assert.SkipUnless(HasFonts, "No font on this machine.");
        using var archive = new TempArchive().Write("input/site.yml", On).Article("a").Article("b").Build();
        var (a, b) = (Stamp("a"), Stamp("b"));

        archive.Article("b", title: "Another").Build();

        Assert.Equal(a, Stamp("a"));
        Assert.NotEqual(b, Stamp("b"));

        (DateTime, long) Stamp(string slug)
        {
            var file = new FileInfo(Path.Combine(archive.Output, $"articles/2015/{slug}/card.png"));
            return (file.LastWriteTimeUtc, file.Length);
        }
    }

    /// <summary>What a font lacks, the system's fonts draw: where these are others, so are the cards.</summary>
    [Fact]
    public void Fonts_of_the_system_count_beside_those_of_the_theme()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && HasFonts, "Only fontconfig can be told of other fonts.");
        using var archive = new TempArchive(("none.conf", "<?xml version=\"1.0\"?><fontconfig></fontconfig>\n")).Write("input/site.yml", On).Article("a", title: "\"საქართველო\"");
        var none = new Dictionary<string, string> { ["FONTCONFIG_FILE"] = archive.Full("none.conf") };
        Assert.Equal(0, Call.With(none, "build", "--root", archive.Root).Exit);
        var boxes = Card();
        Assert.Contains(": 0 written", Call.With(none, "build", "--root", archive.Root).Output, StringComparison.Ordinal);
        archive.Build();
        Assert.NotEqual(boxes, Card());

        byte[] Card() => File.ReadAllBytes(Path.Combine(archive.Output, "articles/2015/a/card.png"));
    }
}
