using System.Buffers;
using System.Text;
using Archive.Catalog;
using Archive.Tests.Support;
using Archive.Theme;
using Xunit;

namespace Archive.Tests.Theme;

/// <summary>A theme of a few templates, rendered with values that a contributor might have written.</summary>
internal static class TestTheme
{
    public const string Hostile = "<b onclick='x'>\"&{{ 7 * 7 }}</b>";
    public const string HostileEncoded = "&lt;b onclick=&#39;x&#39;&gt;&quot;&amp;{{ 7 * 7 }}&lt;/b&gt;";

    public static string Words => File.ReadAllText(Path.Combine(Folder.Repository, "theme", "words", "en.yml"));

    /// <summary>What <c>page.html</c> writes.</summary>
    public static string Render(string page, params ReadOnlySpan<(string Name, string Text)> others)
    {
        using var archive = new TempArchive(("t/templates/page.html", page));
        foreach (var (name, text) in others) archive.Write($"t/templates/{name}.html", text);
        archive.Write("t/css/site.css", "").Write("t/words/en.yml", Words);
        var theme = new ThemeFiles(archive.Full("t"));
        return Render(theme.Templates.Speaking(theme.LoadWords("en")), "page", ("assets", theme.Assets.Paths));
    }

    /// <summary>The templates of a theme with its English words.</summary>
    public static Templates Templates(string folder)
    {
        var theme = new ThemeFiles(folder);
        return theme.Templates.Speaking(theme.LoadWords("en"));
    }

    public static string Render(Templates templates, string name, params ReadOnlySpan<(string Name, object? Value)> more)
    {
        var to = new ArrayBufferWriter<byte>();
        templates.Render(
            name, to,
            [("page", new PageView { Title = Hostile, Path = "/", Crumbs = [new Link("A", "/a/"), new Link("B", "/b/")] }),
            ("vendor", new Vendor { Id = "acme", Name = "Acme" }),
            ("numbers", Enumerable.Range(1, 1_100).ToArray()),
            ("markup", new Markup("<i>ours</i>")),
            .. more]);
        return Encoding.UTF8.GetString(to.WrittenSpan);
    }

    /// <summary>What is wrong with <c>page.html</c>.</summary>
    public static string Fault(string page, params (string Name, string Text)[] others) => Assert.Throws<ThemeException>(() => Render(page, others)).Message;
}
