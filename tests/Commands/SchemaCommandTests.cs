using System.Text.Json;
using System.Text.RegularExpressions;
using Archive.Content.Keys;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Commands;

public sealed class SchemaCommandTests
{
    [Fact]
    public void One_schema_for_each_kind_of_file()
    {
        using var archive = new TempArchive();
        var made = archive.Run("schema");
        Assert.Equal((0, ""), (made.Exit, made.Error));
        var files = Folder.Bytes(archive.Full("input/.schema"));
        Assert.Equal(JsonSchemas.Files.Select(f => f.Name).Order(StringComparer.Ordinal), files.Keys.Select(k => k.Split('.')[0]));
        Assert.All(files.Values, bytes => JsonDocument.Parse(bytes).Dispose());
        Assert.Equal(files.Count, made.Output.TrimEnd().Split('\n').Length);
    }

    [Fact]
    public async Task They_offer_the_ids_of_the_registry_and_allow_what_is_not_there_yet()
    {
        using var archive = RecordArchive.Empty().Write("input/topics/anvils.yml", "name: Anvils\n").Write("input/publishers/daily.yml", "name: Daily\n");
        archive.Run("schema");
        using var schema = JsonDocument.Parse(archive.Read("input/.schema/article.schema.json"));
        Assert.Equal(["acme", "bureau", "forge", "guild", "hooli", "initech"], Offered(schema, "vendors", "vendor"));
        Assert.Equal(["anvils"], Offered(schema, "topics", "topic"));
        Assert.Equal(["daily"], Offered(schema, "sources", "publisher"));
        Assert.Contains("acquires", Offered(schema, "moves", "action"));
        Assert.Equal("", archive.Article("a", more: "vendors: [acme]\ntopics: [anvils]\nsource: { publisher: daily, url: https://daily.test/a }").Run("check").Error);
        var knowing = await NJsonSchema.JsonSchema.FromJsonAsync(archive.Read("input/.schema/topic.schema.json"), TestContext.Current.CancellationToken);
        Assert.Empty(knowing.Validate("""{ "name": "Hammers", "broader": "tools" }"""));
    }

    /// <summary>Whoever publishes writes the shipped ones anew, with the ids of the day; so does <c>ARCHIVE_ACCEPT=1</c>. The keys in them are those of the program.</summary>
    [Fact]
    public void The_shipped_ones_know_the_keys_of_the_program()
    {
        using var archive = new TempArchive().Copy(Path.Combine(Folder.Repository, "input"), "input");
        archive.Run("schema");
        foreach (var file in JsonSchemas.Files)
        {
            var (shipped, written) = (Path.Combine(Folder.Repository, "input", ".schema", $"{file.Name}.schema.json"), archive.Read($"input/.schema/{file.Name}.schema.json"));
            if (Environment.GetEnvironmentVariable("ARCHIVE_ACCEPT") == "1") File.WriteAllText(shipped, written);
            else Assert.True(Keys(File.ReadAllText(shipped)) == Keys(written), $"{file.Name}: run 'archive schema'");
        }
    }

    private static string Keys(string schema) => Regex.Replace(schema, @"""enum"": \[[^\]]*\]|""description"": "".*""", "");

    /// <summary>The ids that an editor offers somewhere below a key.</summary>
    private static IEnumerable<string> Offered(JsonDocument schema, string key, string kind)
    {
        Assert.Contains($"\"#/definitions/{kind}\"", schema.RootElement.GetProperty("properties").GetProperty(key).GetRawText(), StringComparison.Ordinal);
        return schema.RootElement.GetProperty("definitions").GetProperty(kind).GetProperty("enum").EnumerateArray().Select(e => e.GetString()!);
    }

    [Theory]
    [InlineData("input/vendors")]
    [InlineData("seeds")]
    public void They_go_into_no_folder_that_the_program_reads(string folder)
    {
        using var archive = new TempArchive();
        Assert.Equal(2, archive.Run("schema", "--output", archive.Full(folder)).Exit);
        Assert.False(Directory.Exists(archive.Full(folder)));
    }

    [Fact]
    public void A_file_of_somebody_else_stays_as_it_is()
    {
        using var archive = new TempArchive().Write("input/.schema/site.schema.json", "{}");
        Assert.Equal(2, archive.Run("schema").Exit);
        Assert.Equal("{}", archive.Read("input/.schema/site.schema.json"));
        Assert.False(File.Exists(archive.Full("input/.schema/article.schema.json")));
    }

    [Fact]
    public void They_go_where_they_are_asked_to_go()
    {
        using var archive = new TempArchive();
        archive.Run("schema", "--output", archive.Full("elsewhere"));
        Assert.True(File.Exists(archive.Full("elsewhere/article.schema.json")));
        Assert.False(Directory.Exists(archive.Full("input/.schema")));
    }
}
