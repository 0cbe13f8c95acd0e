using System.Text.RegularExpressions;
using Archive.Captures.Model;
using Archive.Markdown;

namespace Archive.Captures.Html;

/// <summary>Chooses a page's title among what it states for machines, its heading and its title element, without the site's name.</summary>
internal sealed partial class TitleChoice(CaptureParse parse)
{
    private const int Longest = 1_000;

    /// <param name="heading">The words of the article's heading.</param>
    /// <param name="titled">The words of the title element.</param>
    public void Choose(string? heading, string titled)
    {
        if (titled.Length > Longest) titled = "";
        var stated = parse.Title is { Length: <= Longest } own ? WithoutSite(own) : null;
        parse.Title = stated is null ? ChooseUnstated(heading, PlainText.CollapseWhiteSpace(titled)) : heading is not null && (IsPartOf(heading, stated) || IsSameSaid(heading, stated)) ? heading : stated;
        if (heading is not null && stated is not null && parse.Title != heading && parse.Overrides.Title is null)
            parse.Warn(0, $"The page is headed '{heading}' but says for machines that its title is '{parse.Title}'.", $"If the heading is right, {parse.InSidecar("title: …")}.");
    }

    private string? ChooseUnstated(string? heading, string titled)
    {
        if (titled.Length == 0) return heading;
        var clean = WithoutSite(titled);
        if (heading is not null && (IsPartOf(heading, clean) || IsPartOf(heading, titled))) return heading;
        if (clean != titled || parse.Overrides.Title is not null) return clean;
        if (Parts(titled) is not [_, _, ..] parts) return titled;
        var taken = parts[0].Length >= parts[^1].Length ? string.Concat(titled[..titled.LastIndexOf(parts[^1], StringComparison.Ordinal)].TrimEnd(Separators)) : titled;
        parse.Ask("title", 0, $"The title '{titled}' may end with the site's name.", $"Say what the title is: {parse.InSidecar("title: …")}.", titled, taken);
        return taken;
    }

    // "Heading | Site", "Site: Heading": the heading and one more part.
    private static bool IsPartOf(string heading, string title) =>
        title.StartsWith(heading, StringComparison.OrdinalIgnoreCase) && (title.Length == heading.Length || Separator().Match(title, heading.Length) is { Success: true } after && after.Index == heading.Length)
        || title.EndsWith(heading, StringComparison.OrdinalIgnoreCase) && Separator().Matches(title[..^heading.Length]) is [.., var before] && before.Index + before.Length == title.Length - heading.Length;

    // What is printed above the text goes before the same in other words.
    private static bool IsSameSaid(string heading, string stated)
    {
        var (a, b) = (WordsOf(heading), WordsOf(stated));
        return a.Count > 2 && a.Intersect(b).Count() * 2 > Math.Min(a.Count, b.Count);
    }

    private static HashSet<string> WordsOf(string title) => [.. title.ToLowerInvariant().Split(' ').Select(Letters).Where(word => word.Length > 1)];

    private string WithoutSite(string title)
    {
        while (Parts(title) is [_, _, ..] parts)
        {
            if (IsSite(parts[^1])) title = title[..title.LastIndexOf(parts[^1], StringComparison.Ordinal)].TrimEnd(Separators);
            else if (IsSite(parts[0])) title = title[(title.IndexOf(parts[0], StringComparison.Ordinal) + parts[0].Length)..].TrimStart(Separators);
            else break;
        }
        return title;
    }

    // The site's own name, or the words of its host: "The New York Times" is no "nytimes", but "Ars Technica" is arstechnica.com.
    private bool IsSite(string words)
    {
        var letters = Letters(words);
        if (letters.Length == 0) return false;
        if (parse.Site is { } site && (letters == Letters(site) || letters.Length > 3 && Letters(site).StartsWith(letters, StringComparison.Ordinal))) return true;
        if (!Uri.TryCreate(parse.Overrides.Source?.Url ?? parse.Address, UriKind.Absolute, out var address)) return false;
        var host = address.Host.Split('.');
        return letters == Letters(address.Host) || letters == Letters(string.Join('.', host.Skip(1))) || host.Any(label => label.Length > 1 && letters == Letters(label))
            || letters.Length > 4 && host.Any(label => label.Length > 4 && (letters.StartsWith(Letters(label), StringComparison.Ordinal) || Letters(label).StartsWith(letters, StringComparison.Ordinal)));
    }

    private static string Letters(string words) => string.Concat(words.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static string[] Parts(string title) => [.. Separator().Split(title).Where(part => part.Length > 0)];

    private static readonly char[] Separators = [' ', '|', '–', '—', '-', '·', ':', '»', '«', '•', '：', '_', '/'];

    [GeneratedRegex(@"\s+[|–—\-·»«•/]+\s+|\s*[：]\s*|:\s+|\s*\|\s*|\s+::\s+|(?<=\S{4})-(?=\p{IsCJKUnifiedIdeographs}{2,6}$)")]
    private static partial Regex Separator();
}
