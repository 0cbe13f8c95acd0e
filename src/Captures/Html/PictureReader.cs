using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Archive.Captures.Letters;
using Archive.Captures.Model;
using Archive.Markdown;

namespace Archive.Captures.Html;

/// <summary>Finds a picture's true address and its words. Pages that load pictures lazily keep the address elsewhere than in src.</summary>
internal sealed class PictureReader(UrlResolver urls, CaptureParse parse)
{
    private const int LargestPixel = 2;

    private static readonly string[] LazySources = ["data-src", "data-original", "data-lazy-src", "data-lazy", "data-full-src", "data-hi-res-src"];
    private static readonly string[] SourceSets = ["srcset", "data-srcset", "data-lazy-srcset"];

    /// <returns>The name of a picture that is kept beside the article, or an address; null for a pixel, a placeholder, and a picture whose address is not known.</returns>
    public string? FindAddress(IElement image)
    {
        if (IsPixel(image)) return null;
        if (FindKept(image) is { } kept) return kept;
        var lazy = LazySources.Select(image.GetAttribute).Where(address => address is not null && !IsPlaceholder(address) && !IsSaved(address));
        var plain = image.GetAttribute("src") is { } src && !IsPlaceholder(src) && !IsSaved(src) ? src : null;
        var sets = SourceSets.Select(image.GetAttribute)
            .Concat(image.Closest("picture")?.QuerySelectorAll("source").Select(s => s.GetAttribute("srcset") ?? s.GetAttribute("data-srcset")) ?? []);
        return lazy.Append(plain)
            .Concat(sets.Select(Largest))
            .Select(urls.Resolve)
            .FirstOrDefault(address => address is not null && !address.StartsWith("mailto:", StringComparison.Ordinal));
    }

    /// <summary>The name that a picture has beside the article; null where none is kept.</summary>
    public string? FindKept(IElement image) =>
        parse.Pictures is null || IsPixel(image)
            ? null
            : LazySources.Prepend("src")
                .Select(image.GetAttribute)
                .OfType<string>()
                .Select(parse.Pictures.Keep)
                .FirstOrDefault(name => name is not null);

    /// <summary>Whether a picture was saved with the page, and is not linked from elsewhere.</summary>
    public bool IsSaved(IElement image) =>
        image.GetAttribute("src") is { } src
        && (src.StartsWith("data:", StringComparison.Ordinal)
            ? WordsOf(image).Length > 0
            : src.StartsWith("cid:", StringComparison.Ordinal) || IsSaved(src));

    private bool IsSaved(string address) => CaptureFile.FindBeside(parse.Capture.File, address) is not null;

    /// <summary>The alternative text; a file's name is none.</summary>
    public static string WordsOf(IElement image)
    {
        var words = PlainText.CollapseWhiteSpace(TextNormalizer.Normalize(image.GetAttribute("alt") ?? ""));
        return FileName.IsMatch(words) ? "" : words;
    }

    /// <summary>The source of the formula that a picture shows, in TeX; null where it shows something else, or is kept beside the article.</summary>
    public string? FormulaIn(IElement image) =>
        FindKept(image) is null && WordsOf(image) is { Length: > 0 } words && (TexCommand.IsMatch(words) || image.ClassList.Any(FormulaName.IsMatch) && !Prose.IsMatch(words))
            ? Formulas.Trim(words)
            : null;

    /// <summary>Whether the element is too small to be seen.</summary>
    public static bool IsPixel(IElement image) =>
        IsTiny(image.GetAttribute("width")) && IsTiny(image.GetAttribute("height"));

    private static bool IsTiny(string? size) => int.TryParse(size?.Replace("px", "").Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) && pixels <= LargestPixel;

    // "small.jpg 400w, large.jpg 800w" (HTML, 4.8.4.2.1): addresses may hold commas, so one ends at a blank, and what is said of its size at a comma.
    private static string? Largest(string? set) =>
        set is null
            ? null
            : Candidate.Matches(set)
                .Select(c => (
                    Url: c.Groups["url"].Value.TrimEnd(','),
                    Size: double.TryParse(c.Groups["size"].Value, CultureInfo.InvariantCulture, out var size) ? size : 0))
                .Where(c => !IsPlaceholder(c.Url)).OrderByDescending(c => c.Size).FirstOrDefault().Url;

    // A name such as "blank.gif" or "lazy-loader.svg?v=2" between two slashes.
    private static bool IsPlaceholder(string address) =>
        Nothing.IsMatch(address) || Part.Matches(address).Any(part => StandIn.Match(part.Value) is { Success: true } name && PictureEnding.IsMatch(part.Value, name.Index + name.Length));

    private static readonly Regex Candidate = new(@"(?<url>[^\s,](?>\S*))(?:(?<!,)(?:\s+(?<size>[\d.]+)[wx])?[^,]*)?");

    private static readonly Regex Part = new("[^/]+/?");

    private static readonly Regex StandIn = new(@"(?:^|[_.\-])(?:blank|spacer|pixel|placeholder|transparent|loading|loader|lazyload|1x1|clear)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex PictureEnding = new(@"\.(?:gif|png|svg|jpe?g|webp)(?:\?|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Nothing = new(@"^(?:data:|about:|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex TexCommand = new(@"(?<![\w:\\])\\(?:[dt]?frac|sum|prod|int|lim|sqrt|left|begin|overline|operatorname|displaystyle|math[a-z]+|[lc]?dots)(?![A-Za-z\\])");

    private static readonly Regex FormulaName = new("^(?:latex|tex|mwe-math-.+)$", RegexOptions.IgnoreCase);

    private static readonly Regex Prose = new(@"(?<![\\{])\b[a-z]{3,}\s+[a-z]{2,}\b", RegexOptions.IgnoreCase);

    private static readonly Regex FileName = new(@"^(?:[^\s/]+\.(?:jpe?g|png|gif|webp|svg|avif|bmp)|(?:IMG|DSC[NF]?|PIC|image)[ _\-]?\d+|[a-z0-9]+(?:[_\-][a-z0-9]+)*[_\-]\d{3,}(?:x\d+)?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
