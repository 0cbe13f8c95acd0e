using System.Text;
using Archive.Content.Entries;
using Archive.Diagnostics;
using Archive.Files;

namespace Archive.Content.Caching;

/// <summary>
/// The articles that an earlier build read without a problem. An unchanged stamp is believed if the file had been at rest when it
/// was taken; else the bytes decide. It holds front matter and places, no text.
/// </summary>
public sealed class InputCache
{
    private const string Kind = "input";

    private Entry[] _entries = [];

    /// <param name="Path">Relative to the root; entries stand in ordinal order of it.</param>
    /// <param name="Settled">Whether the file had been at rest when it was stamped.</param>
    private sealed record Entry(string Path, FileStamp Stamp, bool Settled, ArraySegment<byte> Packed);

    /// <summary>Whether stamps count at all; else the bytes of every file decide.</summary>
    public bool TrustsStamps { get; init; } = true;

    /// <summary>Whether it holds anything else than its file does.</summary>
    public bool IsChanged { get; private set; }

    public static InputCache Load(string file, bool trustStamps = true)
    {
        var cache = new InputCache { TrustsStamps = trustStamps };
        if (SealedFile.Read(file, Kind) is not { } body) return cache;
        var from = new Unpacker(body.Array!, body.Offset);
        cache._entries = new Entry[from.Whole()];
        // Each begins where the one before it ends: so they can be read side by side.
        var lengths = new (int Path, int Packed)[cache._entries.Length];
        for (var i = 0; i < lengths.Length; i++) lengths[i] = (from.Whole(), from.Whole());
        var at = new int[lengths.Length];
        for (var (i, next) = (0, from.At); i < at.Length; i++)
        {
            at[i] = next;
            next += lengths[i].Path + SealedFile.StampLength + sizeof(bool) + lengths[i].Packed;
        }
        Parallel.For(0, at.Length, i =>
        {
            var path = Encoding.UTF8.GetString(from.Bytes, at[i], lengths[i].Path);
            var own = new Unpacker(from.Bytes, at[i] + lengths[i].Path);
            cache._entries[i] = new Entry(path, own.Stamp(), own.Flag(), new ArraySegment<byte>(own.Bytes, own.At, lengths[i].Packed));
        });
        return cache;
    }

    public void Save(string file)
    {
        SealedFile.Write(file, Kind, Write);
        IsChanged = false;
    }

    private void Write(BinaryWriter writer)
    {
        writer.Write(_entries.Length);
        foreach (var entry in _entries)
        {
            writer.Write(Encoding.UTF8.GetByteCount(entry.Path));
            writer.Write(entry.Packed.Count);
        }
        foreach (var (path, stamp, settled, packed) in _entries)
        {
            writer.Write(path.AsSpan());
            writer.Write(stamp);
            writer.Write(settled);
            writer.Write(packed);
        }
    }

    /// <summary>Reads the articles of a snapshot, from the cache where that is safe, and keeps them in place of what it held.</summary>
    /// <param name="drafts">Whether those marked as drafts are among the outcome; they are read and kept either way.</param>
    internal IReadOnlyList<ArticleFile> Read(string root, Snapshot snapshot, bool drafts, Problems problems)
    {
        var listed = snapshot.FilesBelow(Path.Combine(root, ArticleReader.Folder), ".md");
        var toRoot = Path.Combine(root, "-").Length - 1;
        var known = Known(listed, toRoot);
        var unread = 0L;
        for (var i = 0; i < listed.Length; i++)
            if (!IsKnown(known[i], listed[i].Stamp)) unread += listed[i].Stamp.Length;
        var room = new TextRoom(unread);
        var files = new ArticleFile?[listed.Length];
        var entries = new Entry?[listed.Length];
        var bytes = new ReadOnlyMemory<byte>[listed.Length];
        Parallel.For(0, listed.Length, i =>
            (files[i], entries[i], bytes[i]) = Read(root, known[i]?.Path ?? Relative(listed[i].Path, toRoot), listed[i].Stamp, known[i], snapshot.Taken, room, problems));
        // Unpacked only now: what is made for each file while all are read is held, and moved by the collector, until the last is read.
        Parallel.For(0, listed.Length, i =>
        {
            var file = files[i] ?? (entries[i] is { } entry ? Unpacked(entry, bytes[i]) : null);
            files[i] = file is { FrontMatter.Draft: true } && !drafts ? null : file;
        });
        // What is as it was is the old entry itself.
        IsChanged |= _entries.Length != listed.Length || !Enumerable.Range(0, known.Length).All(i => ReferenceEquals(entries[i], known[i]));
        _entries = Present(entries);
        return Present(files);
    }

    private static T[] Present<T>(T?[] all) where T : class
    {
        if (Array.TrueForAll(all, one => one is not null)) return all!;
        return [.. all.OfType<T>()];
    }

    /// <summary>For each file the entry of its path, if there is one: both stand in the same order.</summary>
    private Entry?[] Known(StampedFile[] listed, int toRoot)
    {
        var known = new Entry?[listed.Length];
        var next = 0;
        for (var i = 0; i < known.Length; i++)
        {
            var path = listed[i].Path;
            while (next < _entries.Length && Compare(_entries[next].Path, path, toRoot) < 0) next++;
            if (next < _entries.Length && Compare(_entries[next].Path, path, toRoot) == 0) known[i] = _entries[next];
        }
        return known;
    }

    private static int Compare(string known, string path, int toRoot) => Path.DirectorySeparatorChar == '/'
        ? known.AsSpan().SequenceCompareTo(path.AsSpan(toRoot))
        : string.CompareOrdinal(known, Relative(path, toRoot));

    private static string Relative(string path, int toRoot) => path[toRoot..].Replace('\\', '/');

    private bool IsKnown(Entry? known, FileStamp stamp) => TrustsStamps && known is { Settled: true } && known.Stamp == stamp;

    private (ArticleFile? File, Entry? Entry, ReadOnlyMemory<byte> Bytes) Read(string root, string path, FileStamp stamp, Entry? known, DateTime taken, TextRoom room, Problems problems)
    {
        if (known is not null && IsKnown(known, stamp)) return (null, known, default);
        var own = new Problems();
        var file = ArticleReader.Read(root, path, own, room, same => known is not null && Unpacked(known, same.Kept) is var article && article.Text.Hash == same.Hash ? article : null);
        if (own.Any) foreach (var problem in own.Sorted()) problems.Add(problem);
        if (file is null || own.Any) return (file, null, default);
        // From here on the packed form alone is kept: what the parser made of the file may go at once.
        var entry = new Entry(path, stamp, stamp.WasSettledAt(taken), Pack(file));
        return (null, entry, file.Text.FileBytes);
    }

    /// <param name="bytes">The file's bytes, where they are at hand.</param>
    private static ArticleFile Unpacked(Entry entry, ReadOnlyMemory<byte> bytes = default) =>
        ArticleCodec.Read(entry.Path, new Unpacker(entry.Packed.Array!, entry.Packed.Offset), bytes);

    // Packed one behind the other: ten thousand small arrays would be as many for the collector to move.
    private const int PackedTogether = 64 * 1024;
    private const int LikelyMost = 4 * 1024;

    [ThreadStatic]
    private static BinaryWriter? t_packing;

    private static ArraySegment<byte> Pack(ArticleFile file)
    {
        if (t_packing?.BaseStream is not MemoryStream { Length: < PackedTogether - LikelyMost } packed)
            t_packing = new BinaryWriter(packed = new MemoryStream(PackedTogether), Encoding.UTF8);
        var start = (int)packed.Length;
        ArticleCodec.Write(t_packing!, file);
        // What makes the stream grow moves into a larger array, and leaves the others where they are.
        return new ArraySegment<byte>(packed.GetBuffer(), start, (int)packed.Length - start);
    }
}
