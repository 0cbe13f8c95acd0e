using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests;

/// <summary>A contributor's way, step by step as CONTRIBUTING.md has it: its commands and its page are read from the document.</summary>
public sealed partial class ContributingTests
{
    private static string Document(string path) => File.ReadAllText(Path.Combine(Folder.Repository, path));

    private static string Section(string text, string heading) => Regex.Match(text, $"(?ms)^## {heading}\n(.*?)(?=^## |\\z)").Groups[1].Value;

    /// <summary>A fence within a step: commands, or a file with its path.</summary>
    [GeneratedRegex(@"(?ms)^(?<indent> *)```(?<kind>\w+)(?: (?<path>\S+))?\n(?<text>.*?)^\k<indent>```")]
    private static partial Regex Fence { get; }

    [GeneratedRegex(@"\./archive (?<verb>(?:new )?[a-z]+)")]
    private static partial Regex Command { get; }

    [Fact]
    public void Each_step_does_what_it_says_and_the_page_is_in_the_archive()
    {
        using var archive = new TempArchive().Copy(Path.Combine(Folder.Repository, "input"), "input");
        var git = new GitRepository(archive);
        var ran = new List<string>();
        foreach (Match fence in Fence.Matches(Section(Document("CONTRIBUTING.md"), "An article, with the program")))
        {
            var text = Regex.Replace(fence.Groups["text"].Value, $"(?m)^{fence.Groups["indent"].Value}", "");
            if (fence.Groups["path"].Success) Finish(archive, fence.Groups["path"].Value, text);
            else foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries)) ran.Add(Do(archive, git, line));
        }
        Assert.Equal(["git switch", "new article", "new vendor", "preview", "check", "git add", "git commit"], ran);
        git.Branch("published");
        git.Merge("acme-joins-a-foundation");
        Assert.Equal(0, archive.Run("check", "--accept").Exit);
        Assert.Contains("\n/articles/2015/acme-joins-a-foundation/\n", archive.Read("input/addresses.txt"));
    }

    /// <summary>What the program wrote is filled in, under the id that it has.</summary>
    private static void Finish(TempArchive archive, string path, string finished)
    {
        var draft = archive.Read(path);
        Assert.Equal(Regex.Match(draft, "id: \\S+").Value, Regex.Match(finished, "id: \\S+").Value);
        archive.Write(path, finished);
    }

    private static string Do(TempArchive archive, GitRepository git, string line)
    {
        string[] words = [.. Regex.Matches(line, "\"(?<w>[^\"]*)\"|(?<w>\\S+)").Select(m => m.Groups["w"].Value)];
        if (words[0] == "git")
        {
            git.Run([.. words.Skip(1)]);
            return $"git {words[1]}";
        }
        Assert.Equal("./archive", words[0]);
        // It would go on until it is ended; PreviewTests run it.
        if (words[1] == "preview") return Call.Of("preview", "--help").Output.Contains(words[2], StringComparison.Ordinal) ? "preview" : line;
        var call = archive.Run(words[1], words.AsSpan(2));
        Assert.True(call is { Exit: 0, Error: "" }, $"{line}\n{call.Error}");
        return words[1] == "new" ? $"new {words[2]}" : words[1];
    }

    [Fact]
    public void README_and_the_contribute_page_have_the_same_steps()
    {
        var steps = Steps(Section(Document("CONTRIBUTING.md"), "An article, with the program"));
        Assert.Equal(["check", "import", "new article", "new vendor", "preview"], steps);
        Assert.Equal(steps, Steps(Section(Document("README.md"), "Add an article")));
        Assert.Equal(steps, Steps(Section(Document("input/pages/contribute.md"), "An article")));
    }

    private static IEnumerable<string> Steps(string text) => Command.Matches(text).Select(m => m.Groups["verb"].Value).Distinct().Order(StringComparer.Ordinal);

    /// <summary>In the archive that <c>init</c> writes, with a repository: the link is followed, the page filled in, committed and published; then it is corrected.</summary>
    [Fact]
    public void Without_any_tool_the_link_of_the_contribute_page_leads_to_an_article()
    {
        using var archive = new OwnArchive();
        Assert.DoesNotContain("/new/main/", Published(archive, "contribute"));
        File.AppendAllText(Path.Combine(archive.Root, "input/site.yml"), "repository: https://github.com/somebody/bells\n");

        var link = new Uri(new HtmlParser().ParseDocument(Published(archive, "contribute")).QuerySelector("a[href*='/new/main/']")!.GetAttribute("href")!);
        Assert.True(link.AbsoluteUri.Length < 6_000, $"{link.AbsoluteUri.Length} characters");
        var query = link.Query[1..].Split('&').Select(p => p.Split('=')).ToDictionary(p => p[0], p => WebUtility.UrlDecode(p[1]));
        var path = $"{link.AbsolutePath.Split("/new/main/")[1]}/{query["filename"]}";
        Assert.Equal(("input/articles", "2025/what-happened.md"), (link.AbsolutePath.Split("/new/main/")[1], query["filename"]));
        var page = query["value"].Replace("title: \"\"", "title: \"What happened\"");
        File.WriteAllText(Path.Combine(archive.Root, path), Regex.Replace(page, "(?m)^draft:.*\n", "") + "It happened.\n");
        Assert.Contains($"{path}:2:1: error: 'id' is empty.\n    Write an id of your own, such as acme-joins-2015.\n", Call.Of("check", "--root", archive.Root).Error);
        File.WriteAllText(Path.Combine(archive.Root, path), Regex.Replace(File.ReadAllText(Path.Combine(archive.Root, path)), "(?m)^id:", "id: what-happened-2025"));

        Assert.Contains("It happened.", Published(archive, $"articles/{Path.GetFileName(Path.GetDirectoryName(path))}/what-happened"));
        Assert.Contains($"href=\"https://github.com/somebody/bells/edit/main/{path}\"", Published(archive, $"articles/{Path.GetFileName(Path.GetDirectoryName(path))}/what-happened"));
    }

    private static string Published(OwnArchive archive, string page)
    {
        archive.Build();
        return File.ReadAllText(Path.Combine(archive.Output, page, "index.html"));
    }
}
