using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Archive.Captures.Dates;
using Archive.Catalog;

namespace Archive.Tests.Captures;

/// <summary>A capture that something happened to, and the page it must still give. Null: it must be refused.</summary>
internal sealed record Mutant(string Kind, string Base, byte[] Capture, string? Expected, string File = "seeds/a.txt");

/// <summary>The things that happen to captures, each as a change of a specimen chosen at random.</summary>
internal static partial class Mutators
{
    private static readonly string[] Stems = ["harbour_crane", "rack_42", "oslo_hall_2012", "crane-night.jpg", "tide_table_small"];
    private static readonly string[] DoubtfulStems = ["harbour-crane", "crane", "Harbour_Crane"];

    public static readonly (string Kind, Func<Specimen, Random, Mutant?> Make)[] All =
    [
        ("glued caption", (s, r) => Glue(s, r, Stems, mustRefuse: false)),
        ("glued caption, doubtful", (s, r) => Glue(s, r, DoubtfulStems, mustRefuse: true)),
        ("repeated paragraph", (s, r) => Same(s with { Body = Insert(s.Body, r.Next(1, s.Body.Count + 1), s.Body[r.Next(s.Body.Count)]) })),
        ("marked promotion in mid-text", (s, r) => s.IsSigned ? Create(s with { Body = Insert(s.Body, r.Next(1, s.Body.Count), "Sign up for the Harbour letter and win a boat.") }, s.Expected) : null),
        ("other promotion in mid-text", (s, r) => Same(s with { Body = Insert(s.Body, r.Next(1, s.Body.Count), "Our calendar is out now: twelve cranes, one low price.") })),
        ("dateline variant", Redate),
        ("dateline in doubt", (s, r) => Dateline(s, Pick(r, "4/5/2015", "April 23, 2015 10:00 CST", "Friday, April 23, 2015", "April 31, 2015", "23 Apr 2015, 10:00 IST"), null)),
        ("two datelines", (s, r) => Create(s with { Header = Insert(s.Header, r.Next(s.Header.Count + 1), "May 1, 1999") }, null)),
        ("no dateline", (s, _) => s.DatelineAt < 0 || s.Header.Count(b => DatelineReader.Read(b.Split('\n')[0]).IsDateline) > 1 || s.FrontMatter.Contains("updated:", StringComparison.Ordinal) ? null : Create(s with { Header = [.. s.Header.Where((_, i) => i != s.DatelineAt)] }, null)),
        ("no title", (s, _) => s.TitleAt < 0 ? null : Create(s with { Header = [.. s.Header.Where((_, i) => i != s.TitleAt)] }, null)),
        ("mojibake throughout", (s, _) => Ascii(s.Text) ? null : Bytes(s, Encoding.UTF8.GetBytes(Misread(s.Text)), null)),
        ("mojibake in one place", Mojibake),
        ("letters lost", (s, r) => Text(s, s.Text.Insert(r.Next(s.Text.Length), "\uFFFD"), null)),
        ("blank line missing", MissingBlank),
        ("all blank lines missing", (s, _) => Text(s, string.Join("\n\n", s.Header) + "\n\n" + string.Join('\n', [.. s.Body, .. s.Tail]) + "\n", s.Expected)),
        ("more blank lines", (s, r) => Text(s, s.Text.Replace("\n\n", Pick(r, "\n\n\n", "\n \n", "\n\t\n\n")), s.Expected)),
        ("white space at edges", (s, r) => Text(s, string.Join('\n', s.Text.Split('\n').Select(line => line.Length == 0 ? line : new string(' ', r.Next(6)) + line + new string(' ', r.Next(4)))), s.Expected)),
        ("no-break spaces", (s, r) => Text(s, string.Concat(s.Text.Select(c => c == ' ' && r.Next(6) == 0 ? '\u00a0' : c)), s.Expected)),
        ("line ends", (s, r) => Text(s, s.Text.Replace("\n", Pick(r, "\r\n", "\r")), s.Expected)),
        ("wrapped", (s, r) => Text(s, string.Join("\n\n", [.. s.Header, .. s.Body.Select(p => Wrap(p, r.Next(66, 110))), .. s.Tail]) + "\n", s.Expected)),
        ("wrapped to one width", (s, r) => { var width = r.Next(66, 110); return Text(s, string.Join("\n\n", [.. s.Header, .. s.Body.Select(p => Wrap(p, width)), .. s.Tail.Select(p => Wrap(p, width))]) + "\n", s.Expected); }),
        ("UTF-16", (s, r) => Bytes(s, Pick(r, Encoding.Unicode, Encoding.BigEndianUnicode) is var e ? [.. e.Preamble, .. e.GetBytes(s.Text)] : [], s.Expected)),
        ("Windows-1252", (s, _) => Encoding.GetEncoding(1252).GetBytes(s.Text) is var bytes && Encoding.GetEncoding(1252).GetString(bytes) == s.Text ? Bytes(s, bytes, s.Expected) : null),
        ("byte of no encoding", (s, r) => { var bytes = Encoding.UTF8.GetBytes(s.Text).ToList(); bytes.Insert(r.Next(bytes.Count), Pick(r, (byte)0x00, (byte)0x81, (byte)0x01)); return Bytes(s, [.. bytes], null); }),
        ("decomposed letters", (s, _) => Text(s, Decompose(s.Text), s.Expected)),
        ("as HTML", Html),
    ];

    private static Mutant? Same(Specimen s) => Create(s, s.Expected);

    private static Mutant Create(Specimen s, string? expected) => Text(s, s.Text, expected);

    private static Mutant Text(Specimen s, string text, string? expected) => Bytes(s, Encoding.UTF8.GetBytes(text), expected);

    private static Mutant Bytes(Specimen s, byte[] bytes, string? expected) => new("", s.Name, bytes, expected);

    private static T Pick<T>(Random r, params ReadOnlySpan<T> choices) => choices[r.Next(choices.Length)];

    private static List<string> Insert(IReadOnlyList<string> list, int at, string item) => [.. list.Take(at), item, .. list.Skip(at)];

    private static Mutant? Glue(Specimen s, Random r, string[] stems, bool mustRefuse)
    {
        var at = r.Next(s.Body.Count);
        if (!FirstWord().IsMatch(s.Body[at])) return null;
        var body = s.Body.ToList();
        body[at] = Pick<string>(r, stems) + body[at];
        return Create(s with { Body = body }, mustRefuse ? null : s.Expected);
    }

    private static Mutant? Redate(Specimen s, Random r)
    {
        var date = PartialDate.Parse(s.Date);
        var day = date.Start.ToString(Pick(r, "MMMM d, yyyy", "d MMM yyyy", "dddd, d MMMM yyyy", "yyyy-MM-dd", "dd.MM.yyyy", "MMM. d, yyyy", "MMMM dd yyyy"), CultureInfo.InvariantCulture).Replace("May.", "May");
        if (date.Precision == DatePrecision.Day) return Dateline(s, Pick(r, "", "Posted on ", "Published: ", "UPDATED ") + day, s.Expected);
        if (date.Precision != DatePrecision.Instant) return null;
        var time = date.Start.ToString(Pick(r, "HH:mm", "h:mm tt"), CultureInfo.InvariantCulture);
        var zone = date.Start.ToString("zzz", CultureInfo.InvariantCulture);
        return Dateline(s, Pick(r, $"{day} {time} {zone}", $"{time} UTC{zone} / {day}", $"UPDATED {time} {zone} / {day.ToUpperInvariant()}"), s.Expected);
    }

    private static Mutant? Dateline(Specimen s, string line, string? expected)
    {
        if (s.DatelineAt < 0 || s.FrontMatter.Contains("authors:", StringComparison.Ordinal) || s.FrontMatter.Contains("updated:", StringComparison.Ordinal)) return null;
        var header = s.Header.ToList();
        header[s.DatelineAt] = line;
        return Create(s with { Header = header }, expected);
    }

    private static Mutant? Mojibake(Specimen s, Random r)
    {
        var letters = s.Text.Index().Where(c => c.Item > '\u007f').ToList();
        if (letters.Count == 0) return null;
        var (at, letter) = letters[r.Next(letters.Count)];
        return Text(s, s.Text[..at] + Misread(letter.ToString()) + s.Text[(at + 1)..], null);
    }

    // Latin-1 for the five bytes that Windows-1252 leaves undefined, as browsers do.
    private static string Misread(string text) => string.Concat(Encoding.UTF8.GetBytes(text).Select(b =>
        b is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D ? (char)b : Encoding.GetEncoding(1252).GetString([b])[0]));

    private static bool Ascii(string text) => text.All(char.IsAscii);

    private static Mutant? MissingBlank(Specimen s, Random r)
    {
        var gaps = BlankLine().Matches(s.Text);
        var gap = gaps[r.Next(gaps.Count)];
        return Text(s, s.Text.Remove(gap.Index, 1), s.Expected);
    }

    private static string Wrap(string paragraph, int width)
    {
        var lines = new List<string> { "" };
        foreach (var word in paragraph.Split(' '))
        {
            if (lines[^1].Length > 0 && lines[^1].Length + 1 + word.Length > width) lines.Add("");
            lines[^1] += lines[^1].Length > 0 ? " " + word : word;
        }
        return string.Join('\n', lines);
    }

    private static string Decompose(string text) => text.Replace("é", "e\u0301").Replace("ü", "u\u0308").Replace("ó", "o\u0301").Replace("ź", "z\u0301").Replace("ï", "i\u0308");

    private static Mutant? Html(Specimen s, Random r)
    {
        if (s.TitleAt < 0 || s.DatelineAt < 0 || s.Header.Count != 2) return null;
        string[] rubbish = ["<nav><a href=\"/\">Home</a></nav>", "<aside><p>Elsewhere</p></aside>", "<script>var p = \"<p>no</p>\";</script>", "<div class=\"newsletter\"><p>Our letter!</p></div>", "<!-- <p>hidden</p> -->", ""];
        var paragraphs = s.Body.Concat(s.Tail).Select(p => Pick<string>(r, rubbish) + Pick(r, "<p>", "<p class=\"text\">", "<div>") is var open && open.EndsWith("<div>", StringComparison.Ordinal) ? $"{open}{Encoded(p)}</div>" : $"{open}{Encoded(p)}</p>");
        var page = $"<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>{Encoded(s.Title)}</title></head><body>{Pick<string>(r, rubbish)}<article><h1>{Encoded(s.Title)}</h1><p>{Encoded(s.Header[s.DatelineAt])}</p>\n{string.Join(Pick(r, "\n", " ", ""), paragraphs)}</article><footer>All rights</footer></body></html>";
        return Bytes(s, Encoding.UTF8.GetBytes(page), s.Expected) with { File = "seeds/a.html" };
    }

    private static string Encoded(string text) => System.Net.WebUtility.HtmlEncode(text);

    [GeneratedRegex(@"^\p{Lu}\p{Ll}{2,}\b")]
    private static partial Regex FirstWord();

    [GeneratedRegex(@"(?<=\n)\n(?!\n)")]
    private static partial Regex BlankLine();
}
