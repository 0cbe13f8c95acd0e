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

    /// <summary>What has an address already, and the shingles of its text.</summary>
    private readonly Dictionary<string, (string Name, ulong[] Shingles)> _addresses = [];

    /// <param name="readOthers">Reads the captures imported earlier; called only where a publisher or an address is known.</param>
    public void Compare(IReadOnlyList<CaptureParse> parses, Func<IReadOnlyList<CaptureParse>> readOthers)
    {
        var shingles = pages.All.AsParallel().AsOrdered().Select(page => NearDuplicates.Shingles(ReadText(page))).ToList();
        foreach (var (page, own) in pages.All.Zip(shingles))
        {
            _near.Add(page.Path, own);
            if (page.Url is { } url) _addresses.TryAdd(ComparableUrl.Create(url), (page.Path, own));
        }
        var distinct = parses.Where(parse => !parse.IsRefused && IsNew(parse)).ToList();
        if (parses.Any(parse => LearnedBoilerplate.OwnerOf(parse) is not null)) RemoveBoilerplate(parses, [.. distinct, .. readOthers()]);
    }

    private bool IsNew(CaptureParse parse)
    {
        var shingles = NearDuplicates.Shingles(TextOf(parse));
        if (parse.PageUrl is { } url && !_addresses.TryAdd(ComparableUrl.Create(url), (parse.Capture.File, shingles)) && !IsAnotherText(parse, shingles, url)) return false;
        if (_near.Add(parse.Capture.File, shingles) is not { } other) return true;
        parse.Problems.Warning(new Position(parse.Capture.File), $"The text is nearly that of {other}.", "If it is the same article, remove one of the two.");
        return false;
    }

    // The same text from the same address is here already; another one may be a newer version, or the address is wrong.
    private bool IsAnotherText(CaptureParse parse, ulong[] shingles, string url)
    {
        var (other, text) = _addresses[ComparableUrl.Create(url)];
        if (NearDuplicates.AreNear(shingles, text))
        {
            var isSame = shingles.SequenceEqual(text);
            parse.Problems.Error(new Position(parse.Capture.File),
                $"{(isSame ? "The" : "Nearly the same")} text from {url} is here already: {other}.",
                isSame ? "Remove the capture, or correct the address." : "Remove the capture; if it is a newer version, remove the other one instead.");
            return false;
        }
        parse.Ask("source", 0, $"Another text from {url} is here already: {other}. Is this one a version of it, or is the address wrong?", "Keep one of the two, or correct 'source'.", url);
        return true;
    }

    /// <param name="sample">What boilerplate is learned from. An address, and a text that came twice or in two versions, counts once.</param>
    private static void RemoveBoilerplate(IReadOnlyList<CaptureParse> parses, IReadOnlyList<CaptureParse> sample)
    {
        var owners = parses.Select(LearnedBoilerplate.OwnerOf).OfType<string>().ToHashSet();
        var counted = sample.DistinctBy(parse => parse.PageUrl is { } url ? ComparableUrl.Create(url) : parse.Capture.File).ToLookup(LearnedBoilerplate.OwnerOf)
            .Where(own => own.Key is not null && owners.Contains(own.Key)).SelectMany(WithoutVersions);
        var learned = new LearnedBoilerplate(counted.Select(parse => (parse, LearnedBoilerplate.OwnerOf(parse)!)));
        foreach (var parse in parses) if (LearnedBoilerplate.OwnerOf(parse) is { } owner) learned.Remove(parse, owner);
    }

    private static IEnumerable<CaptureParse> WithoutVersions(IEnumerable<CaptureParse> parses)
    {
        var versions = new Versions();
        return parses.Where(parse => versions.TryAdd(NearDuplicates.Shingles(TextOf(parse))));
    }

    private static string TextOf(CaptureParse parse) => string.Join('\n', parse.Blocks.Select(block => block.Text));

    private string ReadText(ExistingPage page) => Fault.Contain(page.Path, new Problems(), () => ReadBody(page)) ?? "";

    private string ReadBody(ExistingPage page)
    {
        var text = PlainFiles.KindOf(root, page.Path) is FileKind.File ? PlainFiles.ReadText(root, page.Path) : "";
        return FrontMatterBlock.Find(text) is { } block ? PlainText.Extract(text[block.BodyStart..]) : text;
    }
}
