using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Archive.Tests.Support;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Archive.Tests.Pipelines;

/// <summary>The data files say one thing in every format, and answer what analysts ask.</summary>
public sealed partial class DataAgreementTests
{
    private static string Data(string name) => Path.Combine(PublishedPages.Output, "data", name);

    private static SqliteConnection Open() => Open(Data("archive.sqlite"));

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return connection;
    }

    private static List<string?[]> Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string?[]>();
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))]);
        return rows;
    }

    [Fact]
    public void Csv_JSON_and_SQLite_agree_row_for_row()
    {
        using var connection = Open();
        var tables = Directory.EnumerateFiles(Data(""), "*.csv").Select(Path.GetFileNameWithoutExtension).ToList();
        Assert.True(tables.Count >= 22);
        foreach (var table in tables)
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(Data($"{table}.json")));
            var columns = Ask(connection, $"SELECT name FROM pragma_table_info('{table}')").Select(r => r[0]!).ToList();
            var sqlite = Ask(connection, $"SELECT * FROM \"{table}\" ORDER BY rowid").Select(r => string.Join('\u001f', r)).ToList();
            var written = json.RootElement.EnumerateArray().Select(o => string.Join('\u001f', columns.Select(c => o.TryGetProperty(c, out var value) ? Text(value) : ""))).ToList();
            Assert.Equal(sqlite, written);
            var csv = Records(File.ReadAllText(Data($"{table}.csv")));
            Assert.Equal(columns, csv[0]);
            Assert.Equal(sqlite.Select(Plain), csv.Skip(1).Select(r => Plain(string.Join('\u001f', r))));
        }
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => string.Join('|', value.EnumerateArray().Select(v => v.GetString()!.Replace("|", "%7C", StringComparison.Ordinal))),
        JsonValueKind.Number => value.GetRawText(),
        _ => value.GetString()!,
    };

    /// <summary>Without the apostrophes that keep spreadsheets from calculating.</summary>
    private static string Plain(string row) => row.Replace("'", "", StringComparison.Ordinal);

    private static List<List<string>> Records(string csv)
    {
        var (records, record) = (new List<List<string>>(), new List<string>());
        foreach (Match cell in Cell().Matches(csv))
        {
            record.Add(cell.Groups["quoted"].Success ? cell.Groups["quoted"].Value.Replace("\"\"", "\"", StringComparison.Ordinal) : cell.Groups["plain"].Value);
            if (cell.Groups["end"].Value == ",") continue;
            records.Add(record);
            record = [];
        }
        return records;
    }

    [GeneratedRegex("(?:\"(?<quoted>(?:[^\"]|\"\")*)\"|(?<plain>[^,\"\r\n]*))(?<end>,|\r\n)")]
    private static partial Regex Cell();

    [Fact]
    public void Every_key_leads_somewhere_and_the_file_is_sound()
    {
        using var connection = Open();
        Assert.Equal("ok", Assert.Single(Ask(connection, "PRAGMA integrity_check"))[0]);
        Assert.Empty(Ask(connection, "PRAGMA foreign_key_check"));
        Assert.True(Ask(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%FOREIGN KEY%'").Count >= 10);
    }

    [Fact]
    public void Each_question_of_the_documentation_is_one_query_with_an_answer()
    {
        using var connection = Open();
        var queries = Query().Matches(File.ReadAllText(Path.Combine(Folder.Repository, "docs/record.md"))).Select(m => m.Groups[1].Value).ToList();
        Assert.True(queries.Count >= 10);
        Assert.All(queries, q => Assert.NotEmpty(Ask(connection, q)));
    }

    [Theory]
    [InlineData("acme AND acquires", "move takeover")]
    [InlineData("quillstone", "person ada")]
    [InlineData("alchemist", "person ada")]
    public void The_index_finds_a_move_by_who_did_what_and_a_person_by_every_name(string words, string found)
    {
        using var archive = RecordArchive.Of("takeover 2018-06-04 acme acquires initech", "guild-joined 2018-06-05 acme joins guild")
            .Write("input/people/ada.yml", "name: Ada Quill\naliases: [\"Ada Quillstone\", \"The Alchemist\"]\n").Build();
        using var connection = Open(Path.Combine(archive.Output, "data/archive.sqlite"));
        Assert.Equal([found], Ask(connection, $"SELECT kind || ' ' || id FROM search WHERE search MATCH '{words}'").Select(r => r[0]));
        Assert.Equal("Ada Quillstone|The Alchemist", Assert.Single(Ask(connection, "SELECT aliases FROM people"))[0]);
    }

    [Fact]
    public void No_day_of_a_deal_is_invented()
    {
        using var archive = RecordArchive.Of(
            "a 2018-06-04 acme acquires initech deal=d", "b 2018-10-26 acme completes initech deal=d", "c 2019-03-30 hooli acquires forge deal=e", "f 2019 hooli completes forge deal=e").Build();
        using var connection = Open(Path.Combine(archive.Output, "data/archive.sqlite"));
        Assert.Equal(["d 144 144 144", "e  0 276"], Ask(connection, "SELECT id, days, days_least, days_most FROM deal_times").Select(r => string.Join(' ', r)));
        Assert.Equal(["144"], Ask(connection, QueryOf("How long does a purchase take")).Select(r => r[0]));
    }

    [Fact]
    public void Who_is_made_a_rival_by_an_answer_is_one_in_the_data_too()
    {
        using var archive = RecordArchive.Of("a 2023-08 acme relicenses product:Anvil", "b 2023-09 forge forks product:Anvil answers=a").Build();
        using var connection = Open(Path.Combine(archive.Output, "data/archive.sqlite"));
        Assert.Equal(["acme forge", "forge acme"], Ask(connection, "SELECT vendor, other FROM relation_sides WHERE kind = 'rivalry' AND year = 2023 ORDER BY vendor").Select(r => string.Join(' ', r)));
        Assert.Equal(["acme"], Ask(connection, "SELECT rivals FROM relations WHERE kind = 'rivalry'").Select(r => r[0]));
        Assert.Contains("source=\"forge\" target=\"acme\"", File.ReadAllText(Path.Combine(archive.Output, "data/relations.graphml")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_two_partners_stand_together_for_is_a_side_in_the_data_too()
    {
        using var archive = RecordArchive.Of("a 2014 acme partners-with initech object=hooli", "b 2014 acme partners-with bureau").Build();
        using var connection = Open(Path.Combine(archive.Output, "data/archive.sqlite"));
        Assert.Equal(["Acme", "Initech"], Ask(connection, "SELECT other_name FROM relation_sides WHERE vendor = 'hooli' ORDER BY other_name").Select(r => r[0]));
        Assert.Equal(["6"], Ask(connection, "SELECT count(*) FROM relation_sides").Select(r => r[0]));
    }

    [Theory]
    [InlineData("How many purchases were completed", "2016 | 3 | 71300000000")]
    [InlineData("Who changed a licence", "elastic | 2021-01-14 | aws | 2021-01")]
    [InlineData("Who changed a licence", "redis | 2024-03-20 | valkey | 2024-03-28")]
    [InlineData("With whom was VMware allied", "2013 | OpenStack Foundation | 2012-09-07 | Intel")]
    [InlineData("With whom was VMware allied", "2015 | OpenStack Foundation | 2012-09-07 | Citrix Systems")]
    [InlineData("Whose predictions and promises", "Citrix Systems | 0 | 0 | 3")]
    [InlineData("Who bought, who sold", "cptn-novell-patents | 882 patents, to CPTN Holdings | microsoft | novell | ")]
    [InlineData("Who bought, who sold", "jedi |  |  |  | us-government, microsoft")]
    [InlineData("Which investments were announced", "microsoft | OpenAI | 2023-01-23 | 10000000000 | USD")]
    [InlineData("Which relations that have ended", "emc | VMware | ownership | 2004 | 2016-09-07")]
    public void The_answer_to_a_question_of_the_documentation_holds_what_the_record_says(string question, string row)
    {
        using var connection = Open();
        Assert.Contains(row, Ask(connection, QueryOf(question)).Select(r => string.Join(" | ", r)));
    }

    private static string QueryOf(string question)
    {
        var text = File.ReadAllText(Path.Combine(Folder.Repository, "docs/record.md"));
        return Query().Match(text, text.IndexOf($"\n{question}", StringComparison.Ordinal)).Groups[1].Value;
    }

    [GeneratedRegex("```sql\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Query();

    [Fact]
    public void A_date_that_is_not_exact_has_the_days_between_which_it_lies()
    {
        using var connection = Open();
        Assert.All(Ask(connection, "SELECT date, date_earliest, date_latest FROM moves"), r =>
        {
            Assert.StartsWith(r[0]![..4], r[1]);
            if (r[0]!.Length == 4) Assert.Equal(($"{r[0]}-01-01", $"{r[0]}-12-31"), (r[1], r[2]));
            if (r[0]!.Length == 10) Assert.Equal((r[0], r[0]), (r[1], r[2]));
            if (r[0]!.Length == 7) Assert.Equal(1, (DateTime.Parse(r[2]!, CultureInfo.InvariantCulture).AddDays(1)).Day);
        });
    }

    [Theory]
    [InlineData("true", true, true)]
    [InlineData("[csv, json]", true, false)]
    [InlineData("sqlite", false, true)]
    [InlineData("false", false, false)]
    [InlineData("[]", false, false)]
    public void Site_yml_chooses_the_formats(string data, bool csv, bool sqlite)
    {
        using var archive = new TempArchive(("input/site.yml", $"{TempArchive.SiteYml}data: {data}\n"));
        archive.Article("one").Build();
        var files = archive.Site().Keys.Where(f => f.StartsWith("data/", StringComparison.Ordinal)).ToList();
        Assert.Equal((csv, sqlite, csv || sqlite), (files.Contains("data/articles.csv"), files.Contains("data/archive.sqlite"), files.Contains("data/index.html")));
    }

    [Fact]
    public void Two_builds_give_the_same_bytes_whatever_somebody_wrote()
    {
        using var archive = new TempArchive();
        archive.Article("one", title: "\"\\0 \\x07 '; DROP TABLE articles; --\"", more: "authors: [\"a|b\", \"=1\"]").Article("two", date: "2009").Build();
        var first = File.ReadAllBytes(Path.Combine(archive.Output, "data/archive.sqlite"));
        archive.Build("--clean");
        Assert.Equal(first, File.ReadAllBytes(Path.Combine(archive.Output, "data/archive.sqlite")));
    }
}
