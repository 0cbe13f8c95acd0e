using System.Text.RegularExpressions;
using Archive.Captures;
using Archive.Captures.Model;
using Archive.Diagnostics;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Captures;

/// <summary>The examples of <c>docs/captures.md</c>, run in order in one archive: what the page shows is what happens.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Folder.Repository, "docs", "captures.md"));

    [Fact]
    public void Every_example_does_what_the_page_shows()
    {
        using var root = new CaptureRoot();
        var examples = Example().Matches(Page).Select(m => (Kind: m.Groups["kind"].Value, Path: m.Groups["path"].Value, Text: m.Groups["text"].Value)).ToList();
        Assert.Equal(["text", "markdown", "explain", "text", "report", "yaml", "markdown"], examples.Select(e => e.Kind));
        foreach (var (kind, path, text) in examples)
        {
            switch (kind)
            {
                case "text" or "yaml": root.Archive.Write(path, text); break;
                case "explain": Assert.Equal(text, Explained(root, path)); break;
                case "report":
                    root.Import();
                    Assert.Equal(text.TrimEnd(), root.Errors);
                    break;
                default:
                    root.Import(again: true);
                    Assert.Equal(text, Hash().Replace(root.Archive.Read(path), "sha256: SHA"));
                    break;
            }
        }
    }

    [Fact]
    public void The_command_explains_as_the_page_shows_and_as_JSON()
    {
        var example = Example().Matches(Page).First(m => m.Groups["kind"].Value == "text");
        using var root = new CaptureRoot();
        root.Archive.Write("seeds/reef.txt", example.Groups["text"].Value);
        var explained = root.Archive.Run("import", "--explain", root.Archive.Full("seeds/reef.txt"));
        Assert.Equal((0, Example().Matches(Page).First(m => m.Groups["kind"].Value == "explain").Groups["text"].Value), (explained.Exit, explained.Output));
        Assert.Empty(root.Pages());

        using var json = System.Text.Json.JsonDocument.Parse(root.Archive.Run("import", "--explain", root.Archive.Full("seeds/reef.txt"), "--format", "json").Output);
        var text = string.Concat(json.RootElement.GetProperty("spans").EnumerateArray().Select(span => span.GetProperty("text").GetString()));
        Assert.Equal(example.Groups["text"].Value, text);
    }

    private static string Explained(CaptureRoot root, string path)
    {
        using var to = new StringWriter();
        var parse = new CaptureReader(CaptureRoot.Registry).Read(CaptureFile.Read(root.Archive.Root, root.Archive.Full(path), new Problems())!, CaptureOverrides.None);
        Explanation.WriteText(to, parse, colour: false);
        return to.ToString();
    }

    [GeneratedRegex(@"^```(?<kind>text|yaml|markdown|report|explain) (?<path>\S+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("sha256: [0-9a-f]{64}")]
    private static partial Regex Hash();
}
