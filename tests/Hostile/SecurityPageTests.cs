using System.Text.RegularExpressions;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Hostile;

/// <summary>What <c>docs/security.md</c> and <c>docs/deploying.md</c> say of the program is so.</summary>
public sealed partial class SecurityPageTests
{
    private static string Read(string page) => File.ReadAllText(Path.Combine(Folder.Repository, "docs", page));

    [Fact]
    public void Every_function_that_the_table_of_sinks_names_is_there()
    {
        var named = Source().Matches(Read("security.md")).Select(m => m.Groups["path"].Value).ToList();
        Assert.True(named.Count > 15);
        Assert.All(named, path => Assert.True(File.Exists(Path.Combine(Folder.Repository, "src", path)), path));
    }

    [Fact]
    public void Pages_headers_and_the_sample_for_nginx_have_one_policy()
    {
        using var archive = new TempArchive();
        archive.Article("one", more: "aliases: [/old/]").Build();
        var sent = Policy().Match(archive.Published("_headers")).Groups["policy"].Value;
        Assert.Contains($"\"{sent}\"", Read("nginx.conf"));
        foreach (var page in (string[])["index.html", "articles/2015/one/index.html", "404.html", "old/index.html"])
        {
            var html = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(archive.Published(page));
            Assert.Equal(sent, html.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content") + "; frame-ancestors 'none'");
        }
    }

    [GeneratedRegex("`(?<path>[A-Za-z]+(?:/[A-Za-z]+)*/[A-Za-z]+\\.cs)`")]
    private static partial Regex Source();

    [GeneratedRegex("Content-Security-Policy: (?<policy>.*)")]
    private static partial Regex Policy();
}
