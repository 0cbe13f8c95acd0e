using System.Net;
using System.Text.RegularExpressions;
using Archive.Captures.Letters;
using Archive.Catalog;
using Archive.Markdown;

namespace Archive.Captures.Names;

/// <summary>Who wrote a text, as its metadata says, without what is put around names: markup, "By", offices, sites, shouting.</summary>
/// <param name="Names">The authors, each once.</param>
/// <param name="Doubt">Words that may name another author or something else; null where all is certain.</param>
public sealed record AuthorNames(IReadOnlyList<string> Names, string? Doubt)
{
    private const int LongestName = 60;
    private const int MostWords = 7;

    /// <summary>Who may be meant: those who are certain, and the same with the one whom the doubt is about.</summary>
    public IReadOnlyList<string> Answers
    {
        get
        {
            string[] certain = [.. Names.Where(name => !name.Equals(Doubt, StringComparison.OrdinalIgnoreCase))];
            string[][] answers = Doubt is null ? [certain] : [certain, [.. certain, NameShape.WithoutShouting(Doubt)]];
            return [.. answers.Where(names => names.Length > 0).Select(names => string.Join("; ", names))];
        }
    }

    /// <param name="sites">What the site, its publisher and its host are called: none of them is an author.</param>
    public static AuthorNames Clean(IEnumerable<string> written, params IReadOnlyList<string?> sites)
    {
        var names = new List<string>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        string? doubt = null;
        foreach (var text in written)
        {
            var (found, unclear) = CleanOne(text, sites);
            names.AddRange(found.Where(seen.Add));
            doubt ??= unclear;
        }
        return new AuthorNames(names, doubt);
    }

    /// <summary>The people among those who send a message: no newsroom.</summary>
    public static IReadOnlyList<string> PeopleIn(string sender) =>
        NameWords.Crowds.Contains(WithoutMarkup(sender).Split(' ')[^1]) ? [] : [.. Clean([sender]).Names.Where(NameShape.IsPerson)];

    private static (IReadOnlyList<string> Names, string? Doubt) CleanOne(string written, IReadOnlyList<string?> sites)
    {
        // "Ada Quill | Harbour Post": behind a bar stands whom somebody writes for.
        var stated = WithoutOpening(Bar.Split(WithoutMarkup(written))[0]);
        var words = NameLists.Prepare(Byline.WithoutPlace(stated));
        var parts = Split(words);
        // What a site offers is no list of people, nor does an editor write.
        if (Editor.IsMatch(words) || parts.Count > 1 && parts.Exists(Phrase.IsMatch)) return ([], null);
        if (parts is [var last, var first] && words.Contains(',') && IsFamily(last) && IsOneWord(Initials.Replace(first, "")) && !NameShape.IsOffice(first) && NameShape.IsCapitalised(first))
            return ([NameShape.WithoutShouting($"{first} {last}")], null);
        // Of whom brackets say something each is a person.
        var isList = Conjunction.IsMatch(words) || words.Contains(';') || stated.Count(IsBracket) - words.Count(IsBracket) > 1;
        if (!isList && NameShape.HasPost(parts)) parts.RemoveRange(1, parts.Count - 1);
        isList |= parts.Count > 2;
        var names = new List<string>();
        string? doubt = null;
        foreach (var (index, each) in parts.Index())
        {
            // "Ada Quill (for the Quay)": what is behind a whole name says more of the person.
            var part = NameShape.IsName(Brackets.Replace(each, "").Trim()) ? Brackets.Replace(each, "").Trim() : each;
            if (index > 0 && PersonName.Suffixes.Contains(part.TrimEnd('.')) && names.Count > 0) names[^1] += ", " + part;
            else if (IsNobody(part, sites)
                || SiteHost.IsMatch(part)
                || index > 0 && IsLabelOrSite(part, sites)
                || WithoutOffice(part) is not { } name)
            {
                continue;
            }
            else if (index == 0 || isList || names.Count == 0) names.Add(NameShape.WithoutShouting(name));
            else
            {
                doubt ??= part;
                if (NameShape.IsName(part) && !NameShape.MayBeLabel(part)) names.Add(NameShape.WithoutShouting(part));
            }
        }
        return (names, doubt);
    }

    /// <summary>A name without tags, links and addresses: a site's, too, of which every word is its name.</summary>
    public static string WithoutMarkup(string written)
    {
        var words = Tags.Replace(WebUtility.HtmlDecode(written), " ");
        words = WikiLink.Replace(words, match => match.Groups["shown"].Success ? match.Groups["shown"].Value : match.Groups["name"].Value.Split('/')[^1]);
        words = Link.Replace(words, "$1");
        words = MailAndName.Match(words) is { Success: true } mail ? mail.Groups["name"].Value : Handle.Replace(Unparted.Replace(words, match => WithoutMail(match.Value)), " ");
        words = Glued.Replace(Dated.Replace(Addresses.Replace(words, " "), ""), " ");
        return PlainText.CollapseWhiteSpace(TextNormalizer.Normalize(words)).Trim(' ', ',', ';', '|', '*', '_', '"', '<', '>', '-', '–', '—', '(', '[', ']');
    }

    // An address runs from the start of what no blank parts to the end of its host.
    private static string WithoutMail(string unparted)
    {
        var at = unparted.IndexOf('@', Math.Min(1, unparted.Length));
        if (at < 0) return unparted;
        for (var dot = unparted.LastIndexOf('.'); dot > at + 1; dot = unparted.LastIndexOf('.', dot - 1))
        {
            var end = dot + 1;
            while (end < unparted.Length && (char.IsLetterOrDigit(unparted[end]) || unparted[end] == '_')) end++;
            if (end > dot + 1) return " " + unparted[(end < unparted.Length && unparted[end] == '>' ? end + 1 : end)..];
        }
        return unparted;
    }

    // Pages may say it twice, in a label and in the name.
    private static string WithoutOpening(string words) => Opening.Replace(Opening.Replace(Behind.Replace(words, ""), ""), "");

    private static List<string> Split(string words) =>
        [.. Separators.Split(words).Select(part => Opening.Replace(part.Trim(), "").Trim(' ', ':').TrimStart('.')).Select(NameShape.WithoutFullStop).Where(part => part.Length > 0)];

    private static bool IsBracket(char c) => c is '(' or '（';

    private static bool IsLabelOrSite(string part, IReadOnlyList<string?> sites) =>
        NameShape.IsLabel(part)
        || Host.IsMatch(part)
        || sites.Any(site => site is not null && part.StartsWith(site + " ", StringComparison.OrdinalIgnoreCase));

    // "van der Quill": particles in small letters stand before it.
    private static bool IsFamily(string part) =>
        part.Split(' ') is [.. var small, var family] && IsOneWord(family) && Array.TrueForAll(small, word => char.IsLower(word.FirstOrDefault()) && PersonName.Particles.Contains(word));

    private static bool IsOneWord(string part) =>
        part.Length > 1
        && part.IndexOfAny([' ', '/']) < 0
        && !PersonName.Suffixes.Contains(part)
        && !PersonName.Degrees.Contains(part.Replace(".", ""));

    private static bool IsNobody(string part, IReadOnlyList<string?> sites) =>
        part.Length is < 2 or > LongestName
        || part.Count(c => c == ' ') >= MostWords
        || !part.Any(char.IsLetter)
        || part.StartsWith('/')
        || part.Split(' ').Any(word => word.All(char.IsAsciiDigit))
        || NameWords.Nobody.Contains(part)
        || Photographer.IsMatch(part)
        || IsOfShareButtons(part)
        || PersonName.Degrees.Contains(part.Replace(".", ""))
        || sites.Any(site => site is not null && IsSame(part, site));

    private static bool IsOfShareButtons(string part) =>
        part.Split(' ') is var words
        && (words.Length > 1 || NameWords.Share.Contains(part))
        && Array.TrueForAll(words, word => NameWords.Share.Contains(word) || NameWords.Beside.Contains(word));

    // "note (Note Inc.)" and "note.com" are called note.
    private static bool IsSame(string part, string site) => Plain(part) is { Length: > 0 } name && (name == Plain(site) || HostLabels(site).Contains(name));

    private static string Plain(string name) => Comparable.Of(Article.Replace(Brackets.Replace(name, ""), ""));

    private static IEnumerable<string> HostLabels(string site) =>
        site.Contains(' ')
            ? []
            : site.ToLowerInvariant().Split('.')[..^1].Where(label => label is not ("www" or "blog" or "news")).Append(Plain(site));

    /// <returns>"Jane Doe" of "Jane Doe Staff Writer" and of "Editor Jane Doe"; null where an office is all there is.</returns>
    private static string? WithoutOffice(string part)
    {
        var words = part.Split(' ').ToList();
        // "Redacción Diario Quay" is the desk of a paper, and loses nothing.
        if (words.Count > 1 && NameWords.Desks.Contains(words[0])) return part;
        // "The Quay Core Team" is one, too.
        if ((NameWords.Articles.Contains(words[0]) || words.Count > 2)
            && NameWords.Groups.Contains(words[^1])
            && !words.TrueForAll(word => NameWords.Offices.Contains(word) || NameWords.Articles.Contains(word)))
        {
            return part;
        }
        var from = words.FindIndex(word => !NameWords.Offices.Contains(word) && !word.Equals("the", StringComparison.OrdinalIgnoreCase));
        if (from < 0) return null;
        if (words.Exists(NameWords.Offices.Contains))
        {
            var end = words.FindIndex(from, NameWords.Offices.Contains);
            words = words[from..(end < 0 ? words.Count : end)];
            // A name in Japanese or Chinese letters is one word.
            if (words is [] or [[< NameShape.FirstOfAsia, ..]]) return null;
            // "Quay News Desk" is an organisation's name, and loses nothing.
            if (words.Exists(NameWords.Bodies.Contains)) return part;
        }
        return string.Join(' ', words);
    }

    // Who took the pictures.
    private static readonly Regex Photographer = new(@"^(?:фото|foto|fot|photos?|zdjęcia|φωτο\p{L}*)\s?[:.]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Tags = new(@"<[^<>]*>");

    private static readonly Regex WikiLink = new(@"\[\[(?<name>(?:[^\[\]|]|\s\|\s)+)(?:\|(?<shown>[^\[\]|]+))?\]\]");

    private static readonly Regex Link = new(@"\[([^\[\]]+)\]\([^()]*\)");

    // RSS 2.0 writes "mail@example.com (Name)".
    private static readonly Regex MailAndName = new(@"^[^\s@]+@[^\s@.]+\.[^\s@]+\s+\((?<name>[^)]+)\)$");

    private static readonly Regex Unparted = new(@"\S+");

    private static readonly Regex Handle = new(@"\(@\w+\)");

    private static readonly Regex Addresses = new(@"(?:https?://|www\.)\S+", RegexOptions.IgnoreCase);

    private static readonly Regex Host = new(@"^\S+\.[a-z]{2,12}$", RegexOptions.IgnoreCase);

    // "A.Li" and "Ada.Wu" are names.
    private static readonly Regex SiteHost = new(@"^(?:[A-Za-z0-9.\-]{3,}\.(?i:com|org|net|info)|[a-z0-9.\-]{3,}\.[a-z]{2})$");

    // A date behind a name that nothing parts from it.
    private static readonly Regex Dated = new(@"(?<!\s)\s*(?:19|20)[0-9]{2}[-/.年].*");

    // "Ada QuillStaff Writer"
    private static readonly Regex Glued = new(@"(?<=\p{Ll})(?=(?:Staff|Editor|Reporter|Correspondent|Contributor|Columnist)\b)");

    private static readonly Regex Editor = new(@"^(?:责任编辑|責任編輯|责编|责任校对)\s?[:：]");

    private static readonly Regex Phrase = new(@"_\p{IsCJKUnifiedIdeographs}|\p{IsCJKUnifiedIdeographs}{11}");

    // The section before the author, each behind a label: what agencies call the line of a message, "…日电", names nobody either.
    private static readonly Regex Behind = new(@"^\p{IsCJKUnifiedIdeographs}{2,8}\s?[:：]\s?\S{1,12}\s+(?=作者\s?[:：])|^.*[0-9]日[电電讯訊]$");

    private static readonly Regex Opening = new($@"^(?:{BylineWords.Verb}?by\b:?|by(?=by\s)|(?:{BylineWords.Label}|{BylineWords.Preposition})(?:\s*[:：]|(?=\s+\S+\s+\S)))\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // "Ada B. C.", of whom the family's name stands before the comma.
    private static readonly Regex Initials = new(@"(?:\s\p{Lu}\.?)+$", RegexOptions.CultureInvariant);

    private static readonly Regex Separators = new(@"(?:(?<!\s)\s+)?[;,、，]\s*(?:(?:and|und|et|y|e|en)\s+|&\s*)?|(?<!\s)\s+(?:and|und|et|&|/)\s+|\n", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Conjunction = new(@"\s(?:and|und|et|&)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Bar = new(@"(?<!\s)\s+[|｜–—-]\s+");

    private static readonly Regex Brackets = new(@"[(（\[][\s\S]*");

    private static readonly Regex Article = new(@"^(?:the|die|der|das|le|la|les|el|il|de)\s+(?=\S+$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
