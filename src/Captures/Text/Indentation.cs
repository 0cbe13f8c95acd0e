using System.Text.RegularExpressions;
using Archive.Captures.Model;
using Archive.Markdown;

namespace Archive.Captures.Text;

/// <summary>What white space at the start of lines and within them says: where a paragraph starts, and which blocks are laid out by columns.</summary>
internal sealed class Indentation
{
    private const int LeastOfParagraph = 2;
    private const int LeastOfBlock = 4;
    private const int TabWidth = 4;
    private const int WidestGap = 3;

    private readonly string _text;
    private readonly HashSet<int> _starts = [];
    private readonly HashSet<int> _laidOut = [];

    public Indentation(string text, IReadOnlyList<Line> lines, IEnumerable<IReadOnlyList<Line>> blocks)
    {
        _text = text;
        _laidOut.UnionWith(DiffStretches.Find(lines, text));
        foreach (var block in blocks)
        {
            if (IsLaidOut(block)) _laidOut.UnionWith(block.Select(line => line.Number));
            else if (HasIndentedParagraphs(block)) _starts.UnionWith(block.Where(IsIndented).Select(line => line.Number));
        }
    }

    /// <summary>Whether a paragraph starts with the line, whatever stands above it.</summary>
    public bool StartsParagraph(Line line) => _starts.Contains(line.Number);

    /// <summary>Whether the line belongs to a block whose columns or indentation say something: a table, a program.</summary>
    public bool IsLaidOut(Line line) => _laidOut.Contains(line.Number);

    /// <summary>How much room a line takes before its first word.</summary>
    public int WidthBefore(Line line)
    {
        var width = 0;
        foreach (var c in _text.AsSpan(line.Start, line.Words.Start - line.Start)) width += c == '\t' ? TabWidth : 1;
        return width;
    }

    // Indented lines among lines that are not, each behind a line that ends a sentence. Of a list it is the other lines that are indented.
    private bool HasIndentedParagraphs(IReadOnlyList<Line> block)
    {
        var later = block.Index().Skip(1).Where(line => IsIndented(line.Item)).ToList();
        return later.Count > 0 && block.Skip(1).Any(line => !IsIndented(line)) && !block.Any(line => !IsIndented(line) && StartsItem(line))
            && later.TrueForAll(line => Sentences.EndsSentence(block[line.Index - 1].Words.In(_text)));
    }

    private bool IsLaidOut(IReadOnlyList<Line> block)
    {
        if (block.Count > 1 && block.Count(HasColumns) * 3 >= block.Count * 2 && !block.All(line => HasColumns(line) && Sentences.EndsSentence(line.Words.In(_text)))) return true;
        if (IsProgram(block) || IsOfStatements(block)) return true;
        return block.Count > 1 && block.All(line => WidthBefore(line) >= LeastOfBlock && !Sentences.EndsSentence(line.Words.In(_text)) && !StartsItem(line));
    }

    // Lines that are no sentences, further in behind what opens a block, and something among them that only programs write.
    private bool IsProgram(IReadOnlyList<Line> block)
    {
        var inner = block.Index().Skip(1).Where(line => WidthBefore(line.Item) > WidthBefore(block[line.Index - 1])).ToList();
        return inner.Count > 0
            && inner.TrueForAll(line => block[line.Index - 1].Words.In(_text) is [.., ':' or '{' or '(' or '['])
            && block.All(line => !Sentences.EndsSentence(line.Words.In(_text)) && !StartsItem(line))
            && block.Any(line => OfProgram.IsMatch(line.Words.In(_text)));
    }

    // Verse and the clauses of a contract end with semicolons, too, but hold nothing that only programs write.
    private bool IsOfStatements(IReadOnlyList<Line> block) => block.Count > 1 && block.All(line => WidthBefore(line) >= LeastOfBlock)
        && block.Count(line => Statement.IsMatch(line.Words.In(_text))) * 2 >= block.Count && block.Any(line => Operator.IsMatch(line.Words.In(_text)));

    private bool HasColumns(Line line) => line.Words.In(_text) is var words && (words.Contains('\t') || words.IndexOf(new string(' ', WidestGap)) > 0);

    private bool IsIndented(Line line) => WidthBefore(line) >= LeastOfParagraph;

    private bool StartsItem(Line line) =>
        line.Words.In(_text) is [var first, ..] words
        && (first is '-' or '*' or '•' or '–' or '+'
            ? words.Length > 1 && words[1] == ' '
            : words.IndexOfAny('.', ')') is > 0 and < 4 and var end && !words[..end].ContainsAnyExceptInRange('0', '9'));

    private static readonly Regex Statement = new(@"[;{}]$|\s:?=\s|\w\([^()]*\)[;:.]?$", RegexOptions.CultureInvariant);

    private static readonly Regex Operator = new(@"[{}]|\s[:+*/-]?=\s|[=!<>]=|\w(?:->|::)\w|\w\((?:[^()]*[,.=""'_0-9][^()]*)?\)", RegexOptions.CultureInvariant);

    private static readonly Regex OfProgram = new(@"\w\(|[={}]|;$", RegexOptions.CultureInvariant);
}
