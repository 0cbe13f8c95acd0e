using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Hashing;
using Archive.Files;

namespace Archive.Publishing;

/// <summary>
/// Writes what changed, all of it or nothing: everything is rendered beside the output folder before the first visible change. It owns what its
/// manifest names as long as it is as it left it, and touches nothing else. One publisher of an output is open at a time.
/// </summary>
public sealed class SitePublisher : IDisposable
{
    private const int UsualPage = 64 * 1024;
    private const int MostNamed = 5;

    /// <summary>How long an open waits for another build of the same output.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly string _output;
    private readonly StateFolder _state;
    private readonly FileLock _lock;
    private readonly Manifest? _before;
    private readonly Task<OutputScan> _scan;

    private SitePublisher(string output, StateFolder state, FileLock held, bool adopts)
    {
        (_output, _state, _lock) = (output, state, held);
        CompleteJournal();
        if (adopts && ReadManifest() is null && EarlierManifest.Read(state.Manifest) is { } earlier) earlier.Write(state.Manifest);
        _before = ReadManifest();
        // The output is looked at while the input is read.
        _scan = Task.Run(() => OutputScan.Take(output, _before ?? Manifest.Empty, comparesBytes: false));
    }

    public KeptFiles Kept => _state.Kept;

    /// <summary>Whether files are brought to the disk itself before the first of them is seen.</summary>
    public bool IsDurable { get; init; }

    /// <summary>Path of a file that one build leaves for the next, beside what the publisher itself leaves.</summary>
    public string StateFile(string name) => _state.Named(name);

    /// <summary>Waits for its turn, and completes a publishing that was killed within its final steps.</summary>
    /// <param name="adopts">Whether to take over what an earlier version of this program published.</param>
    /// <param name="waiting">Called once where another build is at work, with who it is.</param>
    /// <exception cref="TimeoutException">Another build was at work all the time.</exception>
    /// <exception cref="OutputRefusedException">The output or its state leads elsewhere; nothing was touched.</exception>
    public static SitePublisher Open(string output, bool adopts = false, bool isDurable = false, Action<string>? waiting = null)
    {
        if (new DirectoryInfo(output).LinkTarget is not null) throw new OutputRefusedException($"{output} is a link; name the folder that it leads to.");
        var state = StateFolder.For(output);
        var held = FileLock.Acquire(state.Lock, LongestWait, waiting);
        try
        {
            return new SitePublisher(output, state, held, adopts) { IsDurable = isDurable };
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    public void Dispose() => _lock.Dispose();

    /// <summary>What cannot be done even now is left to this build, which finds it missing.</summary>
    private void CompleteJournal()
    {
        if (Journal.Read(_state.Journal) is { } journal && Manifest.Read(_state.NextManifest) is { } next) Finish(journal, next, journal.Apply(_output, _state.Stage));
        File.Delete(_state.Journal);
    }

    private void Finish(Journal journal, Manifest next, IReadOnlyList<JournalFailure> failures)
    {
        // Who owns the output hangs on it: a second one, should the first be damaged.
        next.Without(failures).StampedIn(_output, journal.Puts).Write(_state.ManifestCopy);
        File.Copy(_state.ManifestCopy, _state.ManifestDraft, overwrite: true);
        File.Move(_state.ManifestDraft, _state.Manifest, overwrite: true);
        // With the journal it stood for whoever would have had to complete this.
        File.Delete(_state.Journal);
        File.Delete(_state.NextManifest);
    }

    /// <summary>One that is damaged is put right by the other at once, before that one is damaged, too.</summary>
    private Manifest? ReadManifest()
    {
        var manifest = Manifest.Read(_state.Manifest);
        if (manifest is not null && Manifest.IsIntact(_state.ManifestCopy)) return manifest;
        if (manifest is not null) manifest.Write(_state.ManifestCopy);
        else (manifest = Manifest.Read(_state.ManifestCopy))?.Write(_state.Manifest);
        return manifest;
    }

    /// <returns>How many files the last build published, where all of them are still as it left them as far as stamps tell; else null.</returns>
    /// <exception cref="OutputRefusedException">The output holds what is not the program's; nothing was touched.</exception>
    public int? CountIfUnchanged() =>
        LookAtOutput().IsAsStamped && _before is { Entries.Length: var files } ? files : null;

    /// <param name="detection">How far to believe what earlier builds left.</param>
    /// <param name="progress">Called now and then with the number of documents done.</param>
    /// <exception cref="OutputRefusedException">The output holds what is not the program's; nothing was touched.</exception>
    /// <exception cref="DocumentException">Some files could not be made; nothing was touched.</exception>
    /// <exception cref="PublishingInterruptedException">Some files could not be put in place.</exception>
    public PublishReport Publish(IReadOnlyList<Document> documents, ChangeDetection detection = ChangeDetection.FileStamps, Action<int>? progress = null)
    {
        _state.EmptyStage();
        if (detection == ChangeDetection.None) _state.Kept.Delete();
        var before = _before ?? Manifest.Empty;
        var scan = detection == ChangeDetection.ContentHash ? Refuse(OutputScan.Take(_output, before, comparesBytes: true)) : LookAtOutput();
        var staged = Stage(documents, detection == ChangeDetection.None ? OutputScan.Nothing : scan, progress);
        JournalPut[] puts = [.. staged.Index().Where(s => s.Item.IsStaged).Select(s => new JournalPut(StageName(s.Index), scan.Intact.GetValueOrDefault(s.Item.Entry.Path), s.Item.Entry))];
        ManifestEntry[] entries = [.. staged.Select(s => s.Entry)];
        var promised = entries.Select(e => e.Path).ToHashSet(StringComparer.Ordinal);
        ManifestEntry[] removals = [.. before.Entries.Where(e => !promised.Contains(e.Path))];
        var isSame = puts.Length == 0 && removals.Length == 0 && before.Entries.AsSpan().SequenceEqual(entries);
        if (!isSame) Commit(new Journal(removals, puts), new Manifest(entries), documents);
        return new PublishReport(puts.Length, entries.Length - puts.Length, removals.Length);
    }

    /// <summary>A document and what became of it.</summary>
    /// <param name="IsStaged">Whether its file waits in the stage; else the last build's is as it should be.</param>
    private readonly record struct Staged(ManifestEntry Entry, bool IsStaged);

    /// <summary>Renders what changed, on all cores and in no order, and stages the files whose bytes are new.</summary>
    private Staged[] Stage(IReadOnlyList<Document> documents, OutputScan scan, Action<int>? progress)
    {
        var staged = new Staged[documents.Count];
        var done = 0;
        var faults = new ConcurrentDictionary<int, IReadOnlyList<DocumentFault>>();
        // One thread a core: a document may wait for what another one works out in parallel, and more threads would all come to wait with it.
        var onAllCores = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, staged.Length, onAllCores, () => new ArrayBufferWriter<byte>(UsualPage), (i, _, buffer) =>
        {
            try
            {
                staged[i] = Stage(documents[i], scan.Intact.GetValueOrDefault(documents[i].Path), StageName(i), buffer);
            }
            catch (DocumentException e)
            {
                faults[i] = e.Faults;
            }
            if (Interlocked.Increment(ref done) is var count && count % 64 == 0) progress?.Invoke(count);
            return buffer;
        }, _ => { });
        if (!faults.IsEmpty) throw new DocumentException([.. faults.OrderBy(f => f.Key).SelectMany(f => f.Value)]);
        progress?.Invoke(staged.Length);
        return staged;
    }

    private Staged Stage(Document document, ManifestEntry? intact, string name, ArrayBufferWriter<byte> buffer)
    {
        if (intact?.Fingerprint == document.Fingerprint) return new Staged(intact, false);
        buffer.ResetWrittenCount();
        document.WriteTo(buffer);
        var hash = XxHash3.HashToUInt64(buffer.WrittenSpan);
        return intact?.Hash == hash
            ? new Staged(intact with { Fingerprint = document.Fingerprint }, false)
            : new Staged(new ManifestEntry(document.Path, document.Fingerprint, hash, _state.WriteStaged(name, buffer.WrittenSpan)), true);
    }

    private void Commit(Journal journal, Manifest manifest, IReadOnlyList<Document> documents)
    {
        // Folders first: what is left after the journal takes no room on the disk.
        foreach (var folder in journal.Puts.Select(p => Path.GetDirectoryName(Path.Join(_output, p.New.Path))!).Distinct())
            if (!IsBelowAFile(folder)) Directory.CreateDirectory(folder);
        manifest.Write(_state.NextManifest);
        if (IsDurable) DurableWrites.Flush(_state.NextManifest);
        journal.Write(_state.Journal);
        if (IsDurable) DurableWrites.Flush(_state.Journal);
        var failures = journal.Apply(_output, _state.Stage);
        if (failures.Count > 0) throw new PublishingInterruptedException(Describe(failures, documents));
        try
        {
            Finish(journal, manifest, failures);
            if (IsDurable) DurableWrites.Flush(_state.Manifest);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PublishingInterruptedException($"The site is published, but what the program notes of it could not be written ({e.Message}). The next build completes it.");
        }
    }

    /// <summary>Whether a file that is to be removed still stands where the folder belongs.</summary>
    private bool IsBelowAFile(string folder)
    {
        for (var above = folder; above.Length > _output.Length; above = Path.GetDirectoryName(above)!)
            if (File.Exists(above)) return true;
        return false;
    }

    private OutputScan LookAtOutput() => Refuse(_scan.GetAwaiter().GetResult());

    private OutputScan Refuse(OutputScan scan)
    {
        if (scan.Foreign is not { Count: > 0 } foreign) return scan;
        var more = foreign.Count > MostNamed ? $", and {foreign.Count - MostNamed:#,0} more" : "";
        var advice = EarlierManifest.Read(_state.Manifest) is null
            ? _before is not null ? "Move these away, or name an empty folder with --output."
            : $"What a build notes beside it, in {Path.GetFileName(Path.GetDirectoryName(_state.Manifest))}, is missing: if nothing but builds wrote this folder, delete it or move it away as a whole. Else name an empty folder with --output."
            : "If an earlier version of this program published it, build once with --adopt.";
        throw new OutputRefusedException($"{_output} holds what this program did not write, or what was changed since: {string.Join(", ", foreign.Take(MostNamed))}{more}. Nothing was touched. {advice}");
    }

    private static string Describe(IReadOnlyList<JournalFailure> failures, IReadOnlyList<Document> documents)
    {
        var (path, reason, _) = failures[0];
        var origin = documents.FirstOrDefault(d => d.Path == path)?.Origin is { } place ? $", which {place} asks for" : "";
        return $"The published site is partly new: {failures.Count:#,0} of its files could not be put in place, such as {path}{origin} ({reason}). The next build completes it.";
    }

    private static string StageName(int document) => document.ToString(CultureInfo.InvariantCulture);
}
