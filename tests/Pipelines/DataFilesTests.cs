using System.Text.Json;
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
    public void Site_yml_turns_the_data_off()
    {
        using var archive = new TempArchive().Write("input/site.yml", TempArchive.SiteYml + "data: false\n").Article("a").Build();

        Assert.DoesNotContain(archive.Site().Keys, k => k.StartsWith("data/", StringComparison.Ordinal));
        Assert.DoesNotContain("/data/", archive.Published("index.html"), StringComparison.Ordinal);
    }
}
