using System.Text;
using System.Text.RegularExpressions;

namespace Archive.Captures.Clips;

/// <summary>Takes marks of emphasis and of code out of converted Markdown that nothing closes in their paragraph, or nothing opened: they would show as letters.</summary>
internal static class LooseMarks
{
    /// <param name="openLink">What to put where a link starts that does not end in the text.</param>
    public static string Remove(string text, char openLink)
    {
        var loose = new List<Match>();
        var links = new Stack<int>();
        var open = new List<Match>();
        var counts = new Dictionary<string, int>();
        foreach (Match found in Any.Matches(text))
        {
            if (found.Value == StandIns.LinkStart) links.Push(found.Index);
            else if (found.Value == StandIns.LinkEnd) links.TryPop(out _);
            else if (!found.Groups["mark"].Success) Drop(0);
            else if (found.Value[0] == StandIns.MarkStart[0]) Open(found);
            else if (counts.GetValueOrDefault(found.Groups["mark"].Value) == 0) loose.Add(found);
            else Close(found.Groups["mark"].Value);
        }
        Drop(0);
        var letters = text.ToCharArray();
        foreach (var at in links) letters[at] = openLink;
        var written = new StringBuilder(text.Length);
        var done = 0;
        foreach (var mark in loose.OrderBy(mark => mark.Index))
        {
            written.Append(letters, done, mark.Index - done);
            done = mark.Index + mark.Length;
        }
        return written.Append(letters, done, letters.Length - done).ToString();

        void Open(Match mark)
        {
            open.Add(mark);
            counts[mark.Groups["mark"].Value] = counts.GetValueOrDefault(mark.Groups["mark"].Value) + 1;
        }

        void Close(string mark)
        {
            var start = open.FindLastIndex(one => one.Groups["mark"].Value == mark);
            Drop(start + 1);
            counts[mark]--;
            open.RemoveAt(start);
        }

        void Drop(int from)
        {
            foreach (var mark in open.Skip(from)) counts[mark.Groups["mark"].Value]--;
            loose.AddRange(open.Skip(from));
            open.RemoveRange(from, open.Count - from);
        }
    }

    // With the ends of paragraphs.
    private static readonly Regex Any = new("[\uE002\uE003](?<mark>\\*\\*|\\*|~~|`)|[\uE000\uE001]|\\n[ \\t>]*\\n");
}
