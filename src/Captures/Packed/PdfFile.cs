using Archive.Captures.Model;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Archive.Captures.Packed;

/// <summary>
/// Reads the text layer of a PDF. The format knows letters and their places, neither words nor paragraphs: what stands close together is
/// taken for one, which is always a question.
/// </summary>
internal static class PdfFile
{
    private const int MostPages = 300;
    private const int StackSize = 16 << 20;

    /// <summary>Parts of a text that no font gives a meaning: from the one on it is a question, from the other on no text.</summary>
    private const double UnreadInText = 0.02, UnreadWithoutText = 0.25;

    private const string Shorter = "Cut it into several, or save its text as .txt.";
    private const string Doubt = "A PDF holds letters and places alone: its paragraphs, their order and hyphens at the ends of lines are taken from these.";

    /// <summary>For what the limits do not foresee.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1), Glance = TimeSpan.FromMilliseconds(200);

    private static int _readers;

    public static PackedText Read(byte[] bytes)
    {
        var limits = new PdfLimits();
        PackedText? read = null;
        // Nobody can end what another one's code does, but for not waiting: such a thread ends with the program.
        var reader = new Thread(() => read = Read(bytes, limits), StackSize) { IsBackground = true };
        Interlocked.Increment(ref _readers);
        reader.Start();
        WaitFor(reader);
        Interlocked.Decrement(ref _readers);
        if (read is not null) return read;
        limits.Stop($"more work than {Longest.TotalMinutes:N0} minute of a processor's time");
        return TooMuch(limits.Excess);
    }

    /// <summary>As long as the thread may have used of the processor: what else the machine does makes no difference.</summary>
    private static void WaitFor(Thread reader)
    {
        var (used, before) = (TimeSpan.Zero, Environment.CpuUsage.TotalTime);
        while (!reader.Join(Glance) && used < Longest)
        {
            var now = Environment.CpuUsage.TotalTime;
            used += (now - before) / Math.Max(1, Volatile.Read(ref _readers));
            before = now;
        }
    }

    private static PackedText Read(byte[] bytes, PdfLimits limits)
    {
        try
        {
            limits.AddUnpacked(bytes);
            using var document = PdfDocument.Open(bytes, new ParsingOptions { FilterProvider = limits });
            if (document.NumberOfPages > MostPages) return TooMuch($"more than {MostPages} pages");
            if (new PdfReferences(document).AreTooDeep()) return TooMuch($"more than {PdfReferences.Deepest} colour spaces or functions one behind the other, or one that is made of itself");
            if (PdfForms.AreTooMany(document)) return TooMuch($"more than {PdfForms.Most:N0} forms, or one that shows itself");
            limits.Restart();
            var layout = new PdfLayout(limits);
            var pages = document.GetPages().Select(layout.Read).ToList();
            if (limits.Excess is { } excess) return TooMuch(excess);
            return Write(document, pages);
        }
        catch (PdfDocumentEncryptedException)
        {
            return PackedText.Failure("The PDF needs a password.", "Save a copy of it that needs none.");
        }
        // The library throws what its parts throw on damaged files.
        catch (Exception)
        {
            return limits.Excess is { } excess ? TooMuch(excess) : PackedText.Failure("The PDF is damaged.");
        }
    }

    private static PackedText Write(PdfDocument document, List<IReadOnlyList<PdfBlock>> pages)
    {
        var title = PdfTitle.Find(document.Information.Title);
        var at = pages.FindIndex(page => page.Count > 0);
        var isLifted = title is null && at >= 0 && PdfTitle.Lift(pages[at]) is { } lifted && (pages[at] = lifted) is not null;
        var text = new PdfText(pages.SelectMany(page => page));
        if (text.Paragraphs.Count == 0) return PackedText.Failure("The PDF has no text that can be read: its pages are pictures, or it is damaged.");
        var unread = PdfFonts.PartUnread(text.Paragraphs, text.Unknown);
        if (unread > UnreadWithoutText)
            return PackedText.Failure("The fonts of the PDF do not say which letters theirs are.", "Copy its text from where it can be read, and save that as .txt.");
        return new PackedText(CaptureKind.Text, string.Join("\n\n", text.Paragraphs))
        {
            Title = isLifted ? text.Paragraphs[0] : title,
            TitleDoubt = isLifted || title is not null ? null : PdfTitle.Doubt,
            Authors = PdfTitle.Authors(document.Information.Author),
            Doubt = unread > UnreadInText ? $"{Doubt} Some of its fonts do not say which letters theirs are: these are missing, or others." : Doubt,
            HasPageNumbers = true,
        };
    }

    private static PackedText TooMuch(string? excess) => PackedText.Failure($"The PDF holds {excess}.", Shorter);
}
