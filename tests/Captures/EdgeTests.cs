using System.Text;
using Archive.Captures.Letters;
using Archive.Captures.Model;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Captures;

/// <summary>What a capture or its sidecar may hold that stands at the edge of what can be read: the capture is imported or refused with its place, and so is every other.</summary>
public sealed class EdgeTests
{
    private const string Body = "A title here\n\nThe first paragraph says what happened.\n\nThe second says why it matters.\n";

    [Theory]
    [InlineData("April 0000", "'April 0000' is no month of the calendar")]
    [InlineData("0001-01-01T00:00:00+14:00", "the calendar does not reach that moment")]
    [InlineData("9999-12-31T23:59:59-14:00", "the calendar does not reach that moment")]
    [InlineData("April 23, 2015 10:00 +14:30", "'+14:30' is no offset from UTC")]
    [InlineData("April 23, 2015 10:00 -15", "'-15' is no offset from UTC")]
    [InlineData("0000-01-01", "is no day of the calendar")]
    public void A_date_beyond_the_calendar_is_asked_about(string line, string reason)
    {
        using var root = new CaptureRoot();
        root.Seed("a.txt", $"{line}\n\n{Body}").Seed("b.txt", "April 23, 2015\n\nAnother title\n\nWords of another text.\n");
        Assert.Equal([true, false], root.Import().Pages.Select(p => p.Questions.Count > 0));
        Assert.Contains("seeds/a.txt:1:1: ", root.Errors);
        Assert.Contains(reason, root.Errors);
        Assert.DoesNotContain("fault", root.Errors);
    }

    [Theory]
    [InlineData('\v'), InlineData('\f')]
    public void Lines_and_pages_that_are_parted_by_controls_stay_apart(char control)
    {
        using var root = new CaptureRoot();
        root.Seed("a.txt", $"April 23, 2015\n\nA title here\n\nThe first line says what happened.{control}The second says why it matters.\n");
        root.Import();
        Assert.Matches(@"happened\.\s+The second", root.Page());
    }

    [Theory]
    [InlineData("9999-12-31\n\n9999-12-31T10:00:00Z")]
    [InlineData("0001-01-01\n\n0001-01-01T00:00:00Z")]
    public void A_day_at_the_edge_of_the_calendar_is_compared_with_its_moment(string lines)
    {
        using var root = new CaptureRoot();
        root.Seed("a.txt", $"A title here\n\n{lines}\n\nThe first paragraph says what happened.\n").Import();
        Assert.DoesNotContain("fault", root.Errors);
        Assert.DoesNotContain("about: date", root.Page());
    }

    [Theory]
    [InlineData("a.txt", "A title here\n\nApril 23, 2015\n\nWWa")]
    [InlineData("a.txt", "A title here\n\nApril 23, 2015\n\nserverRooms")]
    [InlineData("a.txt", "A title here\n\nApril 23, 2015\n\nserverRoom")]
    [InlineData("a.html", "<title>T</title><body><div><h1>A heading</h1><p>a")]
    [InlineData("a.html", "<title>T</title><body><div><h1>A heading</h1><p>")]
    [InlineData("a.md", "---\ntitle: T\ndate: 2015\n---\nWords.\n\n%%\n")]
    public void What_is_cut_keeps_its_last_character_whole(string name, string before)
    {
        foreach (var letters in new[] { "", "a" })
        {
            using var root = new CaptureRoot();
            root.Seed(name, before + letters + new System.Text.StringBuilder().Insert(0, "\U0001F600", 400) + " said the master of the port.\n").Import();
            Assert.DoesNotContain("fault", root.Errors);
            Assert.DoesNotContain("\uFFFD", root.Page() + root.Warnings);
        }
    }

    [Theory]
    [InlineData("9999")]
    [InlineData("9999-12-31")]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("0001-01-01")]
    public void The_first_and_the_last_year_of_the_calendar_are_years(string date)
    {
        using var root = new CaptureRoot();
        root.Seed("a.txt", $"{date}\n\n{Body}").Import();
        Assert.Contains($"date: {date.Replace("Z", "+00:00")}\n", root.Page());
        // A day after the one on which a page was added is a mistake, and no more than that.
        var build = root.Archive.Run("build");
        if (date[0] == '0') Assert.Equal(0, build.Exit);
        else Assert.Contains("after 2026-01-02, when it was added", build.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("topics: [cloud]\rdate: 2015-04\rtitle: \"T\"\r")]
    [InlineData("topics: [cloud]\u0085date: 2015-04\u0085title: \"T\"\u0085")]
    [InlineData("topics: [cloud]\u2028date: 2015-04\u2028title: \"T\"\u2028")]
    [InlineData("{date: 2015-04, title: T, topics: [cloud]}")]
    public void A_sidecar_may_end_its_lines_as_YAML_allows(string sidecar)
    {
        using var root = new CaptureRoot();
        root.Archive.Write("input/topics/cloud.yml", "name: Cloud\n");
        root.Seed("a.txt", "Words of a text.\n").Seed("a.txt.yml", sidecar).Import();
        Assert.Contains("title: \"T\"\n", root.Page());
        Assert.Contains("topics: [cloud]\n", root.Page());
        Assert.Equal(0, root.Archive.Run("check").Exit);
    }

    [Theory]
    [InlineData("title: [")]
    [InlineData("encoding: windows-1251\nno-key: 1\n")]
    public void A_sidecar_that_cannot_be_read_is_the_only_thing_wrong_and_its_capture_is_imported_once_it_is_right(string sidecar)
    {
        using var root = new CaptureRoot();
        // No UTF-8: the sidecar would say what it is.
        root.Seed("a.txt", [.. "April 23, 2015\n\nA gate\n\nThe gate is "u8, 0xEF, 0xF0, 0x2E, 0x0A, 0x81]).Seed("a.txt.yml", sidecar).Import();
        Assert.All(root.Errors.Split('\n'), error => Assert.StartsWith("seeds/a.txt.yml", error, StringComparison.Ordinal));
        Assert.Contains("seeds/a.txt waits until it is right.", root.Errors, StringComparison.Ordinal);
        Assert.Empty(root.Pages());
        root.Seed("a.txt.yml", "encoding: windows-1251\n").Import();
        Assert.Equal("", root.Errors);
        Assert.Single(root.Pages());
    }

    [Theory]
    [InlineData("topics: [cloud\ntitle: T", "seeds/a.txt.yml:1:9: The bracket that opens here is never closed.")]
    [InlineData(": [", "seeds/a.txt.yml:1:3: The bracket that opens here is never closed.")]
    [InlineData("encoding: utf-7", "seeds/a.txt.yml:1:11: No encoding that can be read is called 'utf-7'.")]
    [InlineData("encoding: no-such", "seeds/a.txt.yml:1:11: No encoding that can be read is called 'no-such'.")]
    public void A_sidecar_that_cannot_be_followed_stops_nothing_else(string sidecar, string report)
    {
        using var root = new CaptureRoot();
        root.Seed("a.txt", $"April 23, 2015\n\n{Body}").Seed("a.txt.yml", sidecar).Seed("b.txt", "April 23, 2015\n\nAnother title\n\nWords of another text.\n");
        Assert.Single(root.Import().Pages);
        Assert.Contains(report, root.Errors);
    }

    [Theory]
    [InlineData("utf8", "utf-8", "é")]
    [InlineData("unicode-1-1-utf-8", "utf-8", "é")]
    [InlineData("utf-16", "utf-8", "é")]
    [InlineData("unicode", "utf-8", "é")]
    [InlineData("latin1", "windows-1252", "é")]
    [InlineData("ANSI_X3.4-1968", "windows-1252", "é")]
    [InlineData("iso88599", "windows-1254", "ğ")]
    [InlineData("x-sjis", "shift_jis", "海")]
    [InlineData("ks_c_5601-1987", "ks_c_5601-1987", "해")]
    [InlineData("gb2312", "gb18030", "海")]
    public void A_page_may_call_its_encoding_by_any_label_that_browsers_know(string label, string encoding, string letter)
    {
        var writer = encoding == "utf-8" ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(encoding)!;
        Assert.EndsWith($"<p>{letter}", CaptureDecoder.Decode(writer.GetBytes($"<meta charset=\"{label}\"><p>{letter}"), CaptureKind.Html, null).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_label_that_is_understood_names_an_encoding_that_can_be_read() => Assert.All(EncodingLabels.All, label => Assert.True(CaptureDecoder.IsKnown(label), label));

    [Fact]
    public void A_page_in_an_encoding_that_nobody_may_read_is_refused()
    {
        using var root = new CaptureRoot();
        root.Seed("a.html", "<html><head><meta charset=\"utf-7\"><title>T</title></head><body><article><h1>T</h1><p>Words.</p></article></body></html>");
        root.Import();
        Assert.Contains("seeds/a.html: No encoding that can be read is called 'utf-7'.", root.Errors);
    }
}
