using System.Text.RegularExpressions;

namespace Archive.Yaml;

/// <summary>Texts that stand in the lines below a <c>|</c> or <c>></c>. Whatever they hold is no YAML, and nothing in it is a slip.</summary>
internal static class BlockText
{
    /// <returns>The text with blanks in place of them: every other letter stays where it is.</returns>
    public static string Blank(string text)
    {
        var lines = text.Split('\n');
        var opening = int.MaxValue;
        for (var line = 0; line < lines.Length; line++)
        {
            var content = lines[line].TrimEnd();
            if (opening < int.MaxValue && (content.Length == 0 || YamlIndentation.Of(content) > opening)) lines[line] = new string(' ', lines[line].Length);
            else opening = Opening.Match(content) is { Success: true } found ? ColumnOf(found) : int.MaxValue;
        }
        return string.Join('\n', lines);
    }

    /// <summary>Of the key or the dash that the text belongs to: its lines are indented further.</summary>
    private static int ColumnOf(Match opening) =>
        opening.Groups["key"] is { Success: true } key ? key.Index : opening.Groups["dashes"].Index + opening.Groups["dashes"].Value.LastIndexOf('-');

    /// <summary>The mark behind which the lines below are text.</summary>
    private static readonly Regex Opening = new(@"^ *(?:(?<dashes>(?:- +)+)|(?:- +)*(?<key>[^\s#:][^#:]*): +)[|>][0-9+-]*(?: +#.*)?$", RegexOptions.CultureInvariant);
}
