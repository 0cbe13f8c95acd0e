using Archive.Captures.Boilerplate;
using Archive.Captures.Model;
using Archive.Content;
using Archive.Diagnostics;
using Archive.Files;
using Archive.Markdown;

namespace Archive.Captures.Duplicates;

/// <summary>
/// Finds what only a comparison shows: an article that was captured twice, boilerplate that a publisher repeats. Existing
/// pages and captures imported earlier take part in it.
/// </summary>
internal sealed class DuplicateDetector(string root, ExistingPages pages)
{
    private readonly NearDuplicates _near = new();

    /// <param name="readOthers">Reads the captures imported earlier; called only where a publisher or an address is known.</param>
    public void Compare(IReadOnlyList<CaptureParse> parses, Func<IReadOnlyList<CaptureParse>> readOthers)
    {
        var shingles = pages.All.AsParallel().AsOrdered().Select(page => NearDuplicates.Shingles(ReadText(page))).ToList();
        foreach (var (page, own) in pages.All.Zip(shingles)) _near.Add(page.Path, own);
        var addresses = new Dictionary<string, string>();
        var distinct = parses.Where(parse => !parse.IsRefused && !RefuseKnownAddress(parse, addresses) && !WarnOfNearDuplicate(parse)).ToList();
        if (parses.Any(parse => LearnedBoilerplate.OwnerOf(parse) is not null)) RemoveBoilerplate(parses, [.. distinct, .. readOthers()]);
    }

    private bool RefuseKnownAddress(CaptureParse parse, Dictionary<string, string> addresses)
    {
        if ((parse.Overrides.Source?.Url ?? parse.Address) is not { } url) return false;
        var same = ComparableUrl.Create(url);
        var other = pages.ByAddress[same].FirstOrDefault()?.Path ?? (addresses.TryAdd(same, parse.Capture.File) ? null : addresses[same]);
        if (other is null) return false;
        parse.Problems.Error(new Position(parse.Capture.File), $"The text from {url} is here already: {other}.", "Remove the capture, or correct the address.");
        return true;
    }

    private bool WarnOfNearDuplicate(CaptureParse parse)
    {
        if (_near.Add(parse.Capture.File, NearDuplicates.Shingles(TextOf(parse))) is not { } other) return false;
        parse.Problems.Warning(new Position(parse.Capture.File), $"The text is nearly that of {other}.", "If it is the same article, remove one of the two.");
        return true;
    }

    /// <param name="sample">What boilerplate is learned from. A text that came twice counts once.</param>
    private static void RemoveBoilerplate(IReadOnlyList<CaptureParse> parses, IReadOnlyList<CaptureParse> sample)
    {
        var near = new NearDuplicates();
        var counted = sample.Where(parse => LearnedBoilerplate.OwnerOf(parse) is not null && near.Add(parse.Capture.File, NearDuplicates.Shingles(TextOf(parse))) is null);
        var learned = new LearnedBoilerplate(counted.Select(parse => (parse, LearnedBoilerplate.OwnerOf(parse)!)));
        foreach (var parse in parses) if (LearnedBoilerplate.OwnerOf(parse) is { } owner) learned.Remove(parse, owner);
    }

    private static string TextOf(CaptureParse parse) => string.Join('\n', parse.Blocks.Select(block => block.Text));

    private string ReadText(ExistingPage page) => Fault.Contain(page.Path, new Problems(), () => ReadBody(page)) ?? "";

    private string ReadBody(ExistingPage page)
    {
        var text = PlainFiles.KindOf(root, page.Path) is FileKind.File ? PlainFiles.ReadText(root, page.Path) : "";
        return FrontMatterBlock.Find(text) is { } block ? PlainText.Extract(text[block.BodyStart..]) : text;
    }
}
