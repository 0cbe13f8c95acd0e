using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Archive.Tests.Support;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Archive.Tests.Pipelines;

/// <summary>Pictograms and rare ideographs, which formats of sixteen bits write as two.</summary>
public sealed class RareCharacterTests
{
    private const string Title = "An anvil \U0001F528 of \U00020BB7";

    private static TempArchive Built() => new TempArchive().Article("one", title: $"\"{Title}\"", more: $"summary: \"{Title}\"\nauthors: [\"\U00020BB7田 太郎\"]", body: $"{Title}.\n").Build();

    [Fact]
    public void Front_matter_of_an_articles_Markdown_is_YAML_whatever_it_says()
    {
        using var archive = Built();
        var markdown = archive.Published("articles/2015/one/index.md");

        var yaml = new YamlStream();
        yaml.Load(new StringReader(markdown.Split("---\n")[1]));
        var keys = Assert.IsType<YamlMappingNode>(yaml.Documents[0].RootNode);

        Assert.Equal((Title, Title, "\U00020BB7田 太郎"), (keys["title"], keys["summary"], keys["author"]));
        // YAML has no surrogates (YAML 1.2.2, 5.1), even where a parser forgives them.
        Assert.DoesNotContain("\\u", markdown, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Every_text_that_is_published_can_be_read_and_has_no_half_of_one()
    {
        using var archive = Built();
        var whole = new UTF8Encoding(false, throwOnInvalidBytes: true);
        var said = new List<string>();
        foreach (var (path, bytes) in archive.Site())
        {
            if (Path.GetExtension(path) is ".json" or ".webmanifest") said.AddRange(Strings(JsonDocument.Parse(bytes).RootElement).Where(s => s.Contains(Title, StringComparison.Ordinal)).Select(_ => path));
            else if (Path.GetExtension(path) is ".xml" && XDocument.Load(new MemoryStream(bytes)).ToString().Contains(Title, StringComparison.Ordinal)) said.Add(path);
            else if (Path.GetExtension(path) is ".bib" or ".ris" or ".csv" or ".md" or ".html" && whole.GetString(bytes) is var text)
            {
                Assert.DoesNotContain("\uFFFD", text, StringComparison.Ordinal);
                if (text.Contains(Title, StringComparison.Ordinal)) said.Add(path);
            }
        }
        Assert.Subset(said.ToHashSet(), new HashSet<string> { "articles/2015/one/cite.bib", "articles/2015/one/cite.ris", "articles/2015/one/cite.json", "articles/2015/one/index.md", "data/articles.csv", "data/articles.json", "feed.xml", "feed.json" });
        Assert.Contains("author = {\U00020BB7田, 太郎}", archive.Published("articles/2015/one/cite.bib"), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Strings(p.Value)),
        _ => [],
    };
}
