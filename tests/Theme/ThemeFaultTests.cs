using System.Buffers;
using Archive.Tests.Support;
using Archive.Theme;
using Xunit;

namespace Archive.Tests.Theme;

/// <summary>Whoever changes the theme is told what is wrong, in which file, line and column.</summary>
public sealed class ThemeFaultTests
{
    [Theory]
    [InlineData("<p>\n{{ if }}</p>", "page.html:2:")]
    [InlineData("<p>\n  {{ no_such_name }}", "page.html:2:6:")]
    [InlineData("<p>\n{{ if true }}\n {{ vendor }}\n{{ end }}", "page.html:3:5:")]
    [InlineData("{{ vendor.name }}\n{{ for x in [vendor] }}\n {{ x.name }} {{ x }}\n{{ end }}", "page.html:3:18:")]
    [InlineData("{{ func f(x); ret x; end }}\n{{ f vendor }}", "page.html:2:4:")]
    [InlineData("\n{{ link \"/page/\" }}", "page.html:2:")]
    [InlineData("\n{{ include \"faulty\" }}", "faulty.html:3:4:")]
    [InlineData("\n{{ shared \"faulty\" \"\" }}", "faulty.html:3:4:")]
    [InlineData("\n{{ include \"missing\" }}", "page.html:2:4:")]
    [InlineData("\n{{ capture c }}{{ vendor }}{{ end }}", "page.html:2:19:")]
    [InlineData("\n{{ time vendor.name }}", "page.html:2:4:")]
    [InlineData("\n{{ markup | string.upcase }}", "page.html:2:")]
    public void A_fault_is_named_with_its_place(string template, string place) =>
        Assert.Contains(place, TestTheme.Fault(template, ("faulty", "\n\n{{ vendor }}")));

    [Fact]
    public void A_fault_in_a_page_within_the_layout_is_named_with_its_own_place_alone()
    {
        using var archive = new TempArchive(("t/templates/layout.html", "<main>{{ content }}</main>"), ("t/templates/page.html", "<p>\n{{ no_such_name }}"));
        var templates = TestTheme.Templates(archive.Full("t"));
        var content = new Markup(inner => templates.Render("page", inner));
        var fault = Assert.Throws<ThemeException>(() => templates.Render("layout", new ArrayBufferWriter<byte>(), ("content", content)));
        Assert.StartsWith("theme/templates/page.html:2:", fault.Message);
    }

    [Fact]
    public void After_a_fault_others_are_rendered_as_ever()
    {
        using var archive = new TempArchive(("t/templates/page.html", "{{ x = 1; for y in 1..2; capture z; no_such_name; end; end }}"), ("t/templates/next.html", "{{ for y in 1..2 }}{{ y }}{{ end }}{{ x }}"));
        var templates = TestTheme.Templates(archive.Full("t"));
        Assert.Contains("page.html", Assert.Throws<ThemeException>(() => TestTheme.Render(templates, "page")).Message);
        Assert.Contains("`x` was not found", Assert.Throws<ThemeException>(() => TestTheme.Render(templates, "next")).Message);
    }
}
