using Archive.Captures.Duplicates;
using Archive.Captures.Model;
using Archive.Captures.Names;
using Archive.Captures.Writing;
using Archive.Catalog;
using Archive.Content.Entries;
using Archive.Content.Keys;
using Archive.Diagnostics;
using Archive.Markdown;

namespace Archive.Captures;

/// <summary>
/// Turns captures into article pages. A capture that cannot be read for certain is refused with the reason and stays
/// where it is; every other is still imported. An existing page is never touched.
/// </summary>
/// <param name="clock">Tells the day on which a page is added; nothing else asks for the time.</param>
public sealed class Importer(string root, Registry registry, TimeProvider clock)
{
    private readonly CaptureReader _reader = new(registry);

    /// <param name="files">Captures or folders of them; null for all of <c>seeds/</c>.</param>
    /// <param name="progress">Called with the number of captures read so far, from any thread.</param>
    public ImportResult Import(IReadOnlyList<string>? files, Problems problems, ImportOptions? options = null, Action<int>? progress = null)
    {
        options ??= ImportOptions.None;
        var captures = StraySidecars.Assign(root, files, Load(files, problems, out var unread), problems);
        if (captures.Count == 0) return ImportResult.Nothing with { Refused = unread };
        var pages = ExistingPages.Read(root);
        Dictionary<string, string> replaced = options.Again ? FindUntouchedDrafts(captures, pages) : [];
        if (replaced.Count > 0) pages = pages.Except([.. pages.All.Where(p => replaced.ContainsValue(p.Path))]);
        var imported = new ImportedCaptures(root, pages, problems);
        var fresh = captures.Where(imported.IsNew).ToList();
        foreach (var known in captures.Except(fresh).Where(c => c.Misspelled is not null)) StraySidecars.Report(known.Misspelled!, known, problems);
        if (fresh.Count == 0) return ImportResult.Nothing with { Known = imported.Known, Refused = imported.Refused + unread, Answerable = imported.Answerable };

        var parses = ReadAll(fresh, options, progress);
        new DuplicateDetector(root, pages).Compare(parses, () => ReadAll(FindOthers(captures, fresh), ImportOptions.None, null));
        var drafts = parses.AsParallel()
            .AsOrdered()
            .Where(parse => !parse.IsRefused)
            .Select(parse => Fault.Contain(parse.Capture.File, parse.Problems, () => PageDraft.Create(parse, _reader.Names, Today())))
            .OfType<PageDraft>()
            .ToList();
        var written = drafts.Select(draft =>
                TryWrite(draft, pages, replaced.Remove(draft.Parse.Capture.File, out var stale) ? stale : null, options.IsTrial))
            .OfType<ImportedPage>()
            .ToList();
        problems.Add(parses.SelectMany(parse => parse.Problems.Sorted()));
        foreach (var question in parses.Where(parse => !parse.IsRefused).SelectMany(parse => parse.Questions)) problems.Error(question.At, question.Text, question.Hint);
        return new ImportResult(
            written,
            imported.Known,
            imported.Refused + unread + parses.Count - written.Count,
            CountCandidates(drafts),
            UnknownPublishers.Find(drafts.Select(draft => draft.Parse)))
        {
            Answerable = imported.Answerable
        };
    }

    // Sorted in sequence: PLINQ's way to sort is generic in so many types that the native compiler takes ten minutes for it.
    private List<CaptureFile> Load(IReadOnlyList<string>? files, Problems problems, out int unread)
    {
        var listed = CaptureFile.List(root, files).Where(path => !StraySidecars.IsYaml(path)).ToList();
        List<CaptureFile> read = [.. listed.AsParallel().Select(path => Fault.Contain(CaptureFile.NameOf(root, path), problems, () => CaptureFile.Read(root, path, problems)))
            .AsSequential().OfType<CaptureFile>().OrderBy(c => c.Name, StringComparer.Ordinal).ThenBy(c => c.FullPath, StringComparer.Ordinal)];
        unread = listed.Count - read.Count;
        return read;
    }

    private List<CaptureParse> ReadAll(IReadOnlyList<CaptureFile> files, ImportOptions options, Action<int>? progress)
    {
        var done = 0;
        return [.. files.AsParallel().AsOrdered().Select(file =>
        {
            var parse = _reader.Read(file, options.Flags, options.PictureEnding);
            progress?.Invoke(Interlocked.Increment(ref done));
            return parse;
        })];
    }

    // The other captures in seeds/ help to recognise a publisher's boilerplate.
    private List<CaptureFile> FindOthers(List<CaptureFile> captures, List<CaptureFile> fresh) =>
        [.. captures.Concat(Load(null, new Problems(), out _)).DistinctBy(c => c.Sha256).ExceptBy(fresh.Select(f => f.Sha256), c => c.Sha256)];

    /// <returns>By capture, the path of its draft.</returns>
    private static Dictionary<string, string> FindUntouchedDrafts(List<CaptureFile> captures, ExistingPages pages) =>
        captures.SelectMany(c => pages.ByCapture[c.Name].Where(p => p.IsUntouchedDraft).Take(1).Select(p => (c.Name, p.Path))).DistinctBy(p => p.Name).ToDictionary();

    /// <returns>Null where the page cannot be written, which refuses this capture alone.</returns>
    private ImportedPage? TryWrite(PageDraft draft, ExistingPages pages, string? replaced, bool isTrial)
    {
        try
        {
            return Write(draft, pages, replaced, isTrial);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            draft.Parse.Problems.Error(new Position(draft.Parse.Capture.File), Unwritable(draft.Folder, e));
            return null;
        }
    }

    /// <returns>Null where another import was faster.</returns>
    private ImportedPage? Write(PageDraft draft, ExistingPages pages, string? replaced, bool isTrial)
    {
        var (capture, overrides) = (draft.Parse.Capture, draft.Parse.Overrides);
        if (overrides.Id is { } taken && pages.HasId(taken))
            draft.Parse.Ask("id", new Position(overrides.File ?? capture.File), $"The id '{taken}' belongs to another page.", "Choose another.");
        var id = Slug.MakeUnique(overrides.Id ?? draft.SuggestedId, pages.HasId);
        var pictures = new PictureFolder(root, FindShown(draft));
        var slug = Slug.MakeUnique(draft.SuggestedSlug, s => pages.HasPath($"{draft.Folder}/{s}.md") || pictures.IsTaken($"{draft.Folder}/{s}"));
        var path = $"{draft.Folder}/{slug}.md";
        if (!isTrial) pictures.Write($"{draft.Folder}/{slug}");
        if (!isTrial && !PageFile.TryWrite(root, path, draft.Write(id, Today()), replaced))
        {
            pictures.TakeBack();
            draft.Parse.Problems.Error(new Position(path), WrittenMeanwhile.Message, WrittenMeanwhile.Hint);
            return null;
        }
        if (!isTrial && replaced is not null && replaced != path) pictures.Leave(replaced[..^".md".Length]);
        pages.Add(id, path);
        return new ImportedPage(capture.File, path, draft.Title, draft.Parse.Questions) { Text = isTrial ? draft.Write(id, Today()) : null };
    }

    private static IReadOnlyList<KeptPicture> FindShown(PageDraft draft)
    {
        if (draft.Parse.Pictures is not { All.Count: > 0 } kept) return [];
        var names = SafeMarkdown.FindPictures(draft.Body).Select(picture => picture.Address).ToHashSet();
        return [.. kept.All.Where(picture => names.Contains(picture.Name))];
    }

    internal static (string Message, string Hint) WrittenMeanwhile => ("Another import has written this page meanwhile.", "Import again: what has a page is left alone.");

    internal static string Unwritable(string folder, Exception cause) => $"Its page cannot be written below {folder}: {cause.Message}";

    private PartialDate Today()
    {
        var now = clock.GetUtcNow();
        return PartialDate.FromDay(now.Year, now.Month, now.Day);
    }

    private static List<NameCandidate> CountCandidates(IEnumerable<PageDraft> drafts) =>
        [.. drafts.SelectMany(draft => draft.Names.Unknown)
            .GroupBy(c => c.Name)
            .Select(g => new NameCandidate(g.Key, g.Sum(c => c.Count)))
            .OrderByDescending(c => c.Count).ThenBy(c => c.Name, StringComparer.Ordinal)];
}
