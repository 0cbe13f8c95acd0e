using System.Text.RegularExpressions;
using Archive.Captures.Letters;
using Archive.Catalog;
using Archive.Markdown;

namespace Archive.Captures.Names;

/// <summary>Reads who wrote a text from a line such as <c>By Jane Doe and John Roe</c>.</summary>
public static class Byline
{
    /// <summary>A line beyond that is a text, and would keep the patterns below busy.</summary>
    private const int LongestLine = 120;

    private const int LongestList = 1_000;
    private const int MostWords = 12;
    private const int LongestSmallWord = 3;
    private const int MostBehind = 3;

    // A name in letters of China or Korea; who took the pictures did not write.
    private const string WideName = @"(?!图|圖|摄|攝|사진)[\p{IsHangulSyllables}\p{IsCJKUnifiedIdeographs}]{2,6}";

    /// <returns>The names, none where a byline names an account alone; null where the line is no byline.</returns>
    public static IReadOnlyList<string>? Read(string line)
    {
        if (line.Length > LongestLine) return null;
        line = MetaFurniture.Without(TextNormalizer.Normalize(line)).Trim(' ', '|', '【', '】');
        if (Desk.IsMatch(line)) return [];
        var match = Opening.Match(line);
        if (!match.Success) return null;
        if (match.Groups["names"].Value is var words && (Account.IsMatch(words) && match.Groups["verb"].Success || NameWords.Nobody.Contains(words))) return [];
        // Who provides a text did not write it.
        if (match.Groups["verb"].Value.Contains("provided", StringComparison.OrdinalIgnoreCase)) return [];
        words = WithoutOrigin(NameLists.Prepare(WithoutPlace(Bar.Split(Handles.Replace(words, ""))[0]))).Trim(' ', '-', '–', '—', '|', ',', ':', '•', '·');
        // Reporters are named one behind the other.
        if (match.Groups["reporter"].Success) words = words.Replace(' ', '、');
        if (match.Groups["label"].Success && Source.Match(words) is { Success: true } source)
            return source.Groups["name"].Value is var person && NameShape.IsName(person) && !NameShape.IsLabel(person) ? [person] : [];
        return IsBody(words) ? [] : SplitNames(words, match.Groups["label"].Success);
    }

    /// <returns>The people that a list names; null where it has a single comma, behind which may stand another author or the author's office.</returns>
    /// <param name="isLabelled">Whether a word says that they are people: letters without capitals do not show it.</param>
    public static IReadOnlyList<string>? SplitNames(string list, bool isLabelled = false)
    {
        if (list.Length > LongestList) return null;
        var last = Conjunction.Match(list);
        var parts = (last.Success ? list[..last.Index] + "," + list[(last.Index + last.Length)..] : list)
            .Split([',', ';', '，', '、', '،'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var names = WithSuffixes(parts);
        if (names.Count > 0) names[0] = WithoutOffice(names[0]);
        if (names.Count > 1 && last.Success) names[^1] = WithoutOffice(names[^1]);
        // "Ada Quill and Max Moe, Oslo": behind the last of a list stands where they are.
        if (names.Count > 2 && last.Success && list.LastIndexOf(',') > last.Index + last.Length && !NameShape.IsName(names[^1])) names.RemoveAt(names.Count - 1);
        // "Ada Quill, Senior Editor": what somebody is, is no author.
        if (!last.Success && !list.Contains(';') && NameShape.HasPost(names)) names.RemoveRange(1, names.Count - 1);
        names.RemoveAll(name => names.IndexOf(name) > 0 && NameShape.IsLabel(name));
        var isClear = last.Success
            || names.Count != 2
            || list.Contains(';')
            || list.Contains('、')
            || isLabelled && names.TrueForAll(NameShape.IsPerson) && names.TrueForAll(NameShape.IsWithoutCase);
        if (!isClear || names.Count == 0) return null;
        var areNames = names.TrueForAll(name => NameShape.IsName(name.Split(',')[0]) || isLabelled && NameShape.IsWithoutCase(name));
        return areNames ? [.. names.Select(name => NameShape.WithoutShouting(NameShape.WithoutFullStop(name)))] : null;
    }

    // "Ada Quill, Jr.", "Ada Quill, Ph.D.": what is behind the comma is no other's name.
    private static List<string> WithSuffixes(IEnumerable<string> parts)
    {
        var names = new List<string>();
        foreach (var part in parts)
            if (names.Count > 0 && PersonName.Suffixes.Contains(part.TrimEnd('.'))) names[^1] += ", " + part;
            else if (names.Count == 0 || !PersonName.Degrees.Contains(part.Replace(".", ""))) names.Add(part);
        return names;
    }

    // "Ada Quill Staff Writer", "Editor Ada Quill": what is left of a body's name, as of "Quay Chronicle Staff", would be nobody's.
    private static string WithoutOffice(string name)
    {
        var words = name.Split(' ');
        var (from, to) = (Array.FindIndex(words, word => !IsOffice(word)), Array.FindLastIndex(words, word => !IsOffice(word)));
        if (from < 0 || NameWords.Crowds.Contains(words[^1])) return name;
        var person = string.Join(' ', words[from..(to + 1)]);
        return NameShape.IsName(person) && !NameShape.MayBeLabel(person) ? person : name;
    }

    private static bool IsOffice(string word) => word.Split('-').Any(NameWords.Offices.Contains);

    /// <summary>Whether a line starts as a byline does but names nobody for certain.</summary>
    public static bool IsAmbiguous(string line)
    {
        if (line.Length > LongestLine) return false;
        line = TextNormalizer.Normalize(line).Trim();
        var match = Opening.Match(line);
        if (!match.Success || line[^1] is '!' or '?' || line[^1] == '.' && !Sentences.EndsWithAbbreviation(line) || Read(line) is not null) return false;
        var words = match.Groups["names"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // Behind a whole name and a comma may stand a few words: "Ada Quill, qs". Of a sentence they have verbs.
        if (match.Groups["names"].Value.Split(',') is [var name, var behind]
            && NameShape.IsName(name)
            && behind.Count(c => c == ' ') <= MostBehind
            && !behind.Split(' ').Any(word => word.Length > LongestSmallWord && char.IsLower(word[0])))
        {
            return true;
        }
        // A line of names is written large; a sentence that starts with "By" is not.
        return words.Length <= MostWords
            && NameShape.IsCapitalised(words[0])
            && !words.Any(word =>
                char.IsLower(word[0])
                && !PersonName.Particles.Contains(word)
                && word is not ("and" or "with" or "for" or "in" or "at" or "of" or "the"))
            && (words.Length > 1 || match.Groups["verb"].Success);
    }

    // "By The Quay Staff": whoever that is, the line is a byline and names no person.
    private static bool IsBody(string words) =>
        words.Length > 0
        && !words.Contains(',')
        && !Conjunction.IsMatch(words)
        && NameShape.IsOffice(words)
        && WithoutOffice(words) == words
        && !words.Split(' ')
            .Any(word => char.IsLower(word.FirstOrDefault('x')) && !PersonName.Particles.Contains(word) && word is not ("the" or "of"));

    /// <summary>Names without the place where somebody wrote, the part of the paper, or what brackets say of them: only behind a whole name, and up to the next.</summary>
    public static string WithoutPlace(string words) => Without(Place, Without(Aside, words));

    // "Ada Quill, no Recife": a preposition behind the comma is no author's.
    private static string WithoutOrigin(string words) => Without(Origin, words);

    private static string Without(Regex place, string words) =>
        words.Length > LongestLine
            ? words
            : place.Replace(words, found =>
                Conjunction.Split(words[..found.Index])[^1].Split(',', ';')[^1] is var name
                && NameShape.IsName(name.Trim())
                && !NameShape.MayBeLabel(name)
                    ? ""
                    : found.Value);

    // Where to follow somebody.
    private static readonly Regex Handles = new(@"(?<!\s)\s*(?:(?:\+?\bFollow(?:ing)?\b\s*)?(?<!\S)@\w|\+\s*Follow\b)[\s\S]*", RegexOptions.CultureInvariant);

    // "Von", "Par" and their like are names, too: two words must follow.
    private static readonly Regex Opening = new(
        $@"^(?<open>[(（【\[]\s?)?(?:(?:文|撰文|采写)\s?[:：/／|｜]\s?)?[\p{{IsCJKUnifiedIdeographs}}]{{0,8}}(?<label>(?<reporter>记者|通讯员))(?(open)\s?|\s)(?<names>{WideName}(?:[\s、]{WideName})*)\s?(?(open)[)）】\]])$" +
        $@"|^(?:(?<verb>{BylineWords.Verb})?by\b:?|(?<verb>(?<label>{BylineWords.Label})\s?[:：]|(?<label>بقلم|كتبت?)\s)|(?:{BylineWords.Preposition})(?=\s+\p{{Lu}}\S*\s+\S))\s*(?<names>\S.*)$" +
        $@"|^(?:(?<label>(?:取材・)?文|執筆|글|撰文|采写|記者)\s?[/／|｜・]|(?<label>記者)\s)\s?(?<names>{WideName}(?:\s?[,，、]\s?{WideName})*)$|^(?<names>{WideName}(?:\s?[,，、]\s?{WideName})*)\s?(?<label>기자|記者|记者)$" +
        $@"|^[【(（]?(?:\p{{IsCJKUnifiedIdeographs}}{{2,8}}\s?[／/╱]\s?)?(?<label>記者|记者)\s?(?<names>{WideName}(?:[、，]{WideName})*)\s?[／/╱]\s?\p{{IsCJKUnifiedIdeographs}}{{1,6}}(?:報導|報道|报道|报导)[】)）]?$|^[(（]\s?(?<names>{WideName})\s(?<label>撰稿|编译|編譯|采写|撰文)\s?[)）]$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // A paper's name in capitals may stand behind it: "Redaktion QUAY".
    private static readonly Regex Desk = new($@"^(?:(?i:{BylineWords.BeforeDesk})\s+(?i:{string.Join('|', NameWords.Desks)})(?:,\s[^.!?]*)?|(?!\p{{Lu}}{{2}})(?i:{string.Join('|', NameWords.Desks)})(?:\s\p{{Lu}}+){{1,3}})$|^\p{{IsCJKUnifiedIdeographs}}{{1,6}}(?:中心|组|組)\s?[／/╱]\s?\p{{IsCJKUnifiedIdeographs}}{{1,6}}(?:報導|報道|报道|报导)$", RegexOptions.CultureInvariant);

    // "Author: ABC", "Author: reef.com (Ada Quill)": agencies and papers, and perhaps who wrote it there.
    private static readonly Regex Source = new($@"^(?:\p{{Lu}}{{2,5}}|{HostNames.Pattern})\s?(?:\((?<name>[\p{{L}}.\- ]{{1,40}})\)?)?$", RegexOptions.CultureInvariant);

    private static readonly Regex Account = new(@"^[a-z0-9_.\-]+$", RegexOptions.CultureInvariant);

    private static readonly Regex Bar = new(@"(?<!\s)\s+[|·•–—]\s+", RegexOptions.CultureInvariant);

    private static readonly Regex Place = new(@"(?<!\s)\s+(?:in|for|at|from|of|reporting\s+from|aus|für|à|w|v)\s+(?:the\s+)?\p{Lu}.*?(?=,?\s+(?:and|&|und|et)\s+\p{Lu}\S*\s+\p{Lu}|$)", RegexOptions.CultureInvariant);

    private static readonly Regex Aside = new(@"\s*[(（][^()（）]*[)）]", RegexOptions.CultureInvariant);

    private static readonly Regex Origin = new($@",\s+(?:{BylineWords.BeforePlace})\s+(?:[ao]s?\s+|l[ae]\s+|the\s+)?\p{{Lu}}[^,;]*?(?=\s*(?:[,;]|$)|\s+(?:and|&|und|et)\s+\p{{Lu}}\S*\s+\p{{Lu}})", RegexOptions.CultureInvariant);

    // The last one.
    private static readonly Regex Conjunction = new(@",?\s+(?:and|&|und|et)\s+(?!\s)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.RightToLeft);
}
