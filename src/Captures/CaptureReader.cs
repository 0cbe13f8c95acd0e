using Archive.Captures.Html;
using Archive.Content;
using Archive.Diagnostics;

namespace Archive.Captures;

/// <summary>Reads one capture as far as it can be read without knowing the others.</summary>
public sealed class CaptureReader
{
    private readonly PublisherFinder _publishers;

    public CaptureReader(Registry registry)
    {
        Names = new ArticleNames(registry);
        _publishers = new PublisherFinder(registry.Publishers);
    }

    public ArticleNames Names { get; }

    /// <param name="flags">What the command line says of the capture.</param>
    public Reading Read(CaptureFile file, Given flags)
    {
        var problems = new Problems();
        var given = flags.Over(Sidecar(file, problems));
        var reading = Decode(file, given, problems);
        if (reading.IsRefused) return reading;
        switch (reading.Capture.Kind)
        {
            case CaptureKind.Markdown: MarkdownCapture.Read(reading); break;
            case CaptureKind.Html: HtmlCapture.Read(reading, Names.Knows); break;
            default: TextCapture.Read(reading, Names.Knows); break;
        }
        reading.Publisher = _publishers.Find(reading);
        if (reading.Publisher is { } publisher) Boilerplate.Cut(reading, publisher.Marks);
        return reading;
    }

    private static Given Sidecar(CaptureFile file, Problems problems)
    {
        var path = file.FullPath + Given.Suffix;
        if (!File.Exists(path)) return Given.Nothing;
        var name = file.Name + Given.Suffix;
        return GivenReader.Read(File.ReadAllText(path), name, 0, Severity.Error, problems);
    }

    private static Reading Decode(CaptureFile file, Given given, Problems problems)
    {
        var kind = file.Kind(problems);
        var empty = new Capture(file.Name, file.Sha256, kind ?? CaptureKind.Text, "", "");
        if (kind is null) return new Reading(empty, given, problems);
        var decoded = CaptureDecoder.Decode(file.Bytes, kind.Value, given.Encoding);
        if (decoded.Why is not null)
        {
            problems.Error(new Position(file.Name), decoded.Why, decoded.Mend);
            return new Reading(empty, given, problems);
        }
        var capture = empty with { Encoding = decoded.Encoding, Text = decoded.Text };
        if (kind == CaptureKind.Markdown) given = given.Over(MarkdownCapture.FrontMatter(capture, problems));
        var reading = new Reading(capture, given, problems);
        if (Mojibake.Find(capture.Text) is { } broken)
            reading.Error(broken.Offset, $"The letters '{broken.Letters}' are what is left of others: the text was once decoded wrongly.", "Capture the page again, or mend the letters by hand.");
        return reading;
    }
}
