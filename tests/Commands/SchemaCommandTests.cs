using System.Text.Json;
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
        var files = Folder.Bytes(archive.Full("schemas"));
        Assert.Equal(JsonSchemas.Files.Select(f => f.Name).Order(StringComparer.Ordinal), files.Keys.Select(k => k.Split('.')[0]));
        Assert.All(files.Values, bytes => JsonDocument.Parse(bytes).Dispose());
        Assert.Equal(files.Count, made.Output.TrimEnd().Split('\n').Length);
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
        using var archive = new TempArchive().Write("schemas/site.schema.json", "{}");
        Assert.Equal(2, archive.Run("schema").Exit);
        Assert.Equal("{}", archive.Read("schemas/site.schema.json"));
        Assert.False(File.Exists(archive.Full("schemas/article.schema.json")));
    }

    [Fact]
    public void They_go_where_they_are_asked_to_go()
    {
        using var archive = new TempArchive();
        archive.Run("schema", "--output", archive.Full("elsewhere"));
        Assert.True(File.Exists(archive.Full("elsewhere/article.schema.json")));
        Assert.False(Directory.Exists(archive.Full("schemas")));
    }
}
