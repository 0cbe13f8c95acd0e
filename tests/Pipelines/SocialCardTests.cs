using AngleSharp.Html.Parser;
using Archive.Formats.Cards;
using Archive.Tests.Support;
using NetVips;
using Xunit;

namespace Archive.Tests.Pipelines;

public sealed class SocialCardTests
{
    private const string On = TempArchive.SiteYml + "cards: true\n";

    private static bool HasFonts => CardFonts.Find([]) is not null;

    [Fact]
    public void Cards_are_off_until_site_yml_asks_for_them()
    {
        using var archive = new TempArchive().Article("a").Build();

        Assert.DoesNotContain(archive.Site().Keys, k => k.EndsWith("card.png", StringComparison.Ordinal));
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

        using var card = Image.NewFromFile(Path.Combine(archive.Output, "articles/2015/a/card.png"));
        Assert.Equal((1200, 630), (card.Width, card.Height));
        using var title = card.Crop(80, 220, 1040, 300);
        Assert.True(title.Avg() < 240, "The title leaves no ink.");
        var image = new HtmlParser().ParseDocument(archive.Published("articles/2015/a/index.html")).QuerySelector("meta[property='og:image']");
        Assert.Equal("https://archive.test/articles/2015/a/card.png", image!.GetAttribute("content"));
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
}
