using System.Text.Json;
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
        Assert.Equal(["actions", "article", "page", "publisher", "site", "topic", "vendor"], files.Keys.Select(k => k.Split('.')[0]));
        Assert.All(files.Values, bytes => JsonDocument.Parse(bytes).Dispose());
        Assert.Equal(files.Count, made.Output.TrimEnd().Split('\n').Length);
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
