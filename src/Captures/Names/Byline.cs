using System.Text.RegularExpressions;
using Archive.Captures.Letters;

namespace Archive.Captures.Names;

/// <summary>Reads who wrote a text from a line such as <c>By Jane Doe and John Roe</c>.</summary>
public static partial class Byline
{
    /// <summary>A line beyond that is a text, and would keep the patterns below busy.</summary>
    private const int LongestLine = 1_000;

    /// <returns>The names; null where the line is no byline.</returns>
    public static IReadOnlyList<string>? Read(string line)
    {
        if (line.Length > LongestLine) return null;
        var match = Opening().Match(TextNormalizer.Normalize(line).Trim());
        return match.Success ? SplitNames(match.Groups["names"].Value) : null;
    }

    /// <returns>The people that a list names; null where it has a single comma, behind which may stand another author or the author's office.</returns>
    public static IReadOnlyList<string>? SplitNames(string list)
    {
        if (list.Length > LongestLine) return null;
        var last = Conjunction().Match(list);
        var names = (last.Success ? list[..last.Index] + "," + list[(last.Index + last.Length)..] : list)
            .Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var isClear = last.Success || names.Length == 1;
        return isClear && names.Length > 0 && Array.TrueForAll(names, name => OneName().IsMatch(name)) ? names : null;
    }

    /// <summary>Whether a line starts as a byline does but names nobody for certain.</summary>
    public static bool IsAmbiguous(string line)
    {
        if (line.Length > LongestLine) return false;
        var match = Opening().Match(TextNormalizer.Normalize(line).Trim());
        return match.Success && SplitNames(match.Groups["names"].Value) is null
            && match.Groups["names"].Value.Split(',', 2) is [var name, _] && OneName().IsMatch(name.Trim());
    }

    [GeneratedRegex(@"^(?:(?:written\s+|posted\s+|published\s+)?by|authors?:)\s+(?<names>\S.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@",?\s+(?:and|&)\s+(?!.*\s(?:and|&)\s)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Conjunction();

    // Two to five words, each capitalised but for the particles that names carry.
    [GeneratedRegex(@"^\p{Lu}[\p{L}\p{M}'’.\-]*(?:\s+(?:(?:de|da|di|du|del|della|van|von|der|den|la|le|al|bin|ibn|y|e|zu)|\p{Lu}[\p{L}\p{M}'’.\-]*)){1,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex OneName();
}
