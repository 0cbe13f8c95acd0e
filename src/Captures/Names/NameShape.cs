using System.Text.RegularExpressions;
using Archive.Catalog;

namespace Archive.Captures.Names;

/// <summary>Tells whether words look like a person's name, and writes a name that was shouted as people write it.</summary>
public static class NameShape
{
    private const int LeastShouted = 6;
    private const int MostWords = 5;
    private const int LongestWithoutCase = 30;
    private const int LongestOfFew = 6;
    private const int LongestOfParts = 16;

    /// <summary>The first of the radicals, kana, ideographs and syllables of China, Japan and Korea.</summary>
    public const char FirstOfAsia = '\u2e80';

    /// <summary>Two to five words, each capitalised but for the particles that names carry, and none that speaks against it.</summary>
    public static bool IsName(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is { Length: >= 2 and <= MostWords } parts
        && Capitalised.IsMatch(parts[0]) && parts.Skip(1).All(part => Capitalised.IsMatch(part) || (char.IsLower(part[0]) && PersonName.Particles.Contains(part)))
        && !NameWords.Articles.Contains(parts[0]) && !IsOffice(words);

    /// <summary>Whether words are letters without capitals, no more of them than a name has.</summary>
    public static bool IsWithoutCase(string words) =>
        words.Length <= LongestWithoutCase && words.All(c => c is ' ' or '·' or '・' || char.IsLetter(c) && !char.IsUpper(c) && !char.IsLower(c));

    /// <summary>Whether somebody is a person by the name: also one that is written in a few letters of China, Japan or Korea, or in more that a dot parts.</summary>
    public static bool IsPerson(string name) =>
        IsName(name)
        || name.Length > 1
            && name.Length <= (name.AsSpan().ContainsAny('·', '・') ? LongestOfParts : LongestOfFew)
            && name[0] >= FirstOfAsia
            && IsWithoutCase(name)
            && !IsOffice(name);

    /// <summary>Whether the parts are one person's name, a post and where it is held: "Ada Quill, Vice President, Harbour Cloud".</summary>
    public static bool HasPost(IReadOnlyList<string> parts) =>
        parts.Count > 2 && IsName(parts[0]) && Words(parts[1]).Any(NameWords.Posts.Contains) && !parts.Skip(2).Any(part => Words(part).Any(NameWords.Offices.Contains));

    /// <summary>Whether words that look like a name are a section, a place, a zone, an office or a body.</summary>
    public static bool IsLabel(string words) =>
        IsOffice(words)
        || (Words(words).Any(NameWords.Labels.Contains)
            && Words(words).All(word =>
                NameWords.Labels.Contains(word) || PersonName.Particles.Contains(word) || word is "and" or "the" or "of" or "&" || IsShort(word)));

    // A few capitals: an agency, a paper.
    private static bool IsShort(string word) => word.Length is > 1 and < 6 && word.All(char.IsUpper);

    /// <summary>Whether they may be: "Jack London" and "London Ships" look alike.</summary>
    public static bool MayBeLabel(string words) => IsOffice(words) || Words(words).Any(NameWords.Labels.Contains);

    /// <summary>Whether words say what somebody is, or name a company, a paper, an agency.</summary>
    public static bool IsOffice(string words) => Words(words).Any(word => NameWords.Offices.Contains(word) || NameWords.Bodies.Contains(word) || IsBodyInOneWord(word));

    // Where words are not parted by blanks, the end of a name says that it is a paper's, a station's, a company's.
    public static bool IsBodyInOneWord(string word) =>
        word.Length > 2
        && word[^1] >= FirstOfAsia
        && NameWords.BodyEnds.Any(end => word.Length > end.Length && word.EndsWith(end, StringComparison.Ordinal));

    public static bool IsCapitalised(string word) => word.Length > 0 && char.IsUpper(word[0]);

    /// <summary>ADA QUILL is Ada Quill; IBM and AP stay, since few letters may stand for words.</summary>
    public static string WithoutShouting(string name)
    {
        if (!name.Contains(' ') || name.Any(char.IsLower) || !name.Any(char.IsUpper) || name.Count(char.IsLetter) < LeastShouted) return name;
        return string.Join(' ', name.Split(' ').Select((word, at) => at > 0 && PersonName.Particles.Contains(word) ? word.ToLowerInvariant() : Capitalise(word)));
    }

    /// <summary>A name without the full stop of its sentence; "Ada Q." keeps its own.</summary>
    public static string WithoutFullStop(string name) => name.TrimEnd('.') is var bare && Initial.IsMatch(bare) ? bare + "." : bare;

    private static string Capitalise(string word) =>
        PersonName.Suffixes.Contains(word) && word.Length > 1 && word[0] is 'I' ? word
        : Syllable.Replace(word.ToLowerInvariant(), match => match.Groups["mc"].Value.Length > 0 ? "Mc" + match.Groups["next"].Value.ToUpperInvariant() : match.Value.ToUpperInvariant());

    private static IEnumerable<string> Words(string text) => text.Split(' ', '-').Select(word => word.Trim('.', ','));

    private static readonly Regex Capitalised = new(@"^\p{Lu}[\p{L}\p{M}'’.\-]*$", RegexOptions.CultureInvariant);

    private static readonly Regex Initial = new(@"\s(?:\p{Lu}|Jr|Sr|\p{L}\.\p{L})$");

    private static readonly Regex Syllable = new(@"^(?<mc>mc)(?<next>\p{L})|^\p{L}|(?<=[-’'.])\p{L}", RegexOptions.CultureInvariant);
}
