using System.Text;
using Archive.Tests.Support;
using Archive.Theme;
using Xunit;

namespace Archive.Tests.Theme;

/// <summary>What in a theme's folder belongs to the theme.</summary>
public sealed class ThemeFilesTests
{
    /// <summary>Of Emacs, Vim, macOS, and people.</summary>
    [Theory]
    [InlineData("templates/page.html~")]
    [InlineData("templates/#page.html#")]
    [InlineData("templates/.page.html.swp")]
    [InlineData("templates/.#page.html")]
    [InlineData("templates/.page.html")]
    [InlineData("templates/page.html.bak")]
    [InlineData("templates/page.txt")]
    [InlineData("css/10-base.css~")]
    [InlineData("css/.DS_Store")]
    [InlineData("css/README.md")]
    [InlineData("assets/.DS_Store")]
    [InlineData("assets/.git/config")]
    [InlineData("assets/icon.svg~")]
    [InlineData("assets/#icon.svg#")]
    public void What_an_editor_left_behind_is_no_part_of_the_theme(string leftover)
    {
        using var archive = Theme();
        var (hash, assets) = Load(archive);
        archive.Write("t/" + leftover, "{{ if }} left over");
        Assert.Equal((hash, assets), Load(archive));
        Assert.Equal("page", TestTheme.Render(TestTheme.Templates(archive.Full("t")), "page"));
    }

    [Theory]
    [InlineData("CNAME", "/assets/cname.")]
    [InlineData("img/My Lögo.SVG", "/assets/img/my-logo.")]
    [InlineData("img/logo", "/assets/img/logo.")]
    [InlineData("v1.2/logo", "/assets/v1.2/logo.")]
    [InlineData("a.b.js", "/assets/a.b.")]
    public void An_asset_may_have_any_ending_or_none(string name, string begin)
    {
        using var archive = Theme();
        archive.Write("t/assets/" + name, "bytes");
        var asset = Assert.Single(new ThemeFiles(archive.Full("t")).Assets.All, a => Encoding.UTF8.GetString(a.Bytes) == "bytes");
        Assert.StartsWith(begin, asset.SitePath);
        Assert.EndsWith(Path.GetExtension(name).ToLowerInvariant(), asset.SitePath);
    }

    [Theory]
    [InlineData("a.tëst", "a.", ".test")]
    [InlineData("pic.J PG", "pic.", ".j-pg")]
    [InlineData("b.☃", "b.", ".asset")]
    public void The_ending_of_an_asset_is_spelled_like_its_name(string name, string begin, string end)
    {
        using var archive = Theme();
        archive.Write("t/assets/" + name, "bytes");
        var asset = Assert.Single(new ThemeFiles(archive.Full("t")).Assets.All, a => Encoding.UTF8.GetString(a.Bytes) == "bytes");
        Assert.StartsWith($"/assets/{begin}", asset.SitePath, StringComparison.Ordinal);
        Assert.EndsWith(end, asset.SitePath, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("theme/assets/big.bin")]
    [InlineData("theme/templates/x.html")]
    [InlineData("theme/css/x.css")]
    public void A_file_that_is_too_large_is_named(string path)
    {
        using var archive = new TempArchive((path, ""));
        using (var file = File.OpenWrite(archive.Full(path))) file.SetLength(17_000_000);
        foreach (var verb in (string[])["check", "build"])
        {
            var call = archive.Run(verb);
            Assert.Equal(1, call.Exit);
            Assert.StartsWith($"{path}: error: The file cannot be read: it has 16.3 MB", call.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_asset_with_the_name_of_the_stylesheet_is_a_fault_that_is_named()
    {
        using var archive = Theme();
        archive.Write("t/assets/site.css", "");
        Assert.Contains("assets/site.css", Assert.Throws<ThemeException>(() => new ThemeFiles(archive.Full("t")).Assets).Message);
    }

    [Fact]
    public void A_template_may_lie_in_a_folder()
    {
        using var archive = Theme();
        archive.Write("t/templates/parts/foot.html", "foot").Write("t/templates/page.html", "{{ include \"parts/foot\" }}");
        Assert.Equal("foot", TestTheme.Render(TestTheme.Templates(archive.Full("t")), "page"));
    }

    [Fact]
    public void Stylesheets_are_joined_in_the_order_of_their_names()
    {
        using var archive = Theme();
        archive.Write("t/css/90.css", "c").Write("t/css/20.css", "b").Write("own/css/20.css", "own");
        var all = new ThemeFiles(archive.Full("t"), archive.Full("own")).Assets.All;
        Assert.Equal("body {}ownc", Encoding.UTF8.GetString(Assert.Single(all, a => a.SitePath.EndsWith(".css")).Bytes));
    }

    private static TempArchive Theme() => new(("t/templates/page.html", "page"), ("t/css/10-base.css", "body {}"), ("t/assets/icon.svg", "<svg/>"));

    private static (ulong Hash, string Assets) Load(TempArchive archive)
    {
        var theme = new ThemeFiles(archive.Full("t"));
        return (theme.Templates.Hash, string.Join(' ', theme.Assets.All.Select(a => a.SitePath)));
    }
}
