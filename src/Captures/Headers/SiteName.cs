using System.Text.RegularExpressions;
using Archive.Captures.Letters;
using Archive.Captures.Model;
using Archive.Captures.Names;

namespace Archive.Captures.Headers;

/// <summary>What the site of a capture is called, as it says itself and as its address does.</summary>
internal sealed class SiteName(CaptureParse parse)
{
    /// <summary>A title may begin with the site's name, which is longer by a word or two at most, so many times its host's.</summary>
    private const int LongestRest = 3;

    /// <summary>What may part a title from the site's name.</summary>
    public static readonly char[] Separators = [' ', '|', '–', '—', '-', '·', ':', '»', '«', '•', '：', '_', '/', '｜'];

    /// <summary>Whether words are the site's name rather than a title of its own.</summary>
    public bool Is(string words) =>
        IsOfLetters(Comparable.Of(words))
        || words.IndexOf(' ') is > 0 and var end && NameWords.Articles.Contains(words[..end]) && IsOfLetters(Comparable.Of(words[end..]));

    /// <summary>A title without the site's name behind it, and before it.</summary>
    /// <param name="onlyBehind">Whether no more is taken off than what stands behind a mark that parts; behind a colon a title goes on.</param>
    public string Without(string title, bool onlyBehind = false)
    {
        while (Parts(title) is [_, _, ..] parts)
        {
            var before = title[..title.LastIndexOf(parts[^1], StringComparison.Ordinal)].TrimEnd();
            if (Is(parts[^1]) && !(onlyBehind && before is [.., ':' or '：'])) title = before.TrimEnd(Separators);
            else if (!onlyBehind && Is(parts[0])) title = title[(title.IndexOf(parts[0], StringComparison.Ordinal) + parts[0].Length)..].TrimStart(Separators);
            else break;
        }
        return title;
    }

    // The site's own name, or the words of its host: "The New York Times" is no "nytimes", but "Ars Technica" is arstechnica.com.
    private bool IsOfLetters(string letters)
    {
        if (letters.Length == 0) return false;
        if (parse.SiteNames.Any(site => letters == Comparable.Of(site) || letters.Length > 3 && Comparable.Of(site).StartsWith(letters, StringComparison.Ordinal))) return true;
        if (!Uri.TryCreate(parse.PageUrl, UriKind.Absolute, out var address)) return false;
        var host = address.Host.Split('.');
        if (letters == Comparable.Of(address.Host) || letters == Comparable.Of(string.Join('.', host.Skip(1)))) return true;
        return host.Any(label => label.Length > 1 && letters == Comparable.Of(label))
            || letters.Length > 4 && host.Any(label => label.Length > 4 && OneBeginsOther(label));

        bool OneBeginsOther(string label) =>
            letters.StartsWith(Comparable.Of(label), StringComparison.Ordinal) && letters.Length < label.Length * LongestRest
            || Comparable.Of(label).StartsWith(letters, StringComparison.Ordinal);
    }

    /// <summary>Whether the name of a site stands in words, as words of its own.</summary>
    public static bool IsIn(string words, string site) =>
        site.Length > 0
        && words.IndexOf(site, StringComparison.OrdinalIgnoreCase) is >= 0 and var at
        && !(at > 0 && char.IsLetterOrDigit(words[at - 1]))
        && !(at + site.Length < words.Length && char.IsLetterOrDigit(words[at + site.Length]));

    private static string[] Parts(string title) => [.. Separator.Split(title).Where(part => part.Length > 0)];

    /// <summary>"Heading | Site", "Site: Heading".</summary>
    public static readonly Regex Separator = new(@"(?<!\s)\s+(?:[|–—\-·»«•/]+\s+|::\s+|[：|｜]\s*)|[：|｜]\s*|:\s*(?!//)|_(?=\p{IsCJKUnifiedIdeographs})|(?<=\S{4})-(?=\p{IsCJKUnifiedIdeographs}{2,6}$)");
}
