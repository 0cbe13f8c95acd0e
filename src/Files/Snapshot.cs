using System.Text;

namespace Archive.Files;

/// <summary>A file and how it looked.</summary>
/// <param name="Path">As it was found: the folder that was looked into, then the path below it.</param>
public readonly record struct StampedFile(string Path, FileStamp Stamp);

/// <summary>The stamps of all files that a build reads, taken before it reads the first: while they hold, building again changes nothing.</summary>
public sealed class Snapshot
{
    private const string Kind = "snapshot";

    private readonly string _options;
    private readonly StampedFile[] _files;

    private Snapshot(string options, StampedFile[] files, DateTime taken)
    {
        _options = options;
        _files = files;
        Taken = taken;
    }

    /// <summary>When the first stamp was taken, in UTC.</summary>
    public DateTime Taken { get; }

    /// <param name="options">Whatever else the outcome depends on.</param>
    public static Snapshot Take(string options, params IReadOnlyList<string> folders)
    {
        var now = DateTime.UtcNow;
        string[] paths = [.. folders.Where(Directory.Exists).SelectMany(f => Directory.EnumerateFiles(f, "*", SearchOption.AllDirectories))];
        Array.Sort(paths, StringComparer.Ordinal);
        var files = new StampedFile[paths.Length];
        Parallel.For(0, paths.Length, () => new FileStampReader(""), (i, _, stamper) =>
        {
            files[i] = new StampedFile(paths[i], stamper.Read(paths[i], paths[i].LastIndexOf(Path.DirectorySeparatorChar) + 1));
            return stamper;
        }, stamper => stamper.Dispose());
        return new Snapshot(options, files, now);
    }

    /// <summary>The files below a folder whose names end so, in ordinal order.</summary>
    public StampedFile[] FilesBelow(string folder, string ending)
    {
        var prefix = folder + Path.DirectorySeparatorChar;
        var first = FirstFrom(prefix);
        // They stand in ordinal order: behind those that begin so come those with the next character in place of the separator.
        var last = FirstFrom(folder + (char)(Path.DirectorySeparatorChar + 1));
        return [.. new ArraySegment<StampedFile>(_files, first, last - first).Where(f => f.Path.EndsWith(ending, StringComparison.Ordinal))];
    }

    /// <returns>Place of the first file that does not come before the path.</returns>
    private int FirstFrom(string path)
    {
        var (from, to) = (0, _files.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (string.CompareOrdinal(_files[middle].Path, path) < 0) from = middle + 1;
            else to = middle;
        }
        return from;
    }

    /// <returns>The count saved with this same snapshot, where nothing changed since as far as stamps can tell for certain; else null.</returns>
    public int? LoadCountIfUnchanged(string file)
    {
        if (SealedFile.Read(file, Kind) is not { } body) return null;
        using var reader = new BinaryReader(new MemoryStream(body.Array!, body.Offset, body.Count), Encoding.UTF8);
        if (!reader.ReadBoolean() || reader.ReadString() != _options || reader.ReadInt32() != _files.Length) return null;
        foreach (var (path, stamp) in _files)
            if (!IsNext(path, reader, body) || reader.ReadStamp() != stamp) return null;
        return reader.ReadInt32();
    }

    /// <summary>Whether the reader comes upon these very words. They are compared where they stand: a string for each file would be as much again as the whole file.</summary>
    private static bool IsNext(string words, BinaryReader reader, ArraySegment<byte> body)
    {
        var length = reader.Read7BitEncodedInt();
        var next = body.Slice((int)reader.BaseStream.Position, length);
        reader.BaseStream.Position += length;
        return Ascii.Equals(next, words) || Encoding.UTF8.GetString(next) == words;
    }

    /// <param name="count">What the outcome held, to be told again.</param>
    public void Save(string file, int count) => SealedFile.Write(file, Kind, writer =>
    {
        writer.Write(Array.TrueForAll(_files, f => f.Stamp.WasSettledAt(Taken)));
        writer.Write(_options);
        writer.Write(_files.Length);
        foreach (var (path, stamp) in _files)
        {
            writer.Write(path);
            writer.Write(stamp);
        }
        writer.Write(count);
    });
}
