namespace Archive.Captures;

/// <summary>Reads a plain-text capture: its head, then paragraphs between blank lines.</summary>
internal static class TextCapture
{
    public static void Read(Reading reading, Func<string, bool> isKnownWord)
    {
        var text = reading.Ledger.Text;
        var lines = Line.Of(text);
        var blankFrom = 0;
        foreach (var line in lines)
        {
            reading.Ledger.Mark(blankFrom, line.Words.Start, Label.Blank);
            blankFrom = line.Words.End;
        }
        reading.Ledger.Mark(blankFrom, text.Length, Label.Blank);

        var wrapping = Wrapping.Of(text, lines);
        var from = new TextHead(reading, lines, wrapping).Read();
        var captions = new CaptionCutter(reading, isKnownWord);
        foreach (var paragraph in Paragraphs(lines.Skip(from), wrapping))
        {
            captions.Cut(paragraph);
            if (paragraph.Count > 0) reading.Blocks.Add(Block(paragraph, text));
        }
    }

    /// <summary>Paragraphs as rows of lines: a wrap joins lines into a row, a writer's own line break starts the next.</summary>
    private static IEnumerable<List<List<Extent>>> Paragraphs(IEnumerable<Line> lines, Wrapping wrapping)
    {
        List<List<Extent>> rows = [];
        Line? last = null;
        foreach (var line in lines)
        {
            if (rows.Count > 0 && (line.IsBlank || (!wrapping.Joins(last!.Value, line) && wrapping.Separates(last.Value, line))))
            {
                yield return rows;
                rows = [];
            }
            if (line.IsBlank) continue;
            if (rows.Count > 0 && wrapping.Joins(last!.Value, line)) rows[^1].Add(line.Words);
            else rows.Add([line.Words]);
            last = line;
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
            if (words.Length > 0) words += Wrapping.Between(words);
            words += AllowedEdits.Apply(extent.In(text));
        }
        return words;
    }
}
