using Archive.Captures.Boilerplate;
using Archive.Captures.Clips;
using Archive.Captures.Html;
using Archive.Captures.Letters;
using Archive.Captures.Model;
using Archive.Captures.Names;
using Archive.Captures.Text;
using Archive.Content.Entries;
using Archive.Diagnostics;

namespace Archive.Captures;

/// <summary>Reads one capture as far as it can be read without knowing the others.</summary>
public sealed class CaptureReader
{
    private readonly PublisherFinder _publishers;

    public CaptureReader(Registry registry)
    {
        Names = new ArticleNameFinder(registry);
        _publishers = new PublisherFinder(registry.Publishers);
    }

    public ArticleNameFinder Names { get; }

    /// <param name="flags">What the command line says of the capture.</param>
    public CaptureParse Read(CaptureFile file, CaptureOverrides flags)
    {
        var problems = new Problems();
        var given = flags.WithFallback(Sidecar(file, problems));
        var reading = Decode(file, given, problems);
        if (reading.IsRefused) return reading;
        switch (reading.Capture.Kind)
        {
            case CaptureKind.Markdown: MarkdownCapture.Read(reading); break;
            case CaptureKind.Html: HtmlCapture.Read(reading, Names.Knows); break;
            default: TextCapture.Read(reading, Names.Knows); break;
        }
        reading.Publisher = _publishers.Find(reading);
        if (reading.Publisher is { } publisher) BoilerplateRemover.Cut(reading, publisher.Marks);
        return reading;
    }

    private static CaptureOverrides Sidecar(CaptureFile file, Problems problems)
    {
        var path = file.FullPath + CaptureOverrides.SidecarSuffix;
        if (!File.Exists(path)) return CaptureOverrides.None;
        var name = file.Name + CaptureOverrides.SidecarSuffix;
        return CaptureOverridesReader.Read(File.ReadAllText(path), name, 0, Severity.Error, problems);
    }

    private static CaptureParse Decode(CaptureFile file, CaptureOverrides given, Problems problems)
    {
        var kind = file.Kind(problems);
        var empty = new Capture(file.Name, file.Sha256, kind ?? CaptureKind.Text, "", "");
        if (kind is null) return new CaptureParse(empty, given, problems);
        var decoded = CaptureDecoder.Decode(file.Bytes, kind.Value, given.Encoding);
        if (decoded.Why is not null)
        {
            problems.Error(new Position(file.Name), decoded.Why, decoded.Mend);
            return new CaptureParse(empty, given, problems);
        }
        var capture = empty with { Encoding = decoded.Encoding, Text = decoded.Text };
        if (kind == CaptureKind.Markdown) given = given.WithFallback(MarkdownCapture.FrontMatter(capture, problems));
        var reading = new CaptureParse(capture, given, problems);
        if (Mojibake.Find(capture.Text) is { } broken)
            reading.Error(broken.Offset, $"The letters '{broken.Letters}' are what is left of others: the text was once decoded wrongly.", "Capture the page again, or mend the letters by hand.");
        return reading;
    }
}
