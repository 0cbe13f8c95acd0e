using Archive.Captures.Duplicates;
using Archive.Captures.Model;
using Archive.Captures.Names;
using Archive.Captures.Writing;
using Archive.Catalog;
using Archive.Content.Entries;
using Archive.Content.Keys;
using Archive.Diagnostics;

namespace Archive.Captures;

/// <summary>
/// Turns captures into article pages. A capture that cannot be read for certain is refused with the reason and stays
/// where it is; every other is still imported. A page that stands is never touched.
/// </summary>
/// <param name="clock">Tells the day on which a page is added; nothing else asks for the time.</param>
public sealed class Importer(string root, Registry registry, TimeProvider clock)
{
    private readonly CaptureReader _reader = new(registry);

    /// <param name="files">Captures or folders of them; null for all of <c>seeds/</c>.</param>
    /// <param name="flags">What the command line says, for a single capture.</param>
    /// <param name="progress">Called with the number of captures read so far, from any thread.</param>
    public ImportResult Import(IReadOnlyList<string>? files, Problems problems, CaptureOverrides? flags = null, Action<int>? progress = null)
    {
        var captures = Load(files);
        if (captures.Count == 0) return ImportResult.Nothing;
        var pages = ExistingPages.Read(root);
        var known = new ImportedCaptures(root, pages, problems);
        var fresh = captures.Where(known.IsNew).ToList();
        if (fresh.Count == 0) return ImportResult.Nothing with { Known = known.Known, Refused = known.Refused };

        var readings = ReadAll(fresh, flags ?? CaptureOverrides.None, progress);
        new DuplicateDetector(root, pages).Compare(readings, () => ReadAll(Others(captures, fresh), CaptureOverrides.None, null));
        var drafts = new PageDraft?[readings.Count];
        Parallel.For(0, readings.Count, i => drafts[i] = readings[i].IsRefused ? null : PageDraft.Create(readings[i], _reader.Names));
        var written = drafts.OfType<PageDraft>().Select(draft => Write(draft, pages)).OfType<ImportedPage>().ToList();
        foreach (var reading in readings) foreach (var problem in reading.Problems.Sorted()) problems.Add(problem);
        return new ImportResult(written, known.Known, known.Refused + readings.Count - written.Count, Candidates(drafts.OfType<PageDraft>()));
    }

    private List<CaptureFile> Load(IReadOnlyList<string>? files)
    {
        var paths = CaptureFile.Paths(root, files);
        var captures = new CaptureFile[paths.Count];
        Parallel.For(0, paths.Count, i => captures[i] = CaptureFile.Read(root, paths[i]));
        return [.. captures.OrderBy(c => c.Name, StringComparer.Ordinal)];
    }

    private List<CaptureParse> ReadAll(IReadOnlyList<CaptureFile> files, CaptureOverrides flags, Action<int>? progress)
    {
        var readings = new CaptureParse[files.Count];
        var done = 0;
        Parallel.For(0, files.Count, i =>
        {
            readings[i] = _reader.Read(files[i], flags);
            progress?.Invoke(Interlocked.Increment(ref done));
        });
        return [.. readings];
    }

    // What else lies in seeds/ helps to know a publisher's boilerplate.
    private List<CaptureFile> Others(List<CaptureFile> captures, List<CaptureFile> fresh) =>
        [.. captures.Concat(Load(null)).DistinctBy(c => c.Sha256).ExceptBy(fresh.Select(f => f.Sha256), c => c.Sha256)];

    private ImportedPage? Write(PageDraft draft, ExistingPages pages)
    {
        var given = draft.Reading.Overrides.Id;
        if (given is not null && pages.HasId(given))
        {
            draft.Reading.Problems.Error(new Position(draft.Reading.Overrides.File ?? draft.Reading.Capture.File), $"The id '{given}' belongs to another page.", "Choose another.");
            return null;
        }
        var id = given ?? Slug.MakeUnique(draft.SuggestedId, pages.HasId);
        var slug = Slug.MakeUnique(draft.SuggestedSlug, s => pages.HasPath($"{draft.Folder}/{s}.md"));
        var path = $"{draft.Folder}/{slug}.md";
        PageFile.Write(root, path, draft.Write(id, Today()));
        pages.Add(id, path);
        return new ImportedPage(draft.Reading.Capture.File, path, draft.Title);
    }

    private PartialDate Today()
    {
        var now = clock.GetUtcNow();
        return PartialDate.FromDay(now.Year, now.Month, now.Day);
    }

    private static List<NameCandidate> Candidates(IEnumerable<PageDraft> drafts) =>
        [.. drafts.SelectMany(draft => draft.Names.Unknown)
            .GroupBy(c => c.Name)
            .Select(g => new NameCandidate(g.Key, g.Sum(c => c.Count)))
            .OrderByDescending(c => c.Count).ThenBy(c => c.Name, StringComparer.Ordinal)];
}
