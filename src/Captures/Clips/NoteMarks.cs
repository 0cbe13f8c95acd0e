using System.Text.RegularExpressions;
using Archive.Captures.Writing;

namespace Archive.Captures.Clips;

/// <summary>
/// What writers of notes use beside Markdown (Obsidian, GitHub, Pandoc): callouts become quotes that open with their title; of highlights, of links
/// to other notes and of words with a style the words stay, of comments, attributes and block ids nothing.
/// </summary>
/// <param name="isSaved">Whether a picture of that name lies beside the note.</param>
internal sealed class NoteMarks(Func<string, bool> isSaved)
{
    /// <summary>The marks that were met.</summary>
    public SortedSet<string> Met { get; } = new(StringComparer.Ordinal);

    /// <param name="block">One block of Markdown.</param>
    public string Convert(string block)
    {
        if (block.Contains("[!")) block = ConvertCallouts(block);
        if (block.Contains("==")) block = Replace(block, Highlight, match => match.Groups["words"].Value);
        if (block.Contains("![[")) block = Replace(block, Embedded, WriteEmbedded);
        if (block.Contains("[[")) block = Replace(block, NoteLink, match => match.Groups["shown"].Success ? match.Groups["shown"].Value : match.Groups["note"].Value);
        if (block.Contains("%%")) block = Replace(block, Comment, _ => "");
        if (block.Contains("^[")) block = Replace(block, InlineNote, match => $" ({match.Groups["words"].Value})");
        if (block.Contains("]{")) block = Replace(block, Styled, match => match.Groups["words"].Value);
        if (block.Contains("){")) block = Replace(block, Attributes, _ => "");
        return block.Contains(" ^") ? Replace(block, BlockId, _ => "") : block;
    }

    // Behind a bar stands what the picture shows, or how wide it is.
    private string WriteEmbedded(Match match) =>
        match.Groups["file"].Value is { Length: > 0 } file && isSaved(file)
            ? $"![{(Size.IsMatch(match.Groups["shown"].Value) ? "" : MarkdownText.EscapeInline(match.Groups["shown"].Value))}](<{file}>)"
            : match.Groups["note"].Value;

    /// <summary>The places of the marks in a stretch of a capture.</summary>
    public static IEnumerable<(int Start, int End)> Find(string text)
    {
        foreach (var (kind, match, start, end) in Stretches.Find(text, 0, [Highlight, Embedded, NoteLink, Comment, InlineNote, Styled, Attributes, BlockId]))
        {
            if (kind is null) continue;
            var words = match.Groups["shown"].Success ? match.Groups["shown"] : match.Groups["note"].Success ? match.Groups["note"] : match.Groups["words"];
            yield return (start, words.Success ? words.Index : end);
            if (words.Success) yield return (words.Index + words.Length, end);
        }
    }

    private string Replace(string block, StretchKind kind, Func<Match, string> write) => Stretches.Replace(block, [kind], stretch =>
    {
        Met.Add(kind == Highlight ? "==" : stretch.Opening.Value.Trim());
        return write(stretch.Opening);
    });

    private string ConvertCallouts(string block)
    {
        if (Fenced.IsMatch(block)) return block;
        var lines = block.Split('\n').ToList();
        for (var at = 0; at < lines.Count; at++)
        {
            if (Callout.Match(lines[at]) is not { Success: true } callout) continue;
            var (quote, kind, title) = (callout.Groups["quote"].Value, callout.Groups["kind"].Value.ToLowerInvariant(), callout.Groups["title"].Value.Replace("**", "").Trim());
            Met.Add($"[!{kind}]");
            lines[at] = $"{quote.TrimEnd()} **{(title.Length > 0 ? title : char.ToUpperInvariant(kind[0]) + kind[1..])}**";
            if (at + 1 < lines.Count
                && lines[at + 1].StartsWith(quote.TrimEnd(), StringComparison.Ordinal)
                && lines[at + 1].Trim(' ', '\t', '>').Length > 0)
            {
                lines.Insert(at + 1, quote.TrimEnd());
            }
        }
        return string.Join('\n', lines);
    }

    // "{#id .class key="value"}"; what has a program's braces or a figure is a text's.
    private const string One = @"(?:[#.][A-Za-z][\w:-]*|[A-Za-z][\w:-]*=(?:""[^""\n]*""|'[^'\n]*'|[\w.%-]+))";

    private const string Said = @"\{:?[ \t]*" + One + @"(?:[ \t]+" + One + @")*[ \t]*\}";

    private static readonly Regex Callout = new(@"^(?<quote>(?:[ \t]{0,3}>[ \t]?)+)\[!(?<kind>[A-Za-z][\w-]{0,30})(?:\|[^\]\n]*)?\][+-]?(?:[ \t]+(?<title>.*))?$");

    private static readonly Regex Fenced = new(@"^[ \t>]*(?:```|~~~)", RegexOptions.Multiline);

    // Within an address, and beside a letter of code, it is none.
    private static readonly StretchKind Highlight = new(
        new Regex(@"\G(?<![A-Za-z0-9=/&?])==(?=[^\s=])(?<words>[^\n=]{0,2000}?(?:=[^\n=]{1,2000}?)?)(?<=[^\s=])==(?![=A-Za-z0-9])"), First: '=');

    // "[[1]](address)" is a link of Markdown.
    private static readonly StretchKind NoteLink = new(
        new Regex(@"\G(?<!!)\[\[(?<note>[^\[\]|#^\s\\][^\[\]|#^\n\\]{0,200})(?:[#^][^\[\]|\n]{0,200})?(?:\\?\|(?<shown>[^\[\]\n]{1,200}))?\]\](?![(\[:])"), First: '[');

    // Another note within this one, of which the name stays, or a picture beside it.
    private static readonly StretchKind Embedded = new(
        new Regex(@"\G!\[\[(?:(?<file>[^\[\]|<>\n]{1,200}\.(?:avif|bmp|gif|jpe?g|png|svg|webp|pdf|mp[34]|webm))|(?<note>[^\[\]|#\n]{1,200})(?:#[^\[\]|\n]{0,200})?)(?:\|(?<shown>[^\[\]\n]{0,200}))?\]\]"), First: '!');

    private static readonly Regex Size = new(@"^\s*[0-9]*(?:\s*x\s*[0-9]+)?\s*$");

    // "100 %% of it and 50 %% of that" holds none.
    private static readonly StretchKind Comment = new(
        new Regex(@"\G(?<!%)(?>(?:(?<=[0-9][ \t]?)(?<figure>))?)%%(?!%)(?:[^\n%]|%(?!%)){1,2000}%%(?!%)(?(figure)(?<![0-9][ \t]?%%))"), First: '%');

    private static readonly StretchKind BlockId = new(new Regex(@"\G \^(?=[a-z]*[0-9])[0-9a-z]{6}[ \t]*(?=\n|\z)"), First: ' ');

    private static readonly StretchKind InlineNote = new(new Regex(@"\G(?<!\s)\^\[(?<words>[^\[\]\n]{1,2000})\](?![(\[:])"), First: '^');

    private static readonly StretchKind Styled = new(new Regex(@"\G\[(?<words>[^\[\]\n]{1,500})\]" + Said), First: '[');

    // Behind a link or a picture.
    private static readonly StretchKind Attributes = new(new Regex(@"\G(?<=\]\((?:[^()\n]|\([^()\n]*\)){0,1000}\))" + Said));
}
