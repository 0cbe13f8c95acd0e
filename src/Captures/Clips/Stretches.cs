using System.Text;
using System.Text.RegularExpressions;

namespace Archive.Captures.Clips;

/// <summary>What somebody's Markdown may hold that is not its text.</summary>
/// <param name="Opening">How it begins, from where it is tried (<c>\G</c>); without a closing that is all of it.</param>
/// <param name="Closing">How it ends: the first that follows.</param>
/// <param name="OpensLine">Whether it begins a line.</param>
/// <param name="First">Its first character, if that is none of those that code, tags and orders begin with.</param>
internal sealed record StretchKind(Regex Opening, Regex? Closing = null, bool OpensLine = false, char First = default);

/// <param name="Kind">Null for code.</param>
internal readonly record struct Stretch(StretchKind? Kind, Match Opening, int Start, int End);

/// <summary>
/// Finds stretches of some kinds in a text, from left to right, none within another; code goes before all else. An opening looks no further
/// than to the next of its own first character, and a closing is looked for once, so that a walk takes time with the length of the text.
/// </summary>
internal static class Stretches
{
    /// <param name="kinds">Of two that begin at one place the first counts.</param>
    /// <param name="indented">Where indented code begins and ends, if the text has any.</param>
    public static IEnumerable<Stretch> Find(string text, int from, IReadOnlyList<StretchKind> kinds, IReadOnlyDictionary<int, int>? indented = null)
    {
        var code = new CodeStretches(text, indented);
        var closings = new Match?[kinds.Count];
        for (var at = from; at < text.Length;)
        {
            var stretch = FindAt(at);
            if (stretch.End > at) yield return stretch;
            at = Math.Max(at + 1, stretch.End);
        }

        Stretch FindAt(int at)
        {
            var opensLine = at == 0 || text[at - 1] == '\n';
            if (!opensLine && text[at] is not ('`' or '<' or '{') && !kinds.Any(kind => kind.First == text[at])) return default;
            if (code.LengthAt(at) is > 0 and var length) return new(null, Match.Empty, at, at + length);
            for (var i = 0; i < kinds.Count; i++)
            {
                if (kinds[i].OpensLine && !opensLine || kinds[i].Opening.Match(text, at) is not { Success: true } opening) continue;
                if (kinds[i].Closing is not { } closing) return new(kinds[i], opening, at, at + opening.Length);
                var after = at + opening.Length;
                if (closings[i] is not { } known || known.Success && known.Index < after) closings[i] = closing.Match(text, after);
                if (closings[i] is { Success: true } end) return new(kinds[i], opening, at, end.Index + end.Length);
            }
            return default;
        }
    }

    /// <summary>A text with something else in place of stretches of some kinds.</summary>
    /// <param name="write">What stands there; null where the stretch stays, as code does.</param>
    public static string Replace(string text, IReadOnlyList<StretchKind> kinds, Func<Stretch, string?> write)
    {
        var done = 0;
        var written = new StringBuilder(text.Length);
        foreach (var stretch in Find(text, 0, kinds))
        {
            if (stretch.Kind is null || write(stretch) is not { } words) continue;
            written.Append(text, done, stretch.Start - done).Append(words);
            done = stretch.End;
        }
        return written.Append(text, done, text.Length - done).ToString();
    }
}
