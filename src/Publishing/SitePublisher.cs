using System.Collections.Concurrent;
using System.IO.Hashing;
using Archive.Files;

namespace Archive.Publishing;

/// <summary>Writes what changed, all of it or nothing: everything is rendered beside the output folder before the first visible change.</summary>
public sealed class SitePublisher(string output)
{
    private readonly StateFolder _state = StateFolder.For(output);

    /// <summary>A folder beside the output in which pipelines may keep what is costly to work out again.</summary>
    public string Kept => _state.Kept;

    /// <summary>Path of a file that one build leaves for the next, beside what the publisher itself leaves.</summary>
    public string StateFile(string name) => _state.Named(name);

    /// <returns>How many files the last build published, where every one of them still stands as it was; else null.</returns>
    public int? Intact() => Directory.Exists(output) && Manifest.Read(_state.Manifest) is { } manifest && manifest.IsIntact(output) ? manifest.Count : null;

    /// <summary>Completes a publishing that was killed within its final renames. Call it before reading anything.</summary>
    public void Recover() => Journal.Complete(_state, output);

    /// <param name="trust">How far to believe what earlier builds left.</param>
    /// <param name="progress">Called now and then with the number of documents done.</param>
    public PublishReport Publish(IReadOnlyList<Document> documents, Trust trust = Trust.Stamps, Action<int>? progress = null)
    {
        RefuseShared(documents);
        Recover();
        _state.Prepare();
        if (trust == Trust.Nothing) _state.Forget();
        var before = trust == Trust.Nothing || !Directory.Exists(output) ? null : Manifest.Read(_state.Manifest);
        var whole = before is null;
        var entries = new ConcurrentDictionary<string, ManifestEntry>(Environment.ProcessorCount, documents.Count);
        var staged = new ConcurrentBag<string>();
        var done = 0;
        Parallel.ForEach(
            Partitioner.Create(documents, EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            () => new ByteBuffer(),
            (document, _, buffer) =>
            {
                var old = before?.Find(document.Path);
                var intact = old is not null && IsIntact(document.Path, old, trust);
                if (intact && old!.Fingerprint == document.Fingerprint)
                {
                    entries[document.Path] = old;
                }
                else
                {
                    buffer.Clear();
                    document.Render(buffer);
                    var hash = XxHash3.HashToUInt64(buffer.Written);
                    if (intact && old!.Hash == hash)
                    {
                        entries[document.Path] = old with { Fingerprint = document.Fingerprint };
                    }
                    else
                    {
                        entries[document.Path] = new ManifestEntry(document.Fingerprint, hash, _state.Stage(document.Path, buffer.Written));
                        staged.Add(document.Path);
                    }
                }
                var count = Interlocked.Increment(ref done);
                if (count % 64 == 0) progress?.Invoke(count);
                return buffer;
            },
            _ => { });
        progress?.Invoke(done);

        string[] removed = before is null ? [] : [.. before.Paths.Where(p => !entries.ContainsKey(p))];
        if (staged.IsEmpty && removed.Length == 0 && before is not null && entries.All(e => before.Find(e.Key) == e.Value))
            return new PublishReport(0, documents.Count, 0);
        Manifest.Write(_state.NextManifest, entries);
        Journal.Commit(_state, output, whole, [.. staged], removed);
        return new PublishReport(staged.Count, documents.Count - staged.Count, removed.Length);
    }

    private bool IsIntact(string path, ManifestEntry old, Trust trust)
    {
        var file = Path.Combine(output, path);
        return old.Stamp.IsSameFileAs(FileStamp.Of(file))
            && (trust == Trust.Stamps || XxHash3.HashToUInt64(File.ReadAllBytes(file)) == old.Hash);
    }

    private static void RefuseShared(IReadOnlyList<Document> documents)
    {
        var paths = new HashSet<string>(documents.Count, StringComparer.Ordinal);
        foreach (var document in documents)
        {
            if (!paths.Add(document.Path)) throw new InvalidOperationException($"Two documents promise {document.Path}.");
            if (document.Path.Length == 0 || document.Path[0] == '/' || document.Path.Split('/').Any(s => s is "" or "." or ".."))
                throw new InvalidOperationException($"'{document.Path}' is no path below the output folder.");
        }
    }
}
