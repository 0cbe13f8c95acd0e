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
    public int? Intact() => Directory.Exists(output) && Manifest.Read(_state.Manifest) is { } manifest && manifest.IsIntact(output) ? manifest.Entries.Count : null;

    /// <summary>Completes a publishing that was killed within its final renames. Call it before reading anything.</summary>
    public void Recover() => Journal.Complete(_state, output);

    /// <param name="trust">How far to believe what earlier builds left.</param>
    /// <param name="progress">Called now and then with the number of documents done.</param>
    public PublishReport Publish(IReadOnlyList<Document> documents, Trust trust = Trust.Stamps, Action<int>? progress = null)
    {
        Recover();
        _state.Prepare();
        if (trust == Trust.Nothing) _state.Forget();
        var before = trust == Trust.Nothing || !Directory.Exists(output) ? null : Manifest.Read(_state.Manifest);
        var (old, removed) = Compare(documents, before);
        var after = new ManifestEntry[documents.Count];
        var done = 0;
        Parallel.For(
            0,
            documents.Count,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            () => new ByteBuffer(),
            (i, _, buffer) =>
            {
                after[i] = Publish(documents[i], old[i], trust, buffer);
                var count = Interlocked.Increment(ref done);
                if (count % 64 == 0) progress?.Invoke(count);
                return buffer;
            },
            _ => { });
        progress?.Invoke(done);

        if (before is not null && removed.Count == 0 && after.AsSpan().SequenceEqual(old)) return new PublishReport(0, documents.Count, 0);
        List<string> staged = [.. after.Where((entry, i) => entry.Stamp != old[i]?.Stamp).Select(e => e.Path)];
        Manifest.Write(_state.NextManifest, after);
        Journal.Commit(_state, output, whole: before is null, staged, removed);
        return new PublishReport(staged.Count, documents.Count - staged.Count, removed.Count);
    }

    /// <returns>What the document's file is from now on: the old entry itself where nothing changed, one with another stamp where a file was staged.</returns>
    private ManifestEntry Publish(Document document, ManifestEntry? old, Trust trust, ByteBuffer buffer)
    {
        var intact = old is not null && IsIntact(old, trust) ? old : null;
        if (intact?.Fingerprint == document.Fingerprint) return intact;
        buffer.Clear();
        document.Render(buffer);
        var hash = XxHash3.HashToUInt64(buffer.Written);
        return intact?.Hash == hash
            ? intact with { Fingerprint = document.Fingerprint }
            : new ManifestEntry(document.Path, document.Fingerprint, hash, _state.Stage(document.Path, buffer.Written));
    }

    private bool IsIntact(ManifestEntry old, Trust trust)
    {
        var file = Path.Combine(output, old.Path);
        return old.Stamp.IsSameFileAs(FileStamp.Of(file))
            && (trust == Trust.Stamps || XxHash3.HashToUInt64(File.ReadAllBytes(file)) == old.Hash);
    }

    /// <returns>For each document the entry of its path, and the paths that no document promises any more.</returns>
    private static (ManifestEntry?[] Old, IReadOnlyList<string> Removed) Compare(IReadOnlyList<Document> documents, Manifest? before)
    {
        var old = new ManifestEntry?[documents.Count];
        var promised = new HashSet<string>(documents.Count, StringComparer.Ordinal);
        for (var i = 0; i < old.Length; i++)
        {
            var path = documents[i].Path;
            if (!promised.Add(path)) throw new InvalidOperationException($"Two documents promise {path}.");
            old[i] = before?.Find(path, i);
            if (old[i] is null && !IsBelow(path)) throw new InvalidOperationException($"'{path}' is no path below the output folder.");
        }
        return (old, before is null ? [] : [.. before.Entries.Select(e => e.Path).Where(p => !promised.Contains(p))]);
    }

    private static bool IsBelow(ReadOnlySpan<char> path)
    {
        foreach (var segment in path.Split('/'))
            if (path[segment] is "" or "." or "..") return false;
        return true;
    }
}
