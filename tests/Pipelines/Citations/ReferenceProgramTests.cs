using System.Buffers;
using System.Text;
using System.Text.Json;
using Archive.Catalog;
using Archive.Formats.Citations;
using Archive.Tests.Hostile;
using Archive.Tests.Support;
using Archive.Theme;
using NJsonSchema;
using Xunit;

namespace Archive.Tests.Pipelines.Citations;

/// <summary>Citations in programs that others wrote; each test is skipped where its program is not there.</summary>
public sealed class ReferenceProgramTests
{
    /// <summary>Every hostile string as title, name and all else, and names of every form.</summary>
    private static IReadOnlyList<Citation> Entries =>
    [
        .. HostileStrings.All.Index().Select(s => Entry(s.Index, s.Item, s.Index % 2 == 0 ? CitedName.Organisation(s.Item) : CitedName.Person($"Ann {s.Item}"))),
        .. ((string[])["Jane Doe", "Ludwig van Beethoven", "Jean-Luc Picard Jr.", "Eddie Van Halen", "Reuters", "J.R.R. Tolkien"]).Index().Select(n => Entry(1000 + n.Index, "A title", CitedName.Person(n.Item))),
    ];

    private static Citation Entry(int number, string text, CitedName author) => new()
    {
        Id = $"entry-{number}", Kind = (SourceKind)(number % 4), Title = text, Authors = [author], Container = text, Issued = PartialDate.Parse(number % 3 == 0 ? "2015" : "2015-04-23"),
        Url = "https://daily.test/a", ArchivedAt = "https://archive.test/a/", Archive = text, Language = "en", Abstract = text, Keywords = [text],
    };

    /// <summary>Two hundred with what means something to TeX or parts names, and the names.</summary>
    [Fact]
    public void Biber_reads_every_entry()
    {
        Assert.SkipUnless(ExternalProgram.IsThere("biber"), "biber is not installed.");
        var entries = Entries.Where(e => e.Title.Any("\\{}%$#&_~^,".Contains)).Take(200).Concat(Entries.Where(e => e.Title == "A title")).ToList();
        var folder = TempFolder.Create("archive-biber-");
        try
        {
            File.WriteAllText(Path.Combine(folder, "all.bib"), string.Concat(entries.Select(e => Written(BibTeX.Write, e))));
            var report = ExternalProgram.Run("biber", folder, ["--tool", "--validate-datamodel", "all.bib"]);
            Assert.DoesNotMatch("(?m)^(ERROR|WARN)", report);
            var read = File.ReadAllText(Path.Combine(folder, "all_bibertool.bib"));
            Assert.Equal(entries.Count, read.Split("@ONLINE{").Length - 1);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    /// <summary>citation-js; <c>npm ci</c> in tests/Readers brings it.</summary>
    [Fact]
    public void Citation_js_reads_RIS_and_CSL_and_writes_APA_as_this_program_does()
    {
        Assert.SkipUnless(ExternalProgram.HasPackage("@citation-js"), "citation-js is not installed: run 'npm ci' in tests/Readers.");
        var styles = Archive.Pipelines.Views.Citations.Styles(ThemeFiles.For("none").LoadWords("en"));
        var entries = Entries.Where(e => e.Title == "A title" || !e.Title.Any(c => c < ' ')).ToList();
        var lines = ExternalProgram.Run("node", ExternalProgram.Readers, ["cite.mjs"], string.Concat(entries.Select(e => JsonSerializer.Serialize(new { ris = Written(Ris.Write, e), csl = Written(CslJson.Write, e) }) + "\n"))).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(entries.Count, lines.Length);
        foreach (var (entry, line) in entries.Zip(lines))
        {
            using var read = JsonDocument.Parse(line);
            Assert.Equal((entry.Id, 1), (entry.Id, read.RootElement.GetProperty("ris").GetInt32()));
            if (entry.Title == "A title") Assert.Equal(string.Concat(styles.Apa(entry with { Archive = "" }).Select(r => r.Text)).Split(" (")[0], read.RootElement.GetProperty("apa").GetString()!.Split(" (")[0]);
        }
    }

    /// <summary>Of this archive's articles, and of what is hostile.</summary>
    [Fact]
    public async Task CSL_is_as_its_official_schema_describes_it()
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(Folder.Repository, "tests/Schemas/csl-data.json"), TestContext.Current.CancellationToken);
        string[] shipped = [.. Directory.EnumerateFiles(PublishedPages.Output, "cite.json", SearchOption.AllDirectories).Select(File.ReadAllText)];
        Assert.True(shipped.Length > 100);

        Assert.All(shipped.Concat(Entries.Select(e => Written(CslJson.Write, e))), c => Assert.Empty(schema.Validate(c)));
        Assert.NotEmpty(schema.Validate(shipped[0].Replace("\"webpage\"", "\"website\"")));
    }

    private static string Written(Action<Citation, IBufferWriter<byte>> format, Citation citation)
    {
        var bytes = new ArrayBufferWriter<byte>();
        format(citation, bytes);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
