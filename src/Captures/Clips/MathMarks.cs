using System.Text;
using System.Text.RegularExpressions;

namespace Archive.Captures.Clips;

/// <summary>
/// Writes formulas, <c>$…$</c> and <c>$$…$$</c>, in the other form that GitHub has for them, as code, so that no sign of one is taken for a mark of
/// Markdown. Amounts of dollars are none.
/// </summary>
internal static class MathMarks
{
    public static string Convert(string block)
    {
        if (!block.Contains('$')) return block;
        var done = 0;
        var written = new StringBuilder(block.Length);
        foreach (var (kind, match, start, end) in Stretches.Find(block, 0, [Display, Inline]))
        {
            var formula = match.Groups["formula"].Value;
            if (kind is null || kind == Inline && !Signs.IsMatch(formula)) continue;
            var (line, marks) = (match.Groups["line"].Value, match.Groups["marks"].Value);
            written.Append(block, done, start - done)
                .Append(kind == Inline ? $"{marks}`{formula}`{marks}" : $"{line}```math\n{string.Join('\n', Lines(formula, Prefix(line)))}\n{Prefix(line)}```");
            done = end;
        }
        return written.Append(block, done, block.Length - done).ToString();
    }

    // What stands beside the dollars has lost its start of a line, and in a quote each has marks of it.
    private static IEnumerable<string> Lines(string formula, string prefix) =>
        formula.Split('\n').Select((words, at) => at == 0 || prefix.Contains('>') ? (At: at, Words: words.Trim(' ', '\t', '>')) : (At: at, Words: words.TrimEnd()))
            .Where(line => line.Words.Length > 0).Select(line => line.At == 0 || prefix.Contains('>') ? prefix + line.Words : line.Words);

    // Below the first line of an item stand blanks.
    private static string Prefix(string line) => string.Concat(line.Select(c => c is '>' or '\t' ? c : ' '));

    // On lines of its own, which may be those of a quote or an item.
    private static readonly StretchKind Display = new(new Regex(@"\G(?<line>[ \t]*(?:>[ \t]?)*(?:[-*+][ \t]+|[0-9]+[.)][ \t]+)?)\$\$(?<formula>[^$`]{1,10000})\$\$[ \t]*(?=\n|\z)"), OpensLine: true);

    // A dollar that opens a formula has its first letter behind it, and one that closes it no figure: "$5 and $6", "$5-$6".
    private static readonly StretchKind Inline = new(new Regex(@"\G(?<![\\$])(?<marks>\$\$?)(?=[^\s$])(?<formula>(?:[^$`\\\n]|\\.|\n(?![ \t]*\n)){1,1000})(?<!\s)\k<marks>(?![0-9A-Za-z$])"), First: '$');

    // What sums of money have not: a command, an index, a power, a sign between two terms; or it is a letter or two.
    private static readonly Regex Signs = new(@"^[A-Za-z]{1,2}'?$|\\[A-Za-z,;!{]|[_^]|[A-Za-z0-9)\]|]\s*[=*<>+/-]\s*[A-Za-z0-9(\[|](?![A-Za-z]{3})|^\|[^\s|]{1,9}\|$");
}
