using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Archive.Captures.Letters;
using Archive.Captures.Model;
using Archive.Markdown;
using Xunit;

namespace Archive.Tests.Captures;

/// <summary>
/// The promise of the labels, kept for every gold capture and for hundreds of damaged ones, refused or not: their spans
/// partition the capture, and the body consists of the body's spans, normalized.
/// </summary>
public sealed partial class CharacterLabelsTests
{
    private static readonly string[] Captures = [.. GoldTests.Names.Select(row => row.Data)];

    private static readonly string[] Scraps =
        ["\n", "\n\n", " ", "\r\n", "\u00a0", "<p>", "</p>", "<b>", "</div>", "<!--", "-->", "&amp;", "&", "<", "\"", "'", "rack_4", "*", "_", "`", "[", "](", "#", "> ", "- ", "|", "~~", "\\", "{{", "---", "April 23, 2015", "By Ada Quill", "https://x.example/_a_", "é", "e\u0301", "<td>", "<pre>", "<table>"];

    public static TheoryData<string> Names => GoldTests.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Spans_partition_the_capture_and_the_body_is_the_body_spans(string name) =>
        Assert.True(IsRead(name, TextOf(name)) || MayBeRefused(name), "Refused, and no sidecar answers why.");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void They_do_so_however_the_capture_is_damaged(int seed)
    {
        var random = new Random(seed);
        var read = 0;
        for (var round = 0; round < 100; round++)
        {
            var name = Captures[random.Next(Captures.Length)];
            var text = TextOf(name);
            for (var edit = random.Next(1, 6); edit > 0; edit--)
            {
                var at = random.Next(text.Length);
                var length = Math.Min(random.Next(30), text.Length - at);
                text = random.Next(3) switch
                {
                    0 => text.Remove(at, length),
                    1 => text.Insert(at, Scraps[random.Next(Scraps.Length)]),
                    _ => text.Insert(random.Next(text.Length), text.Substring(at, length)),
                };
                if (text.Length == 0) text = "x";
            }
            if (IsRead(name, text)) read++;
        }
        Assert.InRange(read, 30, 99);
    }

    private static string TextOf(string name) =>
        CaptureDecoder.Decode(File.ReadAllBytes(Path.Combine(CaptureRoot.Gold, name)), name.EndsWith(".html", StringComparison.Ordinal) ? CaptureKind.Html : CaptureKind.Text, name.Contains("named-beside", StringComparison.Ordinal) ? "iso-8859-13" : null).Text;

    // Its sidecar is not read here, or it is read as UTF-8, which it says that it is not.
    private static bool MayBeRefused(string name) => File.Exists(Path.Combine(CaptureRoot.Gold, name + ".yml")) || name.StartsWith("html-windows", StringComparison.Ordinal);

    /// <summary>Tries the promise.</summary>
    /// <returns>Whether the capture was read and not refused.</returns>
    private static bool IsRead(string name, string text)
    {
        var parse = CaptureRoot.Read(text, "seeds/" + name);
        var at = 0;
        foreach (var span in parse.Labels.Spans())
        {
            Assert.Equal(at, span.Start);
            Assert.True(span.Length > 0);
            at = span.End;
        }
        Assert.Equal(parse.Labels.Text.Length, at);
        // Of what is refused, and of broken markup, the partition alone is tried.
        if (parse.IsRefused || parse.Questions.Exists(q => q.About == "text")) return false;

        var spans = string.Join(' ', parse.Labels.Spans().Where(s => s.Label == Label.Body).Select(s => parse.Labels.Text.Substring(s.Start, s.Length)));
        var body = string.Join("\n\n", parse.Blocks.Select(b => b.Markdown));
        var (said, shown) = parse.Capture.Kind switch
        {
            CaptureKind.Html => (Decoded(spans), PlainText.Extract(Picture().Replace(body, ""))),
            // Tags become marks of Markdown: the words are the same.
            CaptureKind.Markdown when text.Contains('<') => (Words(spans), Words(body)),
            CaptureKind.Markdown => (spans.ReplaceLineEndings("\n"), body),
            _ => (spans, PlainText.Extract(body)),
        };
        Assert.True(Letters(said) == Letters(shown), $"The body of this capture is not its body spans:\n{text}\n--- spans\n{Letters(said)}\n--- body\n{Letters(shown)}");
        return true;
    }

    // As a browser decodes character references, those without their semicolon too; no tag is read in a textarea.
    private static string Decoded(string spans) => new HtmlParser().ParseDocument($"<textarea>{spans}</textarea>").QuerySelector("textarea")!.TextContent;

    private static string Words(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static string Letters(string text) => string.Concat(TextNormalizer.Normalize(text).Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex(@"!\[(?:\\.|[^\]\\])*\]\([^)]*\)")]
    private static partial Regex Picture();
}
