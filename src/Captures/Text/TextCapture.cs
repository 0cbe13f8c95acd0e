using Archive.Captures.Boilerplate;
using Archive.Captures.Letters;
using Archive.Captures.Model;
using Archive.Captures.Writing;

namespace Archive.Captures.Text;

/// <summary>Reads a plain-text capture: its head, then paragraphs between blank lines.</summary>
internal static class TextCapture
{
    public static void Read(CaptureParse reading, Func<string, bool> isKnownWord)
    {
        var text = reading.Labels.Text;
        var lines = Line.Split(text);
        var blankFrom = 0;
        foreach (var line in lines)
        {
            reading.Labels.Mark(blankFrom, line.Words.Start, Label.Blank);
            blankFrom = line.Words.End;
        }
        reading.Labels.Mark(blankFrom, text.Length, Label.Blank);

        var wrapping = new LineWrapping(text, lines);
        var from = new TextHeader(reading, lines, wrapping).Read();
        var captions = new CaptionRemover(reading, isKnownWord);
        foreach (var paragraph in Paragraphs(reading, lines.Skip(from), wrapping))
        {
            captions.Cut(paragraph);
            if (paragraph.Count > 0) reading.Blocks.Add(Block(paragraph, text));
        }
    }

    /// <summary>Paragraphs as rows of lines: a wrap joins lines into a row, a writer's own line break starts the next.</summary>
    private static IEnumerable<List<List<Extent>>> Paragraphs(CaptureParse reading, IEnumerable<Line> lines, LineWrapping wrapping)
    {
        List<List<Extent>> rows = [];
        Line? last = null;
        foreach (var line in lines)
        {
            var end = last is null || last.Value.IsBlank || line.IsBlank ? LineEnd.Paragraph : wrapping.Between(last.Value, line);
            if (end == LineEnd.Doubt)
                reading.Error(line.Words.Start, "Was the line above broken to fit a width, or is this a paragraph of its own?", "Join the two lines, or put a blank line between them.");
            if (end == LineEnd.Paragraph && rows.Count > 0)
            {
                yield return rows;
                rows = [];
            }
            last = line;
            if (line.IsBlank) continue;
            if (rows.Count > 0 && end == LineEnd.Join) rows[^1].Add(line.Words);
            else rows.Add([line.Words]);
        }
        if (rows.Count > 0) yield return rows;
    }

    private static Block Block(List<List<Extent>> rows, string text)
    {
        var words = rows.ConvertAll(row => Join(row, text));
        return new Block(
            [.. rows.SelectMany(row => row)],
            string.Join('\n', words),
            string.Join("\\\n", words.Select(MarkdownText.Line)));
    }

    private static string Join(List<Extent> row, string text)
    {
        var words = "";
        foreach (var extent in row)
        {
            if (words.Length > 0) words += LineWrapping.Joint(words);
            words += TextNormalizer.Normalize(extent.In(text));
        }
        return words;
    }
}
