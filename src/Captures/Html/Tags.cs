using System.Collections;
using Archive.Captures.Model;

namespace Archive.Captures.Html;

/// <summary>
/// Finds the markup of a page in one pass: comments, declarations, tags with quoted values, and the elements whose content is no
/// markup, whole (HTML, 13.1.2). What looks like a tag and never closes is none, and its end is looked for once.
/// </summary>
internal sealed class Tags(string text)
{
    private static readonly string[] RawElements = ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"];

    private const int LongestDrawing = 2_000;

    /// <summary>Places from which no tag ends.</summary>
    private BitArray? _endless;

    private bool _hasNoMoreEnds;

    public IEnumerable<Extent> Find()
    {
        for (var at = 0; text.IndexOf('<', at) is >= 0 and var start; at = start + 1)
        {
            if (FindEnd(start) is not { } end) continue;
            yield return new Extent(start, end);
            start = end - 1;
        }
    }

    private int? FindEnd(int start)
    {
        var rest = text.AsSpan(start + 1);
        if (rest.StartsWith("!--")) return FindComment(start + 4);
        if (rest.Length == 0) return null;
        if (rest[0] is '!' or '?') return FindBracket(start + 2);
        var name = rest[0] == '/' ? 1 : 0;
        if (rest.Length <= name || !char.IsAsciiLetter(rest[name])) return null;
        if (FindTagEnd(start + 1 + name) is not { } end) return null;
        return name == 0 && RawElement(rest) is { } raw && !(raw == "title" && IsInPicture(start)) ? FindRawEnd(raw, end) : end;
    }

    // What a drawing is called is markup of its own.
    private bool IsInPicture(int start)
    {
        var from = Math.Max(0, start - LongestDrawing);
        var before = text.AsSpan(from, start - from);
        return before.LastIndexOf("<svg", StringComparison.OrdinalIgnoreCase) > before.LastIndexOf("</svg", StringComparison.OrdinalIgnoreCase);
    }

    private int FindComment(int from) => text.IndexOf("-->", from, StringComparison.Ordinal) is >= 0 and var end ? end + 3 : End;

    private int? FindBracket(int from)
    {
        if (_hasNoMoreEnds) return null;
        var end = text.IndexOf('>', from);
        _hasNoMoreEnds = end < 0;
        return end < 0 ? null : end + 1;
    }

    /// <summary>Behind the first bracket that stands in no quotes.</summary>
    private int? FindTagEnd(int from)
    {
        var at = from;
        for (; at < text.Length && _endless?[at] is not true; at++)
        {
            if (text[at] == '>') return at + 1;
            if (!OpensValue(at)) continue;
            if (text.IndexOf(text[at], at + 1) is not (>= 0 and var closing)) break;
            at = closing;
        }
        Remember(from, at);
        return null;
    }

    // A quote anywhere else is a letter of a name (HTML, 13.2.5.33).
    private bool OpensValue(int at) => text[at] is '"' or '\'' && text.AsSpan(0, at).TrimEnd() is [.., '='];

    // The same way again, so that no other tag's start need go it a second time.
    private void Remember(int from, int to)
    {
        _endless ??= new BitArray(text.Length);
        for (var at = from; at < to; at++)
        {
            _endless[at] = true;
            if (OpensValue(at)) at = text.IndexOf(text[at], at + 1);
        }
        if (to < text.Length) _endless[to] = true;
    }

    private static string? RawElement(ReadOnlySpan<char> tag)
    {
        foreach (var name in RawElements)
            if (tag.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (tag.Length == name.Length || !(char.IsLetterOrDigit(tag[name.Length]) || tag[name.Length] == '_'))) return name;
        return null;
    }

    /// <summary>Behind the closing tag, whatever else stands in it; where there is none, the rest belongs to the element.</summary>
    private int FindRawEnd(string name, int from)
    {
        for (var at = from; text.IndexOf("</" + name, at, StringComparison.OrdinalIgnoreCase) is >= 0 and var closing;)
        {
            at = closing + name.Length + 2;
            if (at < text.Length && (text[at] is '/' or '>' || char.IsWhiteSpace(text[at])) && FindTagEnd(at) is { } end) return end;
        }
        return End;
    }

    /// <summary>The end of the text; a line's end that closes it stays outside.</summary>
    private int End => text.EndsWith('\n') ? text.Length - 1 : text.Length;
}
