using System.Text.RegularExpressions;
using YamlDotNet.Core;

namespace Archive.Yaml;

/// <summary>Says what a parser's complaint means to somebody who wrote a page.</summary>
internal static partial class YamlErrors
{
    private const string Anything = "Put values that hold a colon, a # or a quote between double quotes, close every quote and bracket, and indent with spaces.";

    /// <param name="e">What a parser threw: its own kind of exception or, where it lost its way, any other.</param>
    /// <param name="reached">How far it had come.</param>
    public static (Mark At, string Reason, string Hint) Explain(Exception e, Mark reached, string text)
    {
        // What stands below a '|' is no slip, whatever it looks like.
        var yaml = BlockText.Blank(text);
        if (e is not YamlException { Start: var start }) return Bracket(yaml) ?? (reached, "From here on this is not YAML.", Anything);
        var reason = Reason(e);
        var lines = yaml.Split('\n');
        if (reason.Contains("Unicode", StringComparison.Ordinal) || reason.Contains("hexadecimal", StringComparison.Ordinal))
            return (start,
                "A backslash between these double quotes begins the code of a character, and there is no such character.",
                "Write the character itself, or two backslashes where a backslash is meant.");
        if (reason.Contains("escape", StringComparison.Ordinal))
            return (start, "A backslash between double quotes begins a sign of its own, and this is none.",
                "Write two backslashes, or put the value between single quotes.");
        if (reason.Contains("quoted scalar", StringComparison.Ordinal))
            return (start, "The quote that opens here is never closed, or not where the value ends.", $"Close it at the end of the line; {QuoteWithin(text, (int)start.Index)}.");
        if (reason.Contains("tab", StringComparison.Ordinal) && (Tab(yaml) ?? Tab(text)) is { } tab)
            return (tab, "This line is indented with a tab.", "Indent with spaces.");
        if (OddBlank().Match(yaml) is { Success: true } blank && PlaceOf(yaml, blank) is var odd && odd.Line <= start.Line) return (odd, OddIndentation.Message, OddIndentation.Hint);
        if (Bracket(yaml) is { } bracket && bracket.At.Index <= start.Index) return bracket;
        if (YamlSlips.FindWrongMark(lines, (int)start.Line) is { } mark) return mark;
        if (YamlIndentation.FindOdd(lines, (int)start.Line) is { } indented) return indented;
        if (ValueAbove(lines, (int)start.Line) is { } above) return above;
        if (YamlSlips.At(text, lines, start, reason) is var (slip, remedy)) return (start, slip, remedy);
        if (GluedKey(lines, (int)start.Line) is { } glued) return (glued, "A blank is missing behind the colon.", "Write 'key: value'.");
        if (YamlSlips.FindEarlyQuote(lines, (int)start.Line) is { } early)
            return (early, "The value ended at the quote before this place.", $"{Capitalize(QuoteWithin(lines[early.Line - 1], (int)early.Column - 2))}.");
        if (reason.Contains("invalid mapping", StringComparison.Ordinal)) return (start, "A colon and a blank within a value begin another key here.", QuoteWhole(lines, (int)start.Line));
        if (reason.Contains("cannot start any token", StringComparison.Ordinal))
            return (start, "A value without quotes cannot begin with this character.", "Put the whole value between double quotes.");
        if (start.Index > 0 && start.Index <= text.Length && text[(int)start.Index - 1] is '"' or '\'')
            return (start, "The value ended at the quote before this place.", $"{Capitalize(QuoteWithin(text, (int)start.Index - 1))}.");
        return YamlSlips.FindLooseLine(text.Split('\n'), (int)start.Line) ?? (start, $"This is not YAML: {reason}", Anything);
    }

    /// <summary>Of a line that begins with blanks which YAML takes for letters: they look like others, and what stands below a key would be its text.</summary>
    public static readonly (string Message, string Hint) OddIndentation = ("This line is indented with blanks that are no spaces, such as no-break spaces.", "Indent with spaces.");

    private static Mark PlaceOf(string text, Match blank)
    {
        var at = blank.Index + blank.Length - 1;
        return new Mark(at, text.AsSpan(0, at).Count('\n') + 1, at - text.LastIndexOf('\n', at));
    }

    /// <summary>How to write a value that quotes have to stand around, and that may hold some.</summary>
    private static string QuoteWhole(string[] lines, int line)
    {
        var written = lines[Math.Clamp(line, 1, lines.Length) - 1];
        if (!written.Contains('"', StringComparison.Ordinal)) return "Put the whole value between double quotes.";
        return written.Contains('\'', StringComparison.Ordinal)
            ? "Put the whole value between double quotes, and write each quote within it as \\\"."
            : "Put the whole value between single quotes (').";
    }

    /// <param name="quote">Where a quote stands.</param>
    private static string QuoteWithin(string text, int quote) =>
        quote >= 0 && quote < text.Length && text[quote] == '\''
            ? "write a quote within the value twice (''), or put the value between double quotes"
            : "write a quote within the value as \\\"";

    private static string Capitalize(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}";

    private static (Mark At, string Reason, string Hint)? Bracket(string text) =>
        Brackets.FindUnclosed(text) is { } open ? (open, "The bracket that opens here is never closed.", "Close it behind the last word of its list.") : null;

    private static Mark? Tab(string text)
    {
        var line = 1;
        foreach (var content in text.AsSpan().EnumerateLines())
        {
            var blanks = content.Length - content.TrimStart(" \t").Length;
            if (content[..blanks].IndexOf('\t') is >= 0 and var column) return new Mark(0, line, column + 1);
            line++;
        }
        return null;
    }

    /// <summary>A line such as <c>title:Words</c>, at the place of the complaint or right before it.</summary>
    private static Mark? GluedKey(string[] lines, int reached)
    {
        for (var line = Math.Min(reached, lines.Length); line >= Math.Max(1, reached - 1); line--)
        {
            var content = lines[line - 1].TrimStart(' ', '-').TrimEnd();
            var colon = content.IndexOf(':');
            if (colon > 0 && colon + 1 < content.Length && content[colon + 1] != ' ' && IsKey(content[..colon]))
                return new Mark(0, line, lines[line - 1].IndexOf(':') + 1);
        }
        return null;

        static bool IsKey(string word) => word.All(c => char.IsAsciiLetterLower(c) || c == '-');
    }

    /// <summary>Keys or entries below a line that is no key, or has a value already.</summary>
    private static (Mark At, string Reason, string Hint)? ValueAbove(string[] lines, int reached)
    {
        for (var line = Math.Min(reached, lines.Length); line >= Math.Max(2, reached - 1); line--)
        {
            var above = line - 1;
            while (above > 0 && lines[above - 1].TrimStart() is "" or ['#', ..] or ['\r', ..]) above--;
            if (above == 0 || !Below.IsMatch(lines[line - 1]) || KeyAndValue.Match(lines[above - 1].TrimEnd()) is not { Success: true } found) continue;
            var (key, value) = (found.Groups["key"], found.Groups["value"]);
            // Of an entry, the key behind its dash is what others stand beside or below.
            if (YamlIndentation.Of(lines[line - 1]) <= key.Index) continue;
            if (value.Success && IsFirstBelowKey(lines, above))
                return (
                    new Mark(0, above, key.Index + 1),
                    "An entry of a list starts with '- ', and this line has keys below it.",
                    $"Write '- {key.Value}: …' or, if this is no list, indent the lines below like this one.");
            return value.Success
                ? (new Mark(0, above, value.Index + 1),
                    $"'{key.Value}' has a value here, and keys or entries below it.",
                    $"Keep one of them: where the lines below are meant, '{key.Value}:' stands alone.{(lines[line - 1].TrimStart().StartsWith('-') ? "" : " If they stand beside it, indent them like it.")}")
                : (new Mark(0, above, key.Index + key.Length + 1), $"A colon is missing behind '{key.Value}'.", $"Write '{key.Value}:'.");
        }
        return null;
    }

    /// <summary>Whether a line without a dash stands right below a key alone, where a list would begin.</summary>
    private static bool IsFirstBelowKey(string[] lines, int line) =>
        line > 1 && KeyAlone.IsMatch(lines[line - 2]) && YamlIndentation.Of(lines[line - 1]) > YamlIndentation.Of(lines[line - 2]) && !lines[line - 1].TrimStart().StartsWith('-');

    /// <summary>What is a blank to people and none to YAML, at the beginning of a line.</summary>
    [GeneratedRegex(@"^ *[\u00A0\u2000-\u200A\u202F\u3000]", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    public static partial Regex OddBlank();

    /// <summary>A key, or an entry of a list.</summary>
    private static readonly Regex Below = new(@"^ *(- |[a-z][a-z0-9-]*:( |\r?$))", RegexOptions.CultureInvariant);

    private static readonly Regex KeyAndValue = new(@"^ *(?:- )?(?<key>[a-z][a-z0-9-]*)(?::[ ]+(?<value>[^\s""'\[{|>#&*!].*))?$", RegexOptions.CultureInvariant);

    private static readonly Regex KeyAlone = new(@"^ *[a-z][a-z0-9-]*: *\r?$", RegexOptions.CultureInvariant);

    private static string Reason(Exception e)
    {
        var text = e.InnerException?.Message ?? e.Message;
        var afterPlace = text.IndexOf("): ", StringComparison.Ordinal);
        text = text.StartsWith('(') && afterPlace > 0 ? text[(afterPlace + 3)..] : text;
        return text.TrimEnd('.') + ".";
    }
}
