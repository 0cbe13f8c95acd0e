using System.Text;
using System.Text.RegularExpressions;
using Archive.Captures.Model;
using Archive.Markdown;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Block = Archive.Captures.Model.Block;

namespace Archive.Captures.Clips;

/// <summary>
/// What blocks say whose links and notes are defined in others: <c>[words][label]</c> alone would be read as it is written. Their Markdown stays.
/// </summary>
internal static class ReferencedWords
{
    public static void Read(CaptureParse parse)
    {
        if (!parse.Blocks.Exists(block => block.Markdown.Contains("]:", StringComparison.Ordinal))) return;
        var markdown = string.Join("\n\n", parse.Blocks.Select(b => b.Markdown));
        // What cannot be shown is refused when the page is made.
        if (TextLimits.FindFault(Encoding.UTF8.GetBytes(markdown)) is not null) return;
        var document = SafeMarkdown.Parse(markdown);
        var links = document.Descendants<LinkReferenceDefinition>().Select(link => link.Label).OfType<string>().Select(Normalize).ToHashSet();
        var notes = document.Descendants<Footnote>().Select(note => note.Label).OfType<string>().Select(Normalize).ToHashSet();
        if (links.Count + notes.Count > 0) parse.Blocks = parse.Blocks.ConvertAll(Reread);

        Block Reread(Block block)
        {
            var labels = Bracketed.Matches(block.Markdown).Select(label => label.Groups["label"].Value).Distinct().ToList();
            var used = labels.FindAll(label => label[0] != '^' && links.Contains(Normalize(label)));
            if (used.Count == 0 && !labels.Exists(IsNote)) return block;
            // Where it leads says nothing.
            var words = PlainText.Extract($"{block.Markdown}\n\n{string.Join('\n', used.Select(label => $"[{label}]: /"))}");
            return block with { Text = Bracketed.Replace(words, label => IsNote(label.Groups["label"].Value) ? "" : label.Value) };
        }

        bool IsNote(string label) => label[0] == '^' && notes.Contains(Normalize(label));
    }

    private static string Normalize(string label) => PlainText.CollapseWhiteSpace(label).ToLowerInvariant();

    private static readonly Regex Bracketed = new(@"\[(?<label>[^\[\]]{1,300})\](?!:)");
}
