using System.Buffers;
using System.IO.Hashing;
using Archive.Files;

namespace Archive.Publishing;

/// <summary>Writes what changed, all of it or nothing: everything is rendered beside the output folder before the first visible change.</summary>
public sealed class SitePublisher(string output)
{
    private const int UsualPage = 64 * 1024;

    private readonly StateFolder _state = StateFolder.For(output);

    /// <param name="Manifest">What it published; null where nothing can be told.</param>
    /// <param name="Intact">By path, those of its files that are still as it left them.</param>
    private sealed record LastBuild(Manifest? Manifest, IReadOnlyDictionary<string, ManifestEntry> Intact);

    public KeptFiles Kept => _state.Kept;

    /// <summary>Path of a file that one build leaves for the next, beside what the publisher itself leaves.</summary>
    public string StateFile(string name) => _state.Named(name);

    /// <summary>Completes a publishing that was killed within its final renames. Call it before reading anything.</summary>
    public void Recover() => Journal.Complete(_state, output);

    /// <returns>How many files the last build published, where all of them are still as it left them as far as stamps tell; else null.</returns>
    public int? CountIfUnchanged() =>
        Scan(ChangeDetection.FileStamps) is ({ } manifest, var intact) && intact.Count == manifest.Entries.Length ? intact.Count : null;

    /// <param name="detection">How far to believe what earlier builds left.</param>
    /// <param name="progress">Called now and then with the number of documents done.</param>
    public PublishReport Publish(IReadOnlyList<Document> documents, ChangeDetection detection = ChangeDetection.FileStamps, Action<int>? progress = null)
    {
        Recover();
        var promised = CheckPaths(documents);
        _state.Prepare();
        if (detection == ChangeDetection.None) _state.Kept.Delete();
        var (manifest, intact) = Scan(detection);
        var entries = Stage(documents, intact, progress);
        string[] written = [.. entries.Where(e => intact.GetValueOrDefault(e.Path)?.Stamp != e.Stamp).Select(e => e.Path)];
        string[] removed = manifest is null ? [] : [.. manifest.Entries.Select(e => e.Path).Where(p => !promised.Contains(p))];
        var isUnchanged = manifest is not null && removed.Length == 0 && entries.All(e => ReferenceEquals(e, intact.GetValueOrDefault(e.Path)));
        if (!isUnchanged)
        {
            new Manifest(entries).Write(_state.NextManifest);
            Journal.Commit(_state, output, whole: manifest is null, written, removed);
        }
        return new PublishReport(written.Length, entries.Length - written.Length, removed.Length);
    }

    /// <returns>The paths of all documents.</returns>
    private static HashSet<string> CheckPaths(IReadOnlyList<Document> documents)
    {
        var paths = new HashSet<string>(documents.Count, StringComparer.Ordinal);
        foreach (var path in documents.Select(d => d.Path))
        {
            if (path.Split('/').Any(s => s is "" or "." or "..")) throw new InvalidOperationException($"'{path}' is no path below the output folder.");
            if (!paths.Add(path)) throw new InvalidOperationException($"Two documents promise {path}.");
        }
        return paths;
    }

    private LastBuild Scan(ChangeDetection detection)
    {
        var manifest = detection == ChangeDetection.None || !Directory.Exists(output) ? null : Manifest.Read(_state.Manifest);
        var intact = manifest?.Entries.AsParallel().Where(e => IsIntact(e, detection)) ?? ParallelEnumerable.Empty<ManifestEntry>();
        return new LastBuild(manifest, intact.ToDictionary(e => e.Path, StringComparer.Ordinal));
    }

    private bool IsIntact(ManifestEntry entry, ChangeDetection detection)
    {
        var file = Path.Join(output, entry.Path);
        return entry.Stamp.IsSameFileAs(FileStamp.Read(file))
            && (detection == ChangeDetection.FileStamps || XxHash3.HashToUInt64(File.ReadAllBytes(file)) == entry.Hash);
    }

    /// <summary>Renders what changed, on all cores and in no order, and stages the files whose bytes are new.</summary>
    /// <returns>What each document's file is from now on, in their order.</returns>
    private ManifestEntry[] Stage(IReadOnlyList<Document> documents, IReadOnlyDictionary<string, ManifestEntry> intact, Action<int>? progress)
    {
        var entries = new ManifestEntry[documents.Count];
        var done = 0;
        // One thread a core: a document may wait for what another one works out in parallel, and more threads would all come to wait with it.
        var onAllCores = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, entries.Length, onAllCores, () => new ArrayBufferWriter<byte>(UsualPage), (i, _, buffer) =>
        {
            entries[i] = Stage(documents[i], intact.GetValueOrDefault(documents[i].Path), buffer);
            if (Interlocked.Increment(ref done) is var count && count % 64 == 0) progress?.Invoke(count);
            return buffer;
        }, _ => { });
        progress?.Invoke(entries.Length);
        return entries;
    }

    /// <param name="intact">What the last build published there, where it is still so.</param>
    /// <returns>The intact entry itself where nothing changed, one with another stamp where a file was staged.</returns>
    private ManifestEntry Stage(Document document, ManifestEntry? intact, ArrayBufferWriter<byte> buffer)
    {
        if (intact?.Fingerprint == document.Fingerprint) return intact;
        buffer.ResetWrittenCount();
        document.Render(buffer);
        var hash = XxHash3.HashToUInt64(buffer.WrittenSpan);
        return intact?.Hash == hash
            ? intact with { Fingerprint = document.Fingerprint }
            : new ManifestEntry(document.Path, document.Fingerprint, hash, _state.Stage(document.Path, buffer.WrittenSpan));
    }
}
