using System.Text;
using Archive.Captures.Boilerplate;
using Archive.Captures.Letters;
using Archive.Captures.Model;
using Archive.Captures.Writing;

namespace Archive.Captures.Text;

/// <summary>Reads a plain-text capture: its header, then paragraphs between blank lines.</summary>
internal static class TextCapture
{
    private const int LongestSignature = 12;
    private const int MostWordsOfSignature = 30;

    public static void Read(CaptureParse parse, Func<string, bool> isKnownWord)
    {
        var text = parse.Labels.Text;
        var lines = Line.Split(text);
        var blankFrom = 0;
        foreach (var line in lines)
        {
            parse.Labels.Mark(blankFrom, line.Words.Start, Label.Blank);
            blankFrom = line.Words.End;
        }
        parse.Labels.Mark(blankFrom, text.Length, Label.Blank);

        lines = EncodedFiles.LeaveOut(parse, lines);
        var head = MessageHead.Read(parse, lines);
        lines = [.. lines.Skip(head)];
        EncodedFiles.AskForParts(parse, lines);
        var wrapping = new LineWrapping(text, lines);
        var from = head > 0 ? 0 : new TextHeader(parse, lines, wrapping).Read();
        var hyphens = new HyphenAtEnd(parse);
        var captions = new CaptionRemover(parse, isKnownWord);
        var end = Math.Max(from, FindSignature(parse, lines));
        SecondArticle.Ask(parse, lines.Take(end).Skip(from));
        if (wrapping.DoubleSpaced is { } spaced)
            parse.Ask("wrap", spaced.Start, "Was the text written with a blank line between its lines, or is each of them a paragraph?", "Take out the blank lines within paragraphs.");
        foreach (var (isLaidOut, body) in FindLayout(lines.Take(end).Skip(from), wrapping.Indentation))
        {
            if (isLaidOut) parse.Blocks.Add(LaidOutText.Create(body, text));
            else foreach (var paragraph in FindParagraphs(parse, body, wrapping, hyphens))
            {
                captions.Remove(paragraph);
                if (paragraph.Count > 0) parse.Blocks.Add(CreateBlock(paragraph, text));
            }
        }
    }

    // Behind "-- " stands who sends a message (RFC 3676, 4.3).
    private static int FindSignature(CaptureParse parse, IReadOnlyList<Line> lines)
    {
        var at = lines.Count - 1;
        while (at > 0 && lines.Count - at <= LongestSignature && !lines[at].Words.In(parse.Labels.Text).SequenceEqual("--")) at--;
        if (at <= 0 || lines.Count - at > LongestSignature) return lines.Count;
        for (var i = at; i < lines.Count; i++) parse.Labels.Mark(lines[i].Words, Label.NonContent, Rule.Signature);
        if (lines.Skip(at + 1).Sum(l => l.Words.In(parse.Labels.Text).Count(' ') + 1) > MostWordsOfSignature)
            parse.Ask("text", lines[at].Start, "More than a signature stands below '--', and is left out: is it part of the text?", "If it is, put it back into the page.");
        else parse.Warn(lines[at].Start, "What stands below '--' is a signature and is left out.", CaptureParse.PutBack);
        return at;
    }

    /// <summary>Runs of lines that are laid out by columns, and of lines that are not.</summary>
    private static IEnumerable<(bool IsLaidOut, List<Line> Lines)> FindLayout(IEnumerable<Line> lines, Indentation indentation)
    {
        List<Line> run = [];
        foreach (var line in lines)
        {
            if (run.Count > 0 && indentation.IsLaidOut(run[^1]) != indentation.IsLaidOut(line))
            {
                yield return (indentation.IsLaidOut(run[0]), run);
                run = [];
            }
            run.Add(line);
        }
        if (run.Count > 0) yield return (indentation.IsLaidOut(run[0]), run);
    }

    /// <summary>Paragraphs as rows of lines: wrapped lines share a row, a line break of the writer starts the next.</summary>
    private static IEnumerable<List<List<Extent>>> FindParagraphs(CaptureParse parse, IEnumerable<Line> lines, LineWrapping wrapping, HyphenAtEnd hyphens)
    {
        List<List<Extent>> rows = [];
        Line? last = null;
        foreach (var line in lines)
        {
            var end = last is null || last.Value.IsBlank || line.IsBlank ? LineEnd.Paragraph : wrapping.Classify(last.Value, line);
            if (end != LineEnd.Unclear && last is { } broken) hyphens.Ask(broken, line);
            if (end == LineEnd.Unclear)
                parse.Ask("wrap", line.Words.Start, "Was the line above broken to fit a width, or is this a paragraph of its own?", "Join the two lines, or put a blank line between them.");
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

    private static Block CreateBlock(List<List<Extent>> rows, string text)
    {
        var words = rows.ConvertAll(row => Join(row, text));
        return new Block(
            [.. rows.SelectMany(row => row)],
            string.Join('\n', words),
            string.Join("\\\n", words.Select(MarkdownText.EscapeLine)));
    }

    private static string Join(List<Extent> row, string text)
    {
        var words = new StringBuilder();
        var last = "";
        foreach (var extent in row)
        {
            if (words.Length > 0) words.Append(LineWrapping.Separator(last));
            words.Append(last = TextNormalizer.Normalize(extent.In(text)));
        }
        return words.ToString();
    }
}
