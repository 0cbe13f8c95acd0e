using System.Collections.Frozen;
using Archive.Captures.Model;

namespace Archive.Captures.Html;

/// <summary>
/// How many elements and comments a page may have, and how deep they may stand within each other, told from its tags: a parser takes time and memory
/// with the square of what is beyond that. No page that people read comes near.
/// </summary>
internal sealed class ElementLimits(string text)
{
    private const int Most = 50_000;
    private const int Deepest = 200;

    /// <summary>Characters between the tags. An article has a quarter of that at most.</summary>
    private const int LongestText = 4 << 20;

    /// <summary>Elements that have no end, or whose end need not be written (HTML, 13.1.2.4).</summary>
    private static readonly FrozenSet<string> Endless = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "param",
         "p", "li", "dt", "dd", "td", "th", "tr", "thead", "tbody", "tfoot", "colgroup", "option", "optgroup", "rp", "rt", "html", "head", "body"]);

    /// <summary>Elements so far whose end need not be written and was not.</summary>
    private int _unended;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _endless = Endless.GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly List<Extent> _open = [];
    private int _count;
    private int _length;

    /// <returns>What is wrong where this tag stands, or null.</returns>
    public string? Add(Extent tag)
    {
        var inside = tag.In(text)[1..];
        var isEnd = inside.StartsWith('/');
        var name = Name(isEnd ? inside[1..] : inside);
        // An end tag that ends nothing may make an element, too.
        var ends = isEnd && (_endless.Contains(name) ? _unended > 0 : Close(name));
        if (!ends && ++_count > Most) return TooMany;
        if (_endless.Contains(name)) _unended += !isEnd ? 1 : ends ? -1 : 0;
        // A script's or a title's extent holds its end, too.
        else if (!isEnd && name.Length > 0 && !tag.In(text).Contains("</", StringComparison.Ordinal) && !inside.EndsWith("/>"))
            _open.Add(new Extent(tag.Start + 1, tag.Start + 1 + name.Length));
        return _open.Count > Deepest ? $"From here on the page's elements stand more than {Deepest} deep within each other." : null;
    }

    /// <returns>What is wrong with a text of this length behind all those before it, or null.</returns>
    public string? AddText(int length) => (_length += length) > LongestText ? "From here on the page has more than 4 MB of text." : null;

    private static string TooMany => $"From here on the page has more than {Most:#,0} elements.";

    /// <returns>Whether such an element was open.</returns>
    private bool Close(ReadOnlySpan<char> name)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (!_open[i].In(text).Equals(name, StringComparison.OrdinalIgnoreCase)) continue;
            _open.RemoveRange(i, _open.Count - i);
            return true;
        }
        return false;
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> tag)
    {
        var length = 0;
        while (length < tag.Length && (char.IsAsciiLetterOrDigit(tag[length]) || tag[length] is '-' or ':')) length++;
        return tag[..length];
    }
}
