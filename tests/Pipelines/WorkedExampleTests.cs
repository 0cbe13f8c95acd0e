using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Pipelines;

/// <summary>docs/record.md: its files are an archive, and that archive says what the page says it does.</summary>
public sealed partial class WorkedExampleTests
{
    [Fact]
    public void The_example_in_the_documentation_holds()
    {
        var blocks = Blocks();
        using var archive = new TempArchive();
        foreach (var (head, text) in blocks.Where(b => b.Head.StartsWith("input/", StringComparison.Ordinal))) archive.Write(head, text);
        var check = archive.Run("check");
        Assert.Equal(0, check.Exit);
        Assert.Equal(blocks.Single(b => b.Head == "check").Text.TrimEnd(), check.Error.Split('\n')[0]);
        Assert.Equal(2, check.Error.TrimEnd().Split('\n').Length);
        archive.Build();
        var pages = blocks.Where(b => b.Head.StartsWith('/')).ToList();
        Assert.Equal(4, pages.Count);
        foreach (var (path, text) in pages)
        {
            var words = Words(new HtmlParser().ParseDocument(archive.Published($"{path[1..]}index.html")).QuerySelector("main")!.TextContent);
            foreach (var line in text.TrimEnd().Split('\n')) Assert.Contains(line, words);
        }
    }

    private static List<(string Head, string Text)> Blocks() =>
        [.. Block().Matches(File.ReadAllText(Path.Combine(Folder.Repository, "docs", "record.md"))).Select(m => (m.Groups[1].Value, m.Groups[2].Value))];

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("^```[a-z]+ (\\S+)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
