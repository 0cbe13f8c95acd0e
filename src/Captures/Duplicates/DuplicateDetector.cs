using Archive.Captures.Boilerplate;
using Archive.Captures.Model;
using Archive.Content;
using Archive.Diagnostics;
using Archive.Markdown;

namespace Archive.Captures.Duplicates;

/// <summary>
/// What can be told of captures only beside others: boilerplate that a publisher repeats, one article captured twice.
/// Pages that stand and captures of earlier imports count as neighbours.
/// </summary>
internal sealed class DuplicateDetector(string root, ExistingPages pages)
{
    private readonly NearDuplicates _near = new();

    /// <param name="others">Reads the captures of earlier imports; asked only where a publisher is known.</param>
    public void Compare(IReadOnlyList<CaptureParse> readings, Func<IReadOnlyList<CaptureParse>> others)
    {
        foreach (var (page, shingles) in pages.All.AsParallel().AsOrdered().Select(page => (page, NearDuplicates.Shingles(BodyOf(page))))) _near.Add(page.Path, shingles);
        var addresses = new Dictionary<string, string>();
        var distinct = new List<CaptureParse>();
        foreach (var reading in readings)
        {
            if (reading.IsRefused) continue;
            if (!RefuseKnownAddress(reading, addresses) && !WarnOfNear(reading)) distinct.Add(reading);
        }
        if (readings.Any(r => r.Publisher is not null)) Learn(readings, distinct, others());
    }

    private bool RefuseKnownAddress(CaptureParse reading, Dictionary<string, string> addresses)
    {
        if ((reading.Overrides.Source?.Url ?? reading.Address) is not { } url) return false;
        var same = ComparableUrl.Create(url);
        var other = pages.ByAddress[same].FirstOrDefault()?.Path ?? (addresses.TryAdd(same, reading.Capture.File) ? null : addresses[same]);
        if (other is null) return false;
        reading.Problems.Error(new Position(reading.Capture.File), $"The text from {url} is here already: {other}.", "Remove the capture, or mend the address.");
        return true;
    }

    private bool WarnOfNear(CaptureParse reading)
    {
        if (_near.Add(reading.Capture.File, NearDuplicates.Shingles(TextOf(reading))) is not { } other) return false;
        reading.Problems.Warning(new Position(reading.Capture.File), $"The text is nearly that of {other}.", "If it is the same article, remove one of the two.");
        return true;
    }

    // A text that came twice says nothing twice: each is counted once.
    private static void Learn(IReadOnlyList<CaptureParse> readings, List<CaptureParse> distinct, IReadOnlyList<CaptureParse> earlier)
    {
        var near = new NearDuplicates();
        var sample = distinct.Concat(earlier).Where(r => r.Publisher is not null && near.Add(r.Capture.File, NearDuplicates.Shingles(TextOf(r))) is null);
        var learned = new LearnedBoilerplate(sample.Select(r => (r, r.Publisher!)));
        foreach (var reading in readings) if (reading.Publisher is { } publisher) learned.Cut(reading, publisher);
    }

    private static string TextOf(CaptureParse reading) => string.Join('\n', reading.Blocks.Select(block => block.Text));

    private string BodyOf(ExistingPage page)
    {
        var text = File.ReadAllText(Path.Combine(root, page.Path));
        return FrontMatterBlock.Find(text) is { } block ? PlainText.Extract(text[block.BodyStart..]) : text;
    }
}
