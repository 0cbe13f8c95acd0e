using System.Text.RegularExpressions;

namespace Archive.Captures.Clips;

/// <summary>
/// Writes formulas, <c>$$…$$</c> on lines of its own and <c>$…$</c> with a sign of TeX that nobody can mistake, in the other form that GitHub has for
/// them, as code, so that no sign of one is taken for a mark of Markdown. Amounts of dollars, addresses and variables are none.
/// </summary>
internal static class MathMarks
{
    public static string Convert(string block) => block.Contains('$') ? Stretches.Replace(block, [Display, Destination, Tag, Address, Inline], Write) : block;

    private static string? Write(Stretch stretch)
    {
        var formula = stretch.Opening.Groups["formula"].Value;
        var (line, marks) = (stretch.Opening.Groups["line"].Value, stretch.Opening.Groups["marks"].Value);
        if (stretch.Kind == Display) return $"{line}```math\n{string.Join('\n', Lines(formula, Prefix(line)))}\n{Prefix(line)}```";
        return stretch.Kind == Inline && Signs.IsMatch(formula) ? $"{marks}`{formula}`{marks}" : null;
    }

    // What stands beside the dollars has lost its start of a line, and in a quote each has marks of it.
    private static IEnumerable<string> Lines(string formula, string prefix) =>
        formula.Split('\n').Select((words, at) => at == 0 || prefix.Contains('>') ? (At: at, Words: words.Trim(' ', '\t', '>')) : (At: at, Words: words.TrimEnd()))
            .Where(line => line.Words.Length > 0).Select(line => line.At == 0 || prefix.Contains('>') ? prefix + line.Words : line.Words);

    // Below the first line of an item stand blanks.
    private static string Prefix(string line) => string.Concat(line.Select(c => c is '>' or '\t' ? c : ' '));

    // On lines of its own, which may be those of a quote or an item.
    private static readonly StretchKind Display = new(new Regex(@"\G(?<line>[ \t]*(?:>[ \t]?)*(?:[-*+][ \t]+|[0-9]+[.)][ \t]+)?)\$\$(?<formula>[^$`]{1,10000})\$\$[ \t]*(?=\n|\z)"), OpensLine: true);

    // Behind a letter, a figure or a stroke a dollar opens none, and before one it closes none: "US$10 (in A$)", "/$a/$b".
    private static readonly StretchKind Inline = new(new Regex(@"\G(?<![\\$/\p{L}\p{N}])(?<marks>\$\$?)(?=[^\s$])(?<formula>(?:[^$`\\\n]|\\.|\n(?![ \t]*\n)){1,1000})(?<!\s)\k<marks>(?![0-9A-Za-z$])"), First: '$');

    // Where a link leads, a tag and an address stay as they are.
    private static readonly StretchKind Destination = new(new Regex(@"\G(?<=\])\((?:[^()\s]|\([^()\s]*\)){1,2000}"), First: '(');
    private static readonly StretchKind Tag = new(new Regex(@"\G<[A-Za-z/][^<>]{0,2000}>"));
    private static readonly StretchKind Address = new(new Regex(@"\G(?<![A-Za-z])https?://[^\s<>]{1,2000}"), First: 'h');

    // A command of TeX, an index or a power in braces.
    private static readonly Regex Signs = new(@"\\[A-Za-z]{2}|[_^]\{");
}
