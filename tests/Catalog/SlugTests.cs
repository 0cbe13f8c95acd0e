using Archive.Catalog;
using Archive.Content.Keys;
using Xunit;

namespace Archive.Tests.Catalog;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Zürich’s Łódź line: Æther & the café", "zurichs-lodz-line-aether-and-the-cafe")]
    [InlineData("What CloudStack? After three years", "what-cloudstack-after-three-years")]
    [InlineData("e\u0301te\u0301", "ete")]
    [InlineData("C++ at 50%", "c-plus-plus-at-50")]
    [InlineData("--- ... ---", "")]
    [InlineData("Größe und Maß", "grosse-und-mass")]
    [InlineData("Чайковский: новости OpenStack", "chaykovskiy-novosti-openstack")]
    [InlineData("Ελληνικά νέα", "ellinika-nea")]
    [InlineData("北京新闻", "bei-jing-xin-wen")]
    [InlineData("한국어 소식", "han-gug-eo-so-sig")]
    [InlineData("カタカナ", "katakana")]
    [InlineData("Lantern™ 🚢 at ½ price", "lantern-at-price")]
    [InlineData("🚢", "")]
    public void Letters_become_lower_case_ascii(string title, string slug) => Assert.Equal(slug, Slug.Create(title));

    [Theory]
    [InlineData("Zürich grüßt Öhringen", "zuerich-gruesst-oehringen")]
    [InlineData("U\u0308ber A\u0308ste", "ueber-aeste")]
    [InlineData("Ende der Aktionärsära?", "ende-der-aktionaersaera")]
    public void German_spells_its_umlauts_with_an_e(string title, string slug)
    {
        Assert.Equal(slug, Slug.Create(title, language: "de"));
        Assert.Equal(slug, Slug.Create(title, language: "de-CH"));
        Assert.Equal(Slug.Create(title), Slug.Create(title, language: "fr"));
    }

    [Theory]
    [InlineData("pt-BR", "fusoes-aquisicoes-c-plus-plus")]
    [InlineData("en-GB", "fusoes-and-aquisicoes-c-plus-plus")]
    public void An_ampersand_is_a_word_in_English_alone(string language, string slug) => Assert.Equal(slug, Slug.Create("Fusões & aquisições C++", language: language));

    [Fact]
    public void A_long_title_is_cut_at_a_word_and_stays_an_id()
    {
        var slug = Slug.Create(string.Join(' ', Enumerable.Repeat("harbour", 40)));
        Assert.InRange(slug.Length, 60, 80);
        Assert.True(Ids.IsId(slug));
        Assert.EndsWith("-harbour", slug);
    }
}
