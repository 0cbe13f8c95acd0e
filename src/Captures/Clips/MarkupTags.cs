using System.Collections.Frozen;
using System.Net;
using System.Text.RegularExpressions;

namespace Archive.Captures.Clips;

/// <summary>
/// Tells the tags of HTML and of components from what only looks like one: <c>&lt;name&gt;</c>. Outside MDX a component is what has a capital and
/// stands where a block does; within a sentence it may be the writer's example.
/// </summary>
/// <param name="areComponents">Whether every capitalised tag is a component of MDX.</param>
internal sealed class MarkupTags(bool areComponents)
{
    /// <summary>So far is looked for the other end of an element, and for the ends of a line.</summary>
    private const int Farthest = 1_000;

    private static readonly FrozenSet<string> Blocks = Set(
        "address article aside button center dd details div dl dt fieldset figcaption figure footer form header main nav option p section select summary table tbody td tfoot th thead tr ul ol li blockquote h1 h2 h3 h4 h5 h6 hr pre");

    private static readonly FrozenSet<string> Inlines = Set(
        "a abbr acronym audio b bdi bdo big br cite code data del dfn em embed font i iframe img input ins kbd label mark noscript object param picture q rp rt ruby s samp small source span strike strong sub sup time track tt u var video wbr");

    /// <param name="text">What the tag was found in.</param>
    public bool IsTag(Match tag, string text) =>
        NameOf(tag) is var name && (Blocks.Contains(name) || Inlines.Contains(name) || IsComponent(name) && (areComponents ? !IsType(tag, text) : IsAlone(tag, text)));

    /// <summary>Whether a tag parts paragraphs. A component does where it does not stand within a line.</summary>
    public static bool IsBlock(Match tag, string text) => Blocks.Contains(NameOf(tag)) || IsComponent(NameOf(tag)) && IsAlone(tag, text);

    /// <summary>Whether a name is one that a site gives to what it is built of.</summary>
    public static bool IsComponent(string name) => char.IsUpper(name[0]) && (name is "Button" or "Details" or "Figure" or "Section" || !Blocks.Contains(name) && !Inlines.Contains(name));

    /// <summary>Whether a tag begins or ends a line, and so does the other end of what it begins or ends; without one it is a line of its own.</summary>
    public static bool IsAlone(Match tag, string text)
    {
        var (start, end) = (tag.Index, tag.Index + tag.Length);
        if (tag.Groups["empty"].Success) return StartsLine(text, start) && EndsLine(text, end);
        var near = text.AsSpan(end, Math.Min(Farthest, text.Length - end));
        if (!tag.Groups["close"].Success)
        {
            if (!StartsLine(text, start)) return false;
            if (EndsLine(text, end)) return true;
            var close = near.IndexOf($"</{NameOf(tag)}>", StringComparison.Ordinal);
            return close >= 0 && EndsLine(text, end + close + NameOf(tag).Length + 3);
        }
        if (!EndsLine(text, end)) return false;
        if (StartsLine(text, start)) return true;
        var first = Math.Max(0, start - Farthest);
        var open = text.AsSpan(first, start - first).LastIndexOf("<" + NameOf(tag), StringComparison.Ordinal);
        return open >= 0 && StartsLine(text, first + open);
    }

    public static string NameOf(Match tag) => tag.Groups["name"].Value;

    /// <returns>The value of the first of some attributes that a tag has.</returns>
    public static string? Attribute(Match tag, params IReadOnlyList<string> names)
    {
        foreach (var name in names)
            foreach (Match attribute in Attributes.Matches(tag.Groups["attributes"].Value))
                if (attribute.Groups["name"].Value.Equals(name, StringComparison.OrdinalIgnoreCase)) return WebUtility.HtmlDecode(attribute.Groups["value"].Value).Trim();
        return null;
    }

    // "List<Item>": behind a letter, and nothing closes it.
    private static bool IsType(Match tag, string text) =>
        !tag.Groups["close"].Success && tag.Groups["attributes"].Length == 0 && tag.Index > 0 && char.IsLetterOrDigit(text[tag.Index - 1])
        && text.AsSpan(tag.Index, Math.Min(Farthest, text.Length - tag.Index)).IndexOf($"</{NameOf(tag)}>", StringComparison.Ordinal) < 0;

    private static bool StartsLine(string text, int at)
    {
        var before = text.AsSpan(Math.Max(0, at - Farthest), Math.Min(Farthest, at));
        return NoWords.IsMatch(before[(before.LastIndexOf('\n') + 1)..]);
    }

    private static bool EndsLine(string text, int at)
    {
        var behind = text.AsSpan(at, Math.Min(Farthest, text.Length - at));
        return NoWords.IsMatch(behind.IndexOf('\n') is >= 0 and var end ? behind[..end] : behind);
    }

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Marks of quotes and items, and other tags.
    private static readonly Regex NoWords = new(@"^(?>(?:[\s>*-]+|<[^<>]*>)*)$");

    // What it holds is taken once and as a whole: a tag that does not end is found out in one go. Braces hold objects of JavaScript.
    public static readonly StretchKind[] Kinds =
    [
        new(new Regex(
            @"\G<(?<close>/)?(?<name>[A-Za-z](?>[A-Za-z0-9]*(?:\.[A-Za-z][A-Za-z0-9]*)*))(?<attributes>(?>(?:\s(?:[^""'<>{}/]|/(?!>)|(?<=\shref=[^\s""'<>{}]{1,2000})/|""[^""]*""|'[^']*'|\{(?>(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\})*)?))(?<empty>/)?>",
            RegexOptions.CultureInvariant)),
    ];

    private static readonly Regex Attributes = new(@"(?<![\w:-])(?<name>(?>[\w:-]+))\s*=\s*(?:""(?<value>[^""]*)""|'(?<value>[^']*)'|\{[""'](?<value>[^""']*)[""']\}|(?<value>[^\s""'{}>]+)|(?<object>\{))");
}
