using Archive.Captures.Dates;
using Archive.Captures.Headers;
using Archive.Captures.Letters;
using Archive.Captures.Model;
using Archive.Captures.Names;

namespace Archive.Captures.Text;

/// <summary>
/// Reads the lines above a text capture's body: datelines, bylines and addresses in any order, a kicker over the title,
/// and the title itself, which is the first line that is none of these.
/// </summary>
internal sealed class TextHeader(CaptureParse reading, IReadOnlyList<Line> lines, LineWrapping wrapping)
{
    private int? _titleLine;

    /// <returns>The index of the first line of the body.</returns>
    public int Read()
    {
        for (var at = 0; at < lines.Count; at++)
        {
            if (lines[at].IsBlank || HeaderLines.TryConsumeHeaderLine(reading, [lines[at].Words], Words(at))) continue;
            if (_titleLine is not null || IsTitleGiven(at)) return Body(at);
            if (IsKicker(at)) reading.Labels.Mark(lines[at].Words, Label.Kicker);
            else if (TakeTitle(ref at) is false) return at;
        }
        return lines.Count;
    }

    private string Words(int at) => TextNormalizer.Normalize(lines[at].Words.In(reading.Labels.Text));

    // Where a person gave the title, the capture's own line counts as title only if it says the same.
    private bool IsTitleGiven(int at)
    {
        if (reading.Overrides.Title is not { } given) return false;
        if (Words(at) != given) return !IsKicker(at);
        reading.Labels.Mark(lines[at].Words, Label.Title);
        _titleLine = at;
        return false;
    }

    private bool TakeTitle(ref int at)
    {
        if (_titleLine is not null) return true;
        var words = Words(at);
        if (!HeaderLines.IsTitle(words))
        {
            reading.Error(lines[at].Words.Start, "There is no title: this line reads like the text.", $"Put the title on a line above it, or {reading.InSidecar("title: …")}.");
            return false;
        }
        if (HeaderLines.IsKicker(words))
        {
            reading.Error(lines[at].Words.Start, $"'{words}' may be the title, or a section's name over a title that is missing.", $"Say which: {reading.InSidecar("title: …")}.");
            return false;
        }
        reading.Labels.Mark(lines[at].Words, Label.Title);
        _titleLine = at;
        if (IsWrappedTitle(at))
        {
            reading.Labels.Mark(lines[++at].Words, Label.Title);
            words += LineWrapping.Joint(words) + Words(at);
            _titleLine = at;
        }
        reading.Title = words;
        return true;
    }

    private bool IsWrappedTitle(int at) =>
        IsInsideBlock(at + 1) && !IsInsideBlock(at + 2) && wrapping.Between(lines[at], lines[at + 1]) == LineEnd.Join
        && HeaderLines.IsTitle(Words(at) + " " + Words(at + 1)) && !IsHeadLine(Words(at + 1));

    private bool IsInsideBlock(int at) => at < lines.Count && !lines[at].IsBlank;

    private static bool IsHeadLine(string words) =>
        DatelineReader.Read(words).IsDateline || Byline.Read(words) is not null || Byline.IsDoubtful(words) || HeaderLines.IsAddress(words);

    // Doubt is the title's gain: capitals over nothing that could be a title are the title.
    private bool IsKicker(int at)
    {
        if (!HeaderLines.IsKicker(Words(at))) return false;
        var next = at + 1;
        while (next < lines.Count && (lines[next].IsBlank || IsHeadLine(Words(next)))) next++;
        if (next >= lines.Count || !HeaderLines.IsTitle(Words(next))) return false;
        return lines.Skip(next + 1).Any(line => !line.IsBlank);
    }

    // The text may follow the title without a blank line only where no wrap can have joined the two.
    private int Body(int at)
    {
        if (_titleLine is { } title && title == at - 1 && wrapping.Between(lines[title], lines[at]) != LineEnd.Paragraph)
            reading.Error(lines[at].Words.Start, "The title and the text stand in one block: it is not certain where the title ends.", "Put a blank line between them.");
        return at;
    }
}
