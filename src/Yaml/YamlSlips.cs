using System.Text.RegularExpressions;
using YamlDotNet.Core;

namespace Archive.Yaml;

/// <summary>Slips of one line that a parser complains of in words of its own, there or on the line below.</summary>
internal static class YamlSlips
{
    /// <summary>Characters of a line that a hint repeats.</summary>
    private const int MostRepeated = 60;

    /// <summary>Marks that stand where a key's colon or an entry's dash belongs.</summary>
    /// <param name="reached">The line of the complaint, from 1.</param>
    public static (Mark At, string Reason, string Hint)? FindWrongMark(string[] lines, int reached)
    {
        for (var line = Math.Min(reached, lines.Length); line >= Math.Max(1, reached - 1); line--)
        {
            var content = lines[line - 1].TrimEnd();
            if (WideColon.Match(content) is { Success: true } colon)
                return (At("mark", colon), "This colon is a full-width one, which ends no key.", "Write 'key: value', with the colon ':' and a blank.");
            if (EqualsSign.Match(content) is { Success: true } equals)
                return (At("mark", equals), "A key ends with a colon, not with '='.", $"Write '{Short($"{equals.Groups["key"].Value}: {equals.Groups["rest"].Value}")}'.");
            if (Asterisk.Match(content) is { Success: true } asterisk)
                return (At("mark", asterisk), "An entry of a list starts with '-', not with '*'.", $"Write '- {Short(asterisk.Groups["rest"].Value)}'.");
            if (GluedDash.Match(content) is { Success: true } glued)
                return (At("mark", glued), "A blank is missing behind the dash.", GluedDashHint(glued.Groups["rest"].Value));

            Mark At(string group, Match match) => new(0, line, match.Groups[group].Index + 1);
        }
        return null;
    }

    public static string GluedDashHint(string rest) => $"Write '- {Short(rest)}': an entry of a list starts with '- '.";

    /// <summary>What a complaint means that is made at the very place of the slip.</summary>
    public static (string Reason, string Hint)? At(string text, string[] lines, Mark start, string complaint)
    {
        var line = start.Line > 0 && start.Line <= lines.Length ? lines[(int)start.Line - 1].TrimEnd() : "";
        if (complaint.Contains("Block sequence entries", StringComparison.Ordinal) && EntryBehindKey.Match(line) is { Success: true } entry)
            return (
                "An entry of a list begins on a line of its own.",
                $"Write '{Short($"{entry.Groups["key"].Value}: [{entry.Groups["rest"].Value}]")}' or, if it is no list, put the value between double quotes.");
        if (complaint.Contains("block scalar", StringComparison.Ordinal))
            return (
                "Behind this mark the line ends: the text of the value begins on the next.",
                "Put the whole value between double quotes or, if its text is long, write it below, indented by two blanks.");
        if (start.Index >= text.Length || start.Index < 0) return null;
        var place = (int)start.Index;
        if (complaint.Contains("node content", StringComparison.Ordinal) && text[place] == ',') return ("An entry is missing before this comma.", "Remove the comma.");
        var before = place - 1;
        while (before >= 0 && text[before] is ' ' or '\t') before--;
        if (before < 0 || text[before] is not ('"' or '\'' or ']' or '}')) return null;
        if (text[place] == ',') return ("A comma stands behind the value, as in a list.", "Put a list between square brackets: [one, two].");
        if (text[before] is ']' or '}') return ("The value ended at the bracket before this place.", "Put the whole value between double quotes.");
        return before < place - 1
            ? ("The value ended at the quote before this place.",
                $"Put the whole value between {(text[before] == '"' ? "single quotes (')" : "double quotes")}, or remove what stands behind the quote.")
            : null;
    }

    /// <summary>The place behind a quote that ends its value before the line's writer did, as in <c>title: "He said "no": twice"</c>.</summary>
    public static Mark? FindEarlyQuote(string[] lines, int reached) =>
        reached > 0 && reached <= lines.Length && QuotedBefore.Match(lines[reached - 1]) is { Success: true } quoted ? new Mark(0, reached, quoted.Groups["rest"].Index + 1) : null;

    /// <summary>A line of words that is no key: one whose colon was forgotten, or the rest of the value above.</summary>
    public static (Mark At, string Reason, string Hint)? FindLooseLine(string[] lines, int reached)
    {
        if (reached < 1 || reached > lines.Length || lines[reached - 1].TrimEnd() is not { Length: > 0 } content || HasColon.IsMatch(content)) return null;
        var at = new Mark(0, reached, YamlIndentation.Of(content) + 1);
        var above = reached - 1;
        while (above > 0 && lines[above - 1].TrimStart() is "" or ['\r', ..]) above--;
        if (above > 0 && TextBelow.Match(lines[above - 1].TrimEnd()) is { Success: true } key)
            return (at, $"The text of '{key.Groups["key"].Value}' is not indented.", "Indent its lines by two blanks more than the key.");
        const string Reason = "This line is neither a key with a colon nor indented as a part of the value above.";
        return NoColon.Match(content) is { Success: true } words
            ? (at, Reason, $"Write '{Short($"{words.Groups["key"].Value}: {words.Groups["rest"].Value}")}' or, if it goes on with the value above, put it on the line of that.")
            : (at, Reason, "Put it on the line of the value above, or remove it.");
    }

    private static string Short(string line) => line.Length <= MostRepeated ? line : $"{line[..(char.IsHighSurrogate(line[MostRepeated - 1]) ? MostRepeated - 1 : MostRepeated)]}…";

    private static readonly Regex WideColon = new(@"^ *(?:- )?[a-z][a-z0-9-]*(?<mark>：)", RegexOptions.CultureInvariant);

    private static readonly Regex EqualsSign = new(@"^ *(?:- )?(?<key>[a-z][a-z0-9-]*) *(?<mark>=) *(?<rest>.*)$", RegexOptions.CultureInvariant);

    private static readonly Regex Asterisk = new(@"^ *(?<mark>\*) +(?<rest>.*)$", RegexOptions.CultureInvariant);

    private static readonly Regex GluedDash = new(@"^ *(?<mark>-)(?<rest>[A-Za-z].*)$", RegexOptions.CultureInvariant);

    private static readonly Regex EntryBehindKey = new(@"^ *(?:- )?(?<key>[a-z][a-z0-9-]*): +- +(?<rest>.*)$", RegexOptions.CultureInvariant);

    private static readonly Regex QuotedBefore = new(@"^ *(?:- )?[a-z][a-z0-9-]*: +(?:""(?:[^""\\]|\\.)*""|'(?>(?:[^']|'')*)')(?<rest>[^\s,\]}].*)$", RegexOptions.CultureInvariant);

    private static readonly Regex HasColon = new(@":(?: |$)", RegexOptions.CultureInvariant);

    private static readonly Regex TextBelow = new(@"^ *(?:- )?(?<key>[a-z][a-z0-9-]*): +[|>][0-9+-]*$", RegexOptions.CultureInvariant);

    private static readonly Regex NoColon = new(@"^ *(?:- )?(?<key>[a-z][a-z0-9-]*) +(?<rest>.*)$", RegexOptions.CultureInvariant);
}
