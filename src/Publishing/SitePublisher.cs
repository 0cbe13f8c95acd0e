using System.IO.Hashing;
using System.Text;
using Archive.Files;

namespace Archive.Publishing;

/// <summary>Writes what changed, all of it or nothing: everything is rendered beside the output folder before the first visible change.</summary>
public sealed class SitePublisher(string output)
{
    private readonly StateFolder _state = StateFolder.For(output);
    private Task<Found>? _found;

    /// <param name="Manifest">What the last build published; null where nothing can be told.</param>
    /// <param name="Intact">Of each of its files whether it still stands so.</param>
    private sealed record Found(Manifest? Manifest, bool[] Intact);

    /// <summary>A folder beside the output in which pipelines may keep what is costly to work out again.</summary>
    public string Kept => _state.Kept;

    /// <summary>Path of a file that one build leaves for the next, beside what the publisher itself leaves.</summary>
    public string StateFile(string name) => _state.Named(name);

    /// <summary>Completes a publishing that was killed within its final renames. Call it before reading anything.</summary>
    public void Recover() => Journal.Complete(_state, output);

    /// <summary>Begins to look what became of the files that the last build published, while the caller works out what to publish now.</summary>
    public void BeginScan(ChangeDetection trust) => _found = Task.Run(() => Find(trust));

    /// <returns>After a <see cref="BeginScan"/>: how many files the last build published, where every one of them still stands as it was; else null.</returns>
    public int? CountIfUnchanged() => _found?.GetAwaiter().GetResult() is ({ } manifest, var intact) && Array.TrueForAll(intact, i => i) ? manifest.Entries.Count : null;

    /// <param name="trust">How far to believe what earlier builds left.</param>
    /// <param name="progress">Called now and then with the number of documents done.</param>
    public PublishReport Publish(IReadOnlyList<Document> documents, ChangeDetection trust = ChangeDetection.FileStamps, Action<int>? progress = null)
    {
        Recover();
        var preparing = Task.Run(_state.Prepare);
        if (trust == ChangeDetection.None) _state.DeleteKept();
        var (before, intact) = _found?.GetAwaiter().GetResult() ?? Find(trust);
        _found = null;
        var (places, removed) = Compare(documents, before);
        ManifestEntry?[] old = [.. places.Select(p => p < 0 ? null : before!.Entries[p])];
        var after = new ManifestEntry[documents.Count];
        preparing.GetAwaiter().GetResult();
        var next = -1;
        // In their order, whoever is free taking the next: what one document leaves for a later one is there.
        Parallel.For(0, Environment.ProcessorCount, _ =>
        {
            var buffer = new ByteBuffer();
            while (Interlocked.Increment(ref next) is var i && i < documents.Count)
            {
                after[i] = Publish(documents[i], places[i] >= 0 && intact[places[i]] ? old[i] : null, buffer);
                if (i % 64 == 0) progress?.Invoke(i);
            }
        });
        progress?.Invoke(documents.Count);

        // What is as it was is the old entry itself.
        if (before is not null && removed.Count == 0 && Enumerable.Range(0, after.Length).All(i => ReferenceEquals(after[i], old[i]))) return new PublishReport(0, documents.Count, 0);
        List<string> staged = [.. after.Where((entry, i) => entry.Stamp != old[i]?.Stamp).Select(e => e.Path)];
        Manifest.Write(_state.NextManifest, after);
        Journal.Commit(_state, output, whole: before is null, staged, removed);
        return new PublishReport(staged.Count, documents.Count - staged.Count, removed.Count);
    }

    /// <param name="intact">What the last build published there, where it still stands so.</param>
    /// <returns>What the document's file is from now on: the old entry itself where nothing changed, one with another stamp where a file was staged.</returns>
    private ManifestEntry Publish(Document document, ManifestEntry? intact, ByteBuffer buffer)
    {
        if (intact?.Fingerprint == document.Fingerprint) return intact;
        buffer.Clear();
        document.Render(buffer);
        var hash = XxHash3.HashToUInt64(buffer.Written);
        return intact?.Hash == hash
            ? intact with { Fingerprint = document.Fingerprint }
            : new ManifestEntry(document.Fingerprint, hash, _state.Stage(document.Path, buffer.Written)) { Path = document.Path };
    }

    private Found Find(ChangeDetection trust)
    {
        if (trust == ChangeDetection.None || !Directory.Exists(output) || Manifest.Read(_state.Manifest) is not { } manifest) return new Found(null, []);
        var intact = new bool[manifest.Entries.Count];
        Parallel.For(0, intact.Length, () => new FileStampReader(output), (i, _, stamper) =>
        {
            intact[i] = IsIntact(manifest.Entries[i], trust, stamper);
            return stamper;
        }, stamper => stamper.Dispose());
        return new Found(manifest, intact);
    }

    // Characters; the path of an old entry is looked at without making a string, unless it is longer.
    private const int UsualPath = 256;

    private bool IsIntact(ManifestEntry old, ChangeDetection trust, FileStampReader stamper)
    {
        Span<char> room = stackalloc char[UsualPath];
        ReadOnlySpan<char> path = Encoding.UTF8.TryGetChars(old.Utf8.Span, room, out var length) ? room[..length] : old.Path;
        // Of articles/2015/slug/index.html the year's folder: thousands share it.
        var kind = path.IndexOf('/') + 1;
        var folder = kind + path[kind..].IndexOf('/') + 1;
        return old.Stamp.IsSameFileAs(stamper.Read(path, folder))
            && (trust == ChangeDetection.FileStamps || XxHash3.HashToUInt64(File.ReadAllBytes(Path.Join(output, old.Path))) == old.Hash);
    }

    /// <returns>For each document the place of its path in the manifest, or -1, and the paths that no document promises any more.</returns>
    private static (int[] Places, IReadOnlyList<string> Removed) Compare(IReadOnlyList<Document> documents, Manifest? before)
    {
        var places = new int[documents.Count];
        // Mostly only contents change: then each document stands where it stood, and the manifest names no path twice.
        if (before is not null && before.Entries.Count == places.Length && Enumerable.Range(0, places.Length).All(i => before.Entries[i].IsAt(documents[i].Path)))
            return ([.. Enumerable.Range(0, places.Length)], []);
        var promised = new HashSet<string>(documents.Count, StringComparer.Ordinal);
        for (var i = 0; i < places.Length; i++)
        {
            var path = documents[i].Path;
            if (!promised.Add(path)) throw new InvalidOperationException($"Two documents promise {path}.");
            places[i] = before?.Find(path, i) ?? -1;
            if (places[i] < 0 && !IsBelow(path)) throw new InvalidOperationException($"'{path}' is no path below the output folder.");
        }
        return (places, before is null ? [] : [.. before.Entries.Select(e => e.Path).Where(p => !promised.Contains(p))]);
    }

    private static bool IsBelow(ReadOnlySpan<char> path)
    {
        foreach (var segment in path.Split('/'))
            if (path[segment] is "" or "." or "..") return false;
        return true;
    }
}
