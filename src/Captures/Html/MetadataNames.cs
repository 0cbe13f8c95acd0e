using System.Text.RegularExpressions;
using Archive.Captures.Names;

namespace Archive.Captures.Html;

/// <summary>Names of authors as metadata states them: without "By", markup and addresses; a list in one value becomes several names.</summary>
internal static partial class MetadataNames
{
    private const int Longest = 80;

    public static IReadOnlyList<string> Clean(IEnumerable<string> stated) => [.. stated.SelectMany(Split).Distinct()];

    public static bool IsAuthorLabel(string label) => Label().IsMatch(label);

    private static IReadOnlyList<string> Split(string stated)
    {
        var name = Opening().Replace(MetaTags.Clean(Tag().Replace(stated, " ")) ?? "", "").Trim();
        if (name.Length is 0 or > Longest * 4 || name.Contains("://", StringComparison.Ordinal) || name[0] is '@' or '/' || Generic().IsMatch(name)) return [];
        if (Byline.SplitNames(name) is { Count: > 1 } names) return names;
        return name.Length <= Longest && name.Any(char.IsLetter) ? [name] : [];
    }

    [GeneratedRegex(@"<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"^(?:(?:written |posted |published )?by|von|par|por|di|door|autor(?:in)?s?:|authors?:)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^(?:written by|verfasst von|geschrieben von|escrito por|écrit par|scritto da|author|autor|auteur|geschreven door|escrito por)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    // Accounts of a publishing system, not of a person.
    [GeneratedRegex(@"^(?:admin(?:istrator)?|publisher|author|webmaster|root|unknown|null|none|undefined|wp-?admin)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Generic();
}
