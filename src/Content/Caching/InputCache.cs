using System.Collections.Concurrent;
using System.Text;
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

    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    private sealed record Entry(FileStamp Stamp, bool Settled, ArticleFile? File, ArraySegment<byte> Packed);

    /// <summary>Whether stamps count at all; else the bytes of every file decide.</summary>
    public bool TrustsStamps { get; init; } = true;

    /// <summary>Whether every article was taken from the cache by its stamp alone.</summary>
    public bool IsCurrent { get; private set; }

    public static InputCache Load(string file, bool trustStamps = true)
    {
        var cache = new InputCache { TrustsStamps = trustStamps };
        if (SealedFile.Read(file, Kind) is not { } body) return cache;
        using var reader = new BinaryReader(new MemoryStream(body.Array!, body.Offset, body.Count), Encoding.UTF8);
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            var path = reader.ReadString();
            var stamp = reader.ReadStamp();
            var settled = reader.ReadBoolean();
            var length = reader.ReadInt32();
            cache._entries[path] = new Entry(stamp, settled, null, new ArraySegment<byte>(body.Array!, body.Offset + (int)reader.BaseStream.Position, length));
            reader.BaseStream.Seek(length, SeekOrigin.Current);
        }
        return cache;
    }

    public void Save(string file) => SealedFile.Write(file, Kind, writer =>
    {
        var entries = _entries.OrderBy(e => e.Key, StringComparer.Ordinal).ToList();
        writer.Write(entries.Count);
        foreach (var (path, entry) in entries)
        {
            var packed = entry.Packed;
            writer.Write(path);
            writer.Write(entry.Stamp);
            writer.Write(entry.Settled);
            writer.Write(packed.Count);
            writer.Write(packed);
        }
    });

    /// <summary>Reads the articles at these paths, from the cache where that is safe.</summary>
    internal IReadOnlyList<ArticleFile> Read(string root, IReadOnlyList<string> paths, Problems problems)
    {
        var now = DateTime.UtcNow;
        var files = new ArticleFile?[paths.Count];
        var current = paths.Count == _entries.Count;
        Parallel.For(0, paths.Count, i =>
        {
            var (file, fromStamp) = Read(root, paths[i], now, problems);
            files[i] = file;
            if (!fromStamp) current = false;
        });
        foreach (var gone in _entries.Keys.Except(paths)) _entries.TryRemove(gone, out _);
        IsCurrent = current;
        return [.. files.OfType<ArticleFile>()];
    }

    private (ArticleFile? File, bool FromStamp) Read(string root, string path, DateTime now, Problems problems)
    {
        var stamp = FileStamp.Of(Path.Combine(root, path));
        var known = _entries.GetValueOrDefault(path);
        if (TrustsStamps && known is not null && known.Settled && known.Stamp == stamp) return (Unpacked(path, known), true);
        var own = new Problems();
        var file = ArticleReader.Read(root, path, own, hash => known is not null && Unpacked(path, known).Text.Hash == hash ? known.File ?? Unpacked(path, known) : null);
        foreach (var problem in own.Sorted()) problems.Add(problem);
        if (file is null || own.Any) _entries.TryRemove(path, out _);
        else _entries[path] = new Entry(stamp, stamp.WasSettledAt(now), file, Pack(file));
        return (file, false);
    }

    private ArticleFile Unpacked(string path, Entry entry)
    {
        if (entry.File is not null) return entry.File;
        using var reader = new BinaryReader(new MemoryStream(entry.Packed.Array!, entry.Packed.Offset, entry.Packed.Count), Encoding.UTF8);
        var file = ArticleCodec.Read(reader);
        _entries[path] = entry with { File = file };
        return file;
    }

    private static ArraySegment<byte> Pack(ArticleFile file)
    {
        var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        ArticleCodec.Write(writer, file);
        writer.Flush();
        return new ArraySegment<byte>(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
