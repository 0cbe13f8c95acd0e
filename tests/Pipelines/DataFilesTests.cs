using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Archive.Tests.Support;
using NJsonSchema;
using Xunit;

namespace Archive.Tests.Pipelines;

public sealed class DataFilesTests
{
    [Fact]
    public void The_files_have_the_columns_that_the_package_describes()
    {
        using var archive = new TempArchive().Article("a", more: "summary: \"=1+1, said he\"").Build();
        var package = JsonDocument.Parse(archive.Published("data/datapackage.json")).RootElement;

        foreach (var table in package.GetProperty("resources").EnumerateArray().Where(r => r.TryGetProperty("schema", out _)))
        {
            var fields = table.GetProperty("schema").GetProperty("fields").EnumerateArray().Select(f => f.GetProperty("name").GetString());
            Assert.Equal(string.Join(',', fields), archive.Published($"data/{table.GetProperty("path").GetString()}").Split("\r\n")[0]);
        }
        Assert.Contains("\"'=1+1, said he\"", archive.Published("data/articles.csv"), StringComparison.Ordinal);
        Assert.Equal("=1+1, said he", JsonDocument.Parse(archive.Published("data/articles.json")).RootElement[0].GetProperty("summary").GetString());
    }

    [Fact]
    public async Task The_package_is_as_the_official_schema_of_version_2_describes_it()
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(Folder.Repository, "tests/Schemas/datapackage-2.0.json"), TestContext.Current.CancellationToken);
        var package = File.ReadAllText(Path.Combine(PublishedPages.Output, "data/datapackage.json"));

        Assert.Empty(schema.Validate(package));
        Assert.NotEmpty(schema.Validate(package.Replace("\"type\": \"string\"", "\"type\": \"text\"", StringComparison.Ordinal)));
        Assert.Equal("https://creativecommons.org/licenses/by/4.0/", JsonDocument.Parse(package).RootElement.GetProperty("licenses")[0].GetProperty("path").GetString());
    }

    [Fact]
    public async Task A_package_of_the_database_alone_lists_it()
    {
        using var archive = new TempArchive().Write("input/site.yml", TempArchive.SiteYml + "data: [sqlite]\n").Article("a").Build();
        var package = archive.Published("data/datapackage.json");

        var schema = await JsonSchema.FromFileAsync(Path.Combine(Folder.Repository, "tests/Schemas/datapackage-2.0.json"), TestContext.Current.CancellationToken);
        Assert.Empty(schema.Validate(package));
        Assert.Equal(["archive.sqlite", "relations.graphml"], JsonDocument.Parse(package).RootElement.GetProperty("resources").EnumerateArray().Select(r => r.GetProperty("path").GetString()));
    }

    /// <summary>http://graphml.graphdrawing.org/xmlns/1.1/graphml-structure.xsd: ids, source and target are xs:NMTOKEN, and edges lead to nodes.</summary>
    [Fact]
    public void Ids_of_the_graph_are_such_as_its_schema_allows()
    {
        using var archive = RecordArchive.Of("a 2011 acme supports product:Project_Olympus_/_2", "b 2012 initech joins guild");
        archive.Build();
        var elements = XDocument.Parse(archive.Published("data/relations.graphml")).Descendants().ToList();
        var ids = elements.Attributes("id").Select(i => i.Value).ToList();
        Assert.Contains("acme", ids);
        Assert.All(ids, id => Assert.Equal(id, XmlConvert.VerifyNMTOKEN(id)));
        Assert.Equal(ids.Distinct(), ids);
        var nodes = elements.Where(e => e.Name.LocalName == "node").Select(n => n.Attribute("id")!.Value).ToList();
        Assert.All(elements.Where(e => e.Name.LocalName == "edge").SelectMany(e => new[] { e.Attribute("source")!.Value, e.Attribute("target")!.Value }), id => Assert.Contains(id, nodes));
        Assert.Contains("Project Olympus / 2", elements.Where(e => e.Name.LocalName == "data").Select(e => e.Value));
    }

    [Fact]
    public void A_claim_names_the_vendor_that_made_it_and_a_move_and_a_deal_their_value_in_the_words_of_front_matter()
    {
        using var archive = RecordArchive.Empty().Article("a", more: $"""
            {RecordArchive.Moves("acme-acquires-initech 2015-04 acme acquires initech deal=acme-initech amount=5000 currency=USD basis=with-debt share=51.5")}
            language: de
            claims:
              - id: anvils-last
                speaker: Acme
                made-on: 2015
                text: Anvils last.
            """).Build();

        var claim = JsonDocument.Parse(archive.Published("data/claims.json")).RootElement[0];
        Assert.Equal("acme", claim.GetProperty("organisation").GetString());
        Assert.False(claim.TryGetProperty("person", out _));
        foreach (var table in new[] { "moves", "deals" })
        {
            var row = JsonDocument.Parse(archive.Published($"data/{table}.json")).RootElement[0];
            Assert.Equal(("with-debt", 51.5m), (row.GetProperty("basis").GetString(), row.GetProperty("share").GetDecimal()));
        }
        Assert.Equal("de", JsonDocument.Parse(archive.Published("data/articles.json")).RootElement[0].GetProperty("language").GetString());
    }

    [Fact]
    public void Evidence_that_names_a_further_report_leads_to_the_move()
    {
        using var archive = RecordArchive.Empty().Article("first", "2015", RecordArchive.Moves("joined 2015-04 acme joins guild"))
            .Article("second", "2016", RecordArchive.Moves("again 2015-04 acme joins guild same-as=joined"))
            .Article("third", "2014", """
                claims:
                  - id: acme-joins-in-a-year
                    speaker: Acme
                    made-on: 2014
                    text: Acme would join within a year.
                    reviews: [{date: 2026-01-01, outcome: borne-out, why: It did., evidence: [{move: again}]}]
                """).Build();

        Assert.Equal("joined", JsonDocument.Parse(archive.Published("data/evidence.json")).RootElement[0].GetProperty("move").GetString());
    }

    [Fact]
    public void A_source_of_a_further_report_reports_the_move()
    {
        using var archive = RecordArchive.Empty().Article("first", "2015", RecordArchive.Moves("joined 2015-04 acme joins guild"))
            .Article("second", "2016", "sources:\n  - {name: Daily, url: \"https://daily.example/a\", reports: [again]}\n" + RecordArchive.Moves("again 2015-04 acme joins guild same-as=joined")).Build();
        Assert.Equal("joined", JsonDocument.Parse(archive.Published("data/sources.json")).RootElement[0].GetProperty("reports")[0].GetString());
    }

    [Fact]
    public void Site_yml_turns_the_data_off()
    {
        using var archive = new TempArchive().Write("input/site.yml", TempArchive.SiteYml + "data: false\n").Article("a").Build();

        Assert.DoesNotContain(archive.Site().Keys, k => k.StartsWith("data/", StringComparison.Ordinal));
        Assert.DoesNotContain("/data/", archive.Published("index.html"), StringComparison.Ordinal);
    }
}
