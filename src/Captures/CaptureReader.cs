using Archive.Captures.Boilerplate;
using Archive.Captures.Clips;
using Archive.Captures.Dates;
using Archive.Captures.Headers;
using Archive.Captures.Html;
using Archive.Captures.Letters;
using Archive.Captures.Model;
using Archive.Captures.Names;
using Archive.Captures.Packed;
using Archive.Captures.Text;
using Archive.Content;
using Archive.Content.Entries;
using Archive.Diagnostics;
using Archive.Files;

namespace Archive.Captures;

/// <summary>Reads one capture as far as it can be read without knowing the others.</summary>
public sealed class CaptureReader
{
    /// <summary>The rank of a date that goes before any which the text states.</summary>
    private const int BeforeTheText = -1;

    private readonly PublisherFinder _publishers;
    private readonly string _siteLanguage;

    public CaptureReader(Registry registry)
    {
        Names = new ArticleNameFinder(registry);
        _publishers = new PublisherFinder(registry.Publishers);
        _siteLanguage = registry.Site.Language;
    }

    public ArticleNameFinder Names { get; }

    /// <param name="flags">What the command line says of the capture.</param>
    /// <param name="pictureEnding">Where its pictures are to be kept, the ending that suits a picture's bytes.</param>
    public CaptureParse Read(CaptureFile file, CaptureOverrides flags, Func<byte[], string?>? pictureEnding = null, bool isExplained = false)
    {
        var problems = new Problems();
        var sidecar = Fault.Contain(file.Name + CaptureOverrides.SidecarSuffix, problems, () => ReadSidecar(file, problems)) ?? CaptureOverrides.None;
        if (problems.HasErrors) return Wait(file, flags, problems);
        var parse = Fault.Contain(file.Name, problems, () => Decode(file, flags.WithFallback(sidecar), problems))
            ?? Unread(file, flags, problems);
        parse.IsExplained = isExplained;
        parse.SiteLanguage = _siteLanguage;
        parse.FindPublisherName = () => _publishers.FindStated(parse)?.Name;
        parse.FindSaved = SavedFiles.Of(file);
        if (pictureEnding is not null) parse.Pictures = new KeptPictures(parse.FindSaved, pictureEnding);
        if (!parse.IsRefused) Fault.Contain(file.Name, problems, () => Read(parse));
        return parse;
    }

    // What a person says of the capture cannot be read, and what it says may be all that is needed: nothing is held against the capture meanwhile.
    private static CaptureParse Wait(CaptureFile file, CaptureOverrides flags, Problems problems)
    {
        var told = new Problems();
        var first = problems.Sorted().First(p => p.Severity == Severity.Error);
        told.Add(problems.Sorted().Select(p => p == first ? p with { Message = $"{p.Message} {file.Name} waits until it is right." } : p));
        return Unread(file, flags, told);
    }

    private static CaptureParse Unread(CaptureFile file, CaptureOverrides flags, Problems problems) =>
        new(new Capture(file.Name, file.Sha256, CaptureKind.Text, "", ""), flags, problems);

    private void Read(CaptureParse parse)
    {
        // Which letters of a page are its article's is known only once it is read.
        if (parse.Capture.Kind != CaptureKind.Html) foreach (var broken in Mojibake.FindAll(parse.Capture.Text).Take(1)) Mojibake.Ask(parse, broken);
        switch (parse.Capture.Kind)
        {
            case CaptureKind.Markdown: new MarkdownCapture(parse).Read(Names.IsInRegistry); break;
            case CaptureKind.Html: HtmlCapture.Read(parse); break;
            default: TextCapture.Read(parse, Names.IsKnown); break;
        }
        parse.FallBackAuthors?.Invoke();
        ParagraphDateline.Read(parse);
        parse.Publisher = _publishers.Find(parse);
        if (parse.Publisher is { } publisher) BoilerplateRemover.Remove(parse, publisher.Marks);
        PageButtons.RemoveAdvertisements(parse);
        PageButtons.RemoveFromEnd(parse);
        SiteNotices.RemoveFromEnd(parse);
        NamedDate.Read(parse);
        WordlessPictures.Tell(parse);
    }

    private static CaptureOverrides ReadSidecar(CaptureFile file, Problems problems)
    {
        ReportMisnamed(file, problems);
        var name = file.Name + CaptureOverrides.SidecarSuffix;
        return PlainFiles.KindOf(file.Base, name) is FileKind.Nothing || IrregularFiles.IsReported(file.Base, name, problems)
            ? CaptureOverrides.None
            : CaptureOverridesReader.Read(PlainFiles.ReadText(file.Base, name), name, problems);
    }

    /// <summary>A sidecar under another name would say nothing, and what it says of rights would be lost: so the capture is refused.</summary>
    private static void ReportMisnamed(CaptureFile file, Problems problems)
    {
        var right = file.Name + CaptureOverrides.SidecarSuffix;
        foreach (var name in StraySidecars.NamesFor(file.Name))
            if (name != right && name != file.Name && PlainFiles.KindOf(file.Base, name) is not FileKind.Nothing && !CaptureFile.IsSidecar(Path.Combine(file.Base, name)))
                StraySidecars.Report(name, file, problems);
        if (file.Misspelled is { } misspelled) StraySidecars.Report(misspelled, file, problems);
    }

    private CaptureParse Decode(CaptureFile file, CaptureOverrides overrides, Problems problems)
    {
        if (PackedText.Read(file.Name, file.Bytes) is { } packed) return Unpack(file, packed, overrides, problems);
        if (ConflictMarkers.FindLine(file.Bytes) is { } merged) problems.Error(new Position(file.Name, merged, 1), ConflictMarkers.Message, ConflictMarkers.Hint);
        var kind = file.Kind(problems);
        var empty = new Capture(file.Name, file.Sha256, kind ?? CaptureKind.Text, "", "");
        if (kind is null) return new CaptureParse(empty, overrides, problems);
        var decoded = CaptureDecoder.Decode(file.Bytes, kind.Value, overrides.Encoding);
        if (decoded.Error is { } error)
        {
            problems.Error(new Position(file.Name), error, decoded.Hint);
            return new CaptureParse(empty, overrides, problems);
        }
        if (IsTooMuch(empty, decoded.Text, problems)) return new CaptureParse(empty, overrides, problems);
        var capture = empty with { Encoding = decoded.Encoding, Text = kind == CaptureKind.Markdown ? OmnivoreClip.Unescape(decoded.Text) : decoded.Text };
        return new CaptureParse(capture, overrides, problems);
    }

    private static bool IsTooMuch(Capture capture, string text, Problems problems)
    {
        if (CaptureLimits.FindExcess(capture.Kind, text) is not { } excess) return false;
        problems.Error(new Position(capture.File, excess.Line, excess.Column), excess.Reason, "Cut the capture into several, or take out what is no part of the article.");
        return true;
    }

    /// <summary>Places in it are those of its text, not of the file.</summary>
    private CaptureParse Unpack(CaptureFile file, PackedText packed, CaptureOverrides overrides, Problems problems)
    {
        if (packed.Error is { } error) problems.Error(new Position(file.Name), error, packed.Hint);
        var empty = new Capture(file.Name, file.Sha256, packed.Kind, "utf-8", "");
        var capture = IsTooMuch(empty, packed.Text, problems) ? empty : empty with { Text = packed.Text };
        var parse = new CaptureParse(capture, overrides.WithFallback(packed.ToOverrides()), problems)
        {
            SavedFrom = packed.SavedFrom,
            SiteLanguage = _siteLanguage,
            IsWhole = packed.IsWhole,
            HasPageNumbers = packed.HasPageNumbers,
            PassedOn = packed.PassedOn,
        };
        if (packed.Doubt is { } doubt) parse.Ask("text", 0, doubt, "Compare the text with the capture, and correct it if need be.");
        if (packed.TitleDoubt is { } untitled && overrides.Title is null)
            parse.Ask("title", 0, untitled, $"Say what it is called: {parse.InSidecar("title: …")}.", packed.Title is { } first ? [first] : []);
        foreach (var warning in packed.Warnings) parse.Warn(0, warning, CaptureParse.PutBack);
        if (packed.FileAuthor is { } author) parse.FallBackAuthors = () => author.Take(parse);
        if (packed.WrittenDate is { } date) MessageDate.Read(parse, date, 0, BeforeTheText);
        return parse;
    }
}
