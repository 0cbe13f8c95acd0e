using System.Collections.Frozen;
using System.Net;
using System.Text.RegularExpressions;

namespace Archive.Captures.Clips;

/// <summary>
/// Tells the tags of HTML and of components from what only looks like one: <c>&lt;name&gt;</c>. What is no element by its name alone is a tag where
/// the text closes it, or writes attributes into it.
/// </summary>
internal sealed class MarkupTags
{
    private static readonly FrozenSet<string> Blocks = Set(
        "address article aside button center dd details div dl dt fieldset figcaption figure footer form header main nav option p section select summary table tbody td tfoot th thead tr ul ol li blockquote h1 h2 h3 h4 h5 h6 hr pre");

    private static readonly FrozenSet<string> Inlines = Set(
        "a abbr acronym audio b bdi bdo big br cite code data del dfn em embed font i iframe img input ins kbd label mark noscript object param picture q rp rt ruby s samp small source span strike strong sub sup time track tt u var video wbr");

    /// <summary>Elements that writers also use as words for what is to be put there: <c>&lt;path&gt;</c>.</summary>
    private static readonly FrozenSet<string> Words = Set(
        "area base body canvas caption circle col colgroup defs dialog ellipse g head html line lineargradient link map mask menu meta meter output path polygon polyline progress rect slot stop svg symbol template text title tspan use");

    private readonly bool _areComponents;
    private readonly FrozenSet<string> _proven;

    /// <param name="areComponents">Whether every capitalised tag is a component of MDX.</param>
    public MarkupTags(string text, int from, IReadOnlyDictionary<int, int> indented, bool areComponents)
    {
        _areComponents = areComponents;
        var (opened, closed, proven) = (new HashSet<string>(), new HashSet<string>(), new HashSet<string>());
        foreach (var (kind, tag, _, _) in Stretches.Find(text, from, Kinds, indented))
        {
            if (kind is null || tag.Groups["name"].Value is not { } name || !IsComponent(name) && !Words.Contains(name)) continue;
            if (tag.Groups["close"].Success) closed.Add(name);
            else if (tag.Groups["empty"].Success || Attributes.IsMatch(tag.Groups["attributes"].Value)) proven.Add(name);
            else opened.Add(name);
        }
        opened.IntersectWith(closed);
        proven.UnionWith(opened);
        _proven = proven.ToFrozenSet();
    }

    public static StretchKind[] Kinds => TagKinds;

    public bool IsTag(Match tag) => IsBlock(tag) || Inlines.Contains(NameOf(tag)) || _proven.Contains(NameOf(tag));

    /// <summary>Whether a tag parts paragraphs. A component does where it does not stand within a line.</summary>
    public bool IsBlock(Match tag) =>
        Blocks.Contains(NameOf(tag)) || IsComponent(NameOf(tag)) && (_areComponents || _proven.Contains(NameOf(tag)));

    /// <summary>Whether a name is one that a site gives to what it is built of.</summary>
    public static bool IsComponent(string name) => char.IsUpper(name[0]) && !Blocks.Contains(name) && !Inlines.Contains(name) || name.Contains('-');

    public static string NameOf(Match tag) => tag.Groups["name"].Value;

    /// <returns>The value of the first of some attributes that a tag has.</returns>
    public static string? Attribute(Match tag, params IReadOnlyList<string> names)
    {
        foreach (var name in names)
            foreach (Match attribute in Attributes.Matches(tag.Groups["attributes"].Value))
                if (attribute.Groups["name"].Value.Equals(name, StringComparison.OrdinalIgnoreCase)) return WebUtility.HtmlDecode(attribute.Groups["value"].Value).Trim();
        return null;
    }

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // What it holds is taken once and as a whole: a tag that does not end is found out in one go. Braces hold objects of JavaScript.
    private static readonly Regex TagPattern = new(
        @"\G<(?<close>/)?(?<name>[A-Za-z](?>[A-Za-z0-9]*(?:[.-][A-Za-z][A-Za-z0-9]*)*))(?<attributes>(?>(?:\s(?:[^""'<>{}/]|/(?!>)|(?<=\shref=[^\s""'<>{}]{1,2000})/|""[^""]*""|'[^']*'|\{(?>(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\})*)?))(?<empty>/)?>",
        RegexOptions.CultureInvariant);

    private static readonly Regex Attributes = new(@"(?<![\w:-])(?<name>(?>[\w:-]+))\s*=\s*(?:""(?<value>[^""]*)""|'(?<value>[^']*)'|\{[""'](?<value>[^""']*)[""']\}|(?<value>[^\s""'{}>]+)|(?<object>\{))");

    // Behind the patterns that they are made of: fields begin in the order of the text.
    private static readonly StretchKind[] TagKinds = [new(TagPattern)];
}
