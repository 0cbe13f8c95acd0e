using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Hostile;

/// <summary>Every file that the program writes, made of hostile strings: each is still what its format says.</summary>
public sealed partial class SinkTests(HostileArchive hostile)
{
    private TempArchive Archive => hostile.Built;

    private IEnumerable<(string Path, string Text)> Files(params string[] endings) =>
        from file in Archive.Site() where endings.Any(e => file.Key.EndsWith(e, StringComparison.Ordinal)) select (file.Key, Encoding.UTF8.GetString(file.Value));

    [Fact]
    public void There_are_more_than_three_hundred_of_them() => Assert.True(HostileStrings.All.Count >= 300, $"{HostileStrings.All.Count}");

    [Fact]
    public void No_file_holds_a_control_character_or_what_a_template_would_have_made() =>
        Assert.All(Archive.Site().Where(file => Path.GetExtension(file.Key) is not (".png" or ".sqlite" or ".woff2")), file =>
        {
            var text = Encoding.UTF8.GetString(file.Value);
            Assert.False(text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')), file.Key);
            Assert.False(text.Contains(HostileStrings.Evaluated, StringComparison.Ordinal), file.Key);
        });

    [Fact]
    public void XML_and_JSON_are_well_formed_and_titles_in_RSS_open_no_tag()
    {
        foreach (var (_, text) in Files(".json")) JsonDocument.Parse(text).Dispose();
        foreach (var (path, text) in Files(".xml", ".opml", ".svg"))
        {
            var xml = XDocument.Parse(text);
            if (!path.EndsWith("feed.xml", StringComparison.Ordinal)) continue;
            Assert.All(xml.Descendants("title"), title => Assert.DoesNotMatch(Tag(), title.Value));
        }
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void No_cell_is_a_formula_whatever_parts_the_cells(char separator)
    {
        foreach (var (path, text) in Files(".csv"))
            foreach (var cell in Cells(text, separator))
                Assert.False(Formula().IsMatch(cell), $"{path}: {cell}");
    }

    [Fact]
    public void Citations_have_a_field_a_line_and_close_what_they_open()
    {
        foreach (var (path, text) in Files(".ris")) Assert.All(text.TrimEnd('\r', '\n').Split('\n'), line => Assert.True(RisLine().IsMatch(line.TrimEnd('\r')), $"{path}: {line}"));
        foreach (var (path, text) in Files(".bib"))
        {
            Assert.All(text.TrimEnd('\n').Split('\n'), line => Assert.True(BibLine().IsMatch(line), $"{path}: {line}"));
            var bare = Escaped().Replace(text, "");
            Assert.Equal((path, bare.Count(c => c == '{')), (path, bare.Count(c => c == '}')));
        }
    }

    [Fact]
    public void Hosts_are_given_no_order_and_nothing_stands_outside_the_output()
    {
        using var plain = new TempArchive().Article("one").Build();
        foreach (var file in (string[])["_headers", "_redirects", "robots.txt"]) Assert.Equal(plain.Published(file), Archive.Published(file));
        Assert.All(Archive.Site().Keys, path => Assert.Matches("^[A-Za-z0-9_./-]+$", path));
        Assert.Equal([".output.state", "input", "output", "seeds"], Directory.EnumerateFileSystemEntries(Archive.Root).Select(Path.GetFileName).Where(name => name != ".output.lock").Order(StringComparer.Ordinal));
        Assert.False(File.Exists("pwned") || File.Exists(Path.Combine(Archive.Root, "..", "pwned")));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("github")]
    public void A_report_has_one_entry_for_each_problem(string format)
    {
        using var archive = new TempArchive();
        archive.Article("page", more: $"vendors: [{string.Join(", ", HostileStrings.All.Select(s => HostileArchive.Quote("no such " + s)))}]");
        var report = archive.Run("check", "--format", format).Error;
        Assert.DoesNotContain(report, c => (char.IsControl(c) && c != '\n') || c is '\u2028' or '\u2029' or '\u202E');
        var lines = report.TrimEnd().Split('\n');
        var entries = format switch
        {
            "json" => JsonDocument.Parse(report).RootElement.GetProperty("problems").GetArrayLength(),
            "github" => lines.Count(line => line.StartsWith("::error file=input/articles/2015/page.md,line=5,", StringComparison.Ordinal) || line.StartsWith("input/articles/2015/page.md:5:", StringComparison.Ordinal)),
            _ => lines.Count(line => line.StartsWith("input/articles/2015/page.md:5:", StringComparison.Ordinal)),
        };
        Assert.Equal(HostileStrings.All.Count, entries);
        if (format == "github") Assert.Equal(entries, lines.Length);
        if (format == "text") Assert.All(lines, line => Assert.True(line.StartsWith("input/", StringComparison.Ordinal) || line.StartsWith("    ", StringComparison.Ordinal), line));
    }

    /// <summary>Cells as a reader sees them that trusts quotes only where a cell begins with one.</summary>
    private static IEnumerable<string> Cells(string csv, char separator)
    {
        for (var at = 0; at < csv.Length; at++)
        {
            var cell = new StringBuilder();
            if (csv[at] == '"')
            {
                for (at++; at < csv.Length && (csv[at] != '"' || (at + 1 < csv.Length && csv[at + 1] == '"')); at++)
                {
                    if (csv[at] == '"') at++;
                    cell.Append(csv[at]);
                }
                at++;
            }
            while (at < csv.Length && csv[at] != separator && csv[at] is not ('\r' or '\n')) cell.Append(csv[at++]);
            yield return cell.ToString();
        }
    }

    [GeneratedRegex("<[A-Za-z/!?]")]
    private static partial Regex Tag();

    [GeneratedRegex("^[\\s\"\u200b\uFEFF]*[=+\\-@＝＋－＠]")]
    private static partial Regex Formula();

    [GeneratedRegex("^[A-Z][A-Z0-9]  - ")]
    private static partial Regex RisLine();

    [GeneratedRegex(@"^(@online\{[a-z0-9-]+,|  [a-z]+ = \{.*\},|  month = [a-z]{3},|\})$")]
    private static partial Regex BibLine();

    [GeneratedRegex(@"\\[{}\\]")]
    private static partial Regex Escaped();
}
