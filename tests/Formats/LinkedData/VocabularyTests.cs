using System.Text.Json;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Formats.LinkedData;

/// <summary>The linked data of every page of the shipped archive.</summary>
public sealed class VocabularyTests
{
    private static readonly IReadOnlyList<(string Page, JsonElement Node)> Nodes =
        [.. PublishedPages.All.SelectMany(p => PageGraph.Of(File.ReadAllText(Path.Combine(PublishedPages.Output, p))).SelectMany(PageGraph.Below).Select(n => (p, n)))];

    [Fact]
    public void Every_term_is_one_of_schema_org_and_stands_where_it_may()
    {
        var wrong = Nodes.SelectMany(n => SchemaOrg.Faults(n.Node)).Distinct().ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        string[] told = ["Article", "Claim", "ClaimReview", "Dataset", "DefinedTerm", "Organization", "Person", "Product", "WebSite"];
        Assert.Subset(Nodes.Select(n => n.Node.Text("@type")).OfType<string>().ToHashSet(), told.ToHashSet());
    }

    /// <summary>One thing has one identity and one type, whatever page speaks of it, and the page that the identity names describes it.</summary>
    [Fact]
    public void All_pages_speak_of_one_thing_by_one_identity()
    {
        var things = Nodes.Where(n => n.Node.Text("@id")?.EndsWith("#this", StringComparison.Ordinal) == true).ToLookup(n => n.Node.Text("@id")!);
        Assert.True(things.Count > 150, $"{things.Count} things");
        foreach (var thing in things)
        {
            Assert.Single(thing.Select(n => n.Node.Text("@type")).OfType<string>().Distinct());
            var home = thing.Key["https://archive.example/".Length..^"#this".Length] + "index.html";
            Assert.Contains(thing, n => n.Page == home && (n.Node.TryGetProperty("name", out _) || n.Node.TryGetProperty("text", out _)));
        }
    }
}
