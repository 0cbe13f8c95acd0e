using System.Text;
using Archive.Captures.Model;
using Archive.Captures.Names;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace Archive.Captures.Packed;

/// <summary>
/// Reads the text layer of a PDF. The format knows letters and their places, neither words nor paragraphs: what stands close together is
/// taken for one, which is always a question.
/// </summary>
internal static class PdfFile
{
    private const int MostPages = 300;
    private const int StackSize = 16 << 20;
    private const string TooMuch = "The PDF holds more than a text needs.";
    private const string Doubt = "A PDF holds letters and places alone: its paragraphs, their order and hyphens at the ends of lines are taken from these.";

    /// <summary>For what the limits do not foresee.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    public static PackedText Read(byte[] bytes)
    {
        var (limits, read) = (new PdfLimits(), PackedText.Failure(TooMuch));
        // Nobody can end what another one's code does, but for not waiting: such a thread ends with the program.
        var reader = new Thread(() => read = Read(bytes, limits), StackSize) { IsBackground = true };
        reader.Start();
        if (reader.Join(Longest)) return read;
        limits.Stop();
        return PackedText.Failure(TooMuch);
    }

    private static PackedText Read(byte[] bytes, PdfLimits limits)
    {
        try
        {
            limits.AddUnpacked(bytes);
            using var document = PdfDocument.Open(bytes, new ParsingOptions { FilterProvider = limits });
            if (document.NumberOfPages > MostPages) return PackedText.Failure($"The PDF has more than {MostPages} pages.");
            if (new PdfReferences(document).AreTooDeep() || PdfForms.AreTooMany(document)) return PackedText.Failure(TooMuch);
            limits.Restart();
            var paragraphs = document.GetPages().SelectMany(page => FindParagraphs(page, limits)).ToList();
            if (limits.IsExceeded) return PackedText.Failure(TooMuch);
            if (paragraphs.Count == 0) return PackedText.Failure("The PDF has no text layer: its pages are pictures.");
            var title = document.Information.Title is { Length: > 0 } stated && !stated.Contains(".doc", StringComparison.OrdinalIgnoreCase) ? stated.Trim() : null;
            return new PackedText(CaptureKind.Text, string.Join("\n\n", paragraphs))
            {
                Title = title,
                Authors = [.. AuthorNames.Clean([document.Information.Author ?? ""]).Names.Where(NameShape.IsName)],
                Doubt = Doubt,
            };
        }
        // The library throws what its parts throw on damaged files.
        catch (Exception)
        {
            return PackedText.Failure(limits.IsExceeded ? TooMuch : "The PDF is damaged or needs a password.");
        }
    }

    private static IEnumerable<string> FindParagraphs(UglyToad.PdfPig.Content.Page page, PdfLimits limits)
    {
        limits.AddPage(page.Letters.Count);
        var words = page.GetWords(NearestNeighbourWordExtractor.Instance);
        foreach (var block in UnsupervisedReadingOrderDetector.Instance.Get(DocstrumBoundingBoxes.Instance.GetBlocks(words)))
        {
            var text = Join(block.TextLines.Select(line => line.Text.Trim()));
            if (text.Length > 0) yield return text;
        }
    }

    // A hyphen at the end of a line stays: whether it belongs to the word nobody can tell.
    private static string Join(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines.Where(line => line.Length > 0))
        {
            if (text.Length > 0 && !(text[^1] == '-' && char.IsLetter(line[0]))) text.Append(' ');
            foreach (var c in line) if (!char.IsControl(c) && !char.IsSurrogate(c) && c is not ('\uFFFE' or '\uFFFF')) text.Append(c);
        }
        return text.ToString();
    }
}
