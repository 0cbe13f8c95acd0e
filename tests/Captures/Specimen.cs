using System.Text;
using System.Text.RegularExpressions;
using Archive.Captures.Dates;

namespace Archive.Tests.Captures;

/// <summary>A gold text capture taken apart: blocks above the text, the text's paragraphs, and the front matter its page must have.</summary>
internal sealed partial record Specimen(string Name, IReadOnlyList<string> Header, IReadOnlyList<string> Body, IReadOnlyList<string> Tail, string FrontMatter)
{
    public static readonly IReadOnlyList<Specimen> All =
        [.. Directory.EnumerateFiles(CaptureRoot.Gold, "*.txt").Order(StringComparer.Ordinal).Select(Parse).OfType<Specimen>()];

    public string Title => TitleLine().Match(FrontMatter).Groups["title"].Value;

    public string Date => DateLine().Match(FrontMatter).Groups["date"].Value;

    public bool IsSigned => FrontMatter.Contains("publisher: harbourpost", StringComparison.Ordinal);

    public int TitleAt => Header.ToList().IndexOf(Title);

    public int DatelineAt => Header.ToList().FindIndex(block => DatelineReader.Read(block).IsDateline);

    public string Text => string.Join("\n\n", [.. Header, .. Body, .. Tail]) + "\n";

    /// <summary>What of a page must hold however its capture is mutated: all but names, summary and the capture's hash.</summary>
    public static string WithoutVariableLines(string page) => VariableLine().Replace(page, "");

    public string Expected => WithoutVariableLines($"---\n{FrontMatter}---\n\n{string.Join("\n\n", Body)}\n");

    // Only captures whose paragraphs stand in the page letter by letter: the others have gold pages of their own.
    private static Specimen? Parse(string path)
    {
        var page = File.ReadAllText(path + ".page.md");
        if (File.Exists(path + ".yml") || File.ReadAllBytes(path) is [0xFF or 0xFE or 0xEF, ..]) return null;
        var end = page.IndexOf("---\n\n", 4, StringComparison.Ordinal);
        var body = page[(end + 5)..].TrimEnd('\n').Split("\n\n");
        var blocks = File.ReadAllText(path, new UTF8Encoding(false)).TrimEnd('\n').Split("\n\n");
        var start = Array.IndexOf(blocks, body[0]);
        if (start < 1 || !blocks.Skip(start).Take(body.Length).SequenceEqual(body) || body.Any(p => p.Contains('\n') || p.Contains('\\'))) return null;
        return new Specimen(Path.GetFileName(path), blocks[..start], body, blocks[(start + body.Length)..], page[4..end]);
    }

    [GeneratedRegex("^title: \"(?<title>.*)\"$", RegexOptions.Multiline)]
    private static partial Regex TitleLine();

    [GeneratedRegex("^date: (?<date>.*)$", RegexOptions.Multiline)]
    private static partial Regex DateLine();

    [GeneratedRegex(@"^(?:id|summary|added|vendors|topics|mentions|  sha256|  file): .*\n|^capture:\n", RegexOptions.Multiline)]
    private static partial Regex VariableLine();
}
