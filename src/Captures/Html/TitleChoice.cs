using System.Text.RegularExpressions;
using Archive.Captures.Headers;
using Archive.Captures.Model;
using Archive.Captures.Names;
using Archive.Markdown;

namespace Archive.Captures.Html;

/// <summary>Chooses a page's title among what it states for machines, its heading and its title element, without the site's name.</summary>
internal sealed class TitleChoice(CaptureParse parse)
{
    private const int Longest = 1_000;
    private const int MostWordsOfSite = 6;

    /// <summary>In letters of China and Japan.</summary>
    private const int LongestSite = 6;
    private const int ShortestRepeated = 16;

    private readonly SiteName _site = new(parse);

    /// <param name="heading">The words of the article's heading.</param>
    /// <param name="titled">The words of the title element.</param>
    /// <param name="titles">All that the page states as its title for machines.</param>
    public void Choose(string? heading, string titled, IReadOnlyList<string> titles)
    {
        titled = titled.Length > Longest ? "" : PlainText.CollapseWhiteSpace(titled);
        var stated = parse.Title is { Length: <= Longest } own ? _site.Without(own, onlyBehind: own == heading) : null;
        parse.Title = stated is null || _site.Is(stated) ? ChooseUnstated(heading, titled) ?? stated : ChooseStated(heading, stated, _site.Without(titled), titles);
        if (heading is not null && parse.Title != heading && parse.Overrides.Title is null && !heading.EndsWith(parse.Title ?? "", StringComparison.OrdinalIgnoreCase))
        {
            parse.Warn(0,
                $"The page is headed '{heading}' but {(stated is null ? "called" : "says for machines that its title is")} '{parse.Title}'.",
                $"If the heading is right, {parse.InSidecar("title: …")}.");
        }
    }

    /// <summary>Whether a title says these words, and the site's name or a section at most.</summary>
    public static bool Says(string title, string words) => IsPartOf(words, PlainText.CollapseWhiteSpace(title));

    // A heading goes before the same in other words; a kicker before the title is no part of it, nor is the section's name beside it.
    private static string ChooseStated(string? heading, string stated, string titled, IReadOnlyList<string> titles)
    {
        // One that scrolls is written several times; another is printed in capitals.
        if (heading is null || heading == stated || stated.Length >= ShortestRepeated && heading.Replace(stated, "", StringComparison.Ordinal).Trim().Length == 0) return stated;
        if (heading.Equals(stated, StringComparison.OrdinalIgnoreCase) && !heading.Any(char.IsLower) && stated.Any(char.IsUpper)) return stated;
        if (heading.Length > stated.Length
            && heading.EndsWith(stated, StringComparison.OrdinalIgnoreCase)
            && heading.Length - stated.Length < stated.Length
            && !char.IsLetterOrDigit(heading[^(stated.Length + 1)]))
        {
            return heading[^stated.Length..];
        }
        var isHeadingPreferred = IsPartOf(heading, stated)
            || IsPartOf(stated, heading)
            || IsSameSaid(heading, stated)
            || titles.Append(titled).Any(title => IsPartOf(heading, title) && !IsPartOf(stated, title));
        return isHeadingPreferred ? heading : stated;
    }

    private string? ChooseUnstated(string? heading, string titled)
    {
        if (titled.Length == 0) return heading;
        var clean = _site.Without(titled, onlyBehind: titled == heading);
        if (heading is not null && (IsPartOf(heading, clean) || IsPartOf(heading, titled) || _site.Is(clean) || IsSameSaid(heading, clean))) return heading;
        if (clean != titled || parse.Overrides.Title is not null) return clean;
        if (heading is null && (titled.Length <= LongestSite || titled[^1] is '网' or '網') && titled.Split(' ', '-').All(NameShape.IsBodyInOneWord))
        {
            parse.Ask("title", 0,
                $"The page's title '{titled}' may be the site's name.",
                $"Say what the title is: {parse.InSidecar("title: …")}.",
                titled);
        }
        if (Bar.Split(titled) is not [.., _, var last] || !MayBeSite(last)) return heading is not null && IsSameSaid(heading, titled) ? heading : titled;
        var taken = titled[..titled.LastIndexOf(last, StringComparison.Ordinal)].TrimEnd(SiteName.Separators);
        // What is shorter is the site's name, in front as well.
        var isInFront = taken.Length < last.Length;
        parse.Ask("title", 0,
            $"The title '{titled}' may {(isInFront ? "begin" : "end")} with the site's name.",
            $"Say what the title is: {parse.InSidecar("title: …")}.",
            titled, isInFront ? last : taken);
        return isInFront ? titled : taken;
    }

    // A name is short, starts with a capital, and asks and exclaims nothing.
    private static bool MayBeSite(string words) => words.Length > 0 && !char.IsLower(words[0]) && words[^1] is not ('?' or '!' or '.') && words.Count(c => c == ' ') < MostWordsOfSite;

    // "Heading | Site", "Site: Heading": the heading and one more part.
    private static bool IsPartOf(string heading, string title) => Begins(heading, title) || Ends(heading, title);

    private static bool Begins(string heading, string title) =>
        title.StartsWith(heading, StringComparison.OrdinalIgnoreCase)
        && (title.Length == heading.Length
            || SiteName.Separator.Match(title, heading.Length) is { Success: true } after && after.Index == heading.Length
            || Unparted.IsMatch(title, heading.Length)
            || heading.Contains(' ') && BehindComma.IsMatch(title, heading.Length));

    private static bool Ends(string heading, string title) =>
        title.EndsWith(heading, StringComparison.OrdinalIgnoreCase)
        && SiteName.Separator.Matches(title[..^heading.Length]) is [.., var before]
        && before.Index + before.Length == title.Length - heading.Length;

    // Behind letters that no blanks part, a blank or a hyphen parts a title from the site's name.
    private static readonly Regex Unparted = new(@"\G(?<=[\u3040-\u9fff\uac00-\ud7a3\uff00-\uffef”’])[\s_-]+|\G--+", RegexOptions.CultureInvariant);

    // "…, The Quay News": a name, and nothing that goes on with the title.
    private static readonly Regex BehindComma = new(@"\G,(?: (?:\p{Lu}[\p{L}\p{N}]*|of|the|and|&)){2,5}$", RegexOptions.CultureInvariant);

    /// <summary>What is printed above the text goes before the same in other words.</summary>
    public static bool IsSameSaid(string heading, string stated)
    {
        var (a, b) = (WordsOf(heading), WordsOf(stated));
        return a.Count > 2 && a.Intersect(b).Count() * 2 >= Math.Min(a.Count, b.Count);
    }

    // Chinese and Japanese part no words: there each character counts.
    private static HashSet<string> WordsOf(string title) => [.. Words.Matches(title.ToLowerInvariant()).Select(word => word.Value)];

    private static readonly Regex Words = new(@"[\u3040-\u9fff]|[\p{L}\p{N}-[\u3040-\u9fff]]{2,}", RegexOptions.CultureInvariant);

    // What may part a title from the site's name; behind a colon a title goes on.
    private static readonly Regex Bar = new(@"(?<!\s)\s+(?:[|–—\-·»«•/]+\s+|::\s+|[|｜]\s*)|[|｜]\s*|_(?=\p{IsCJKUnifiedIdeographs})|(?<=\S{4})-(?=\p{IsCJKUnifiedIdeographs}{2,6}$)");
}
