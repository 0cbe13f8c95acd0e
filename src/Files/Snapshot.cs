using System.Text;

namespace Archive.Files;

/// <summary>The stamps of all files that a build reads, taken before it reads the first: while they hold, building again changes nothing.</summary>
public sealed class Snapshot
{
    private const string Kind = "snapshot";

    private readonly string _options;
    private readonly (string Path, FileStamp Stamp)[] _files;
    private readonly bool _settled;

    private Snapshot(string options, (string Path, FileStamp Stamp)[] files, bool settled)
    {
        _options = options;
        _files = files;
        _settled = settled;
    }

    /// <param name="options">Whatever else the outcome depends on.</param>
    public static Snapshot Take(string options, params IReadOnlyList<string> folders)
    {
        var now = DateTime.UtcNow;
        string[] paths = [.. folders.Where(Directory.Exists).SelectMany(f => Directory.EnumerateFiles(f, "*", SearchOption.AllDirectories))];
        Array.Sort(paths, StringComparer.Ordinal);
        var files = new (string Path, FileStamp Stamp)[paths.Length];
        Parallel.For(0, paths.Length, i => files[i] = (paths[i], FileStamp.Of(paths[i])));
        return new Snapshot(options, files, Array.TrueForAll(files, f => f.Stamp.WasSettledAt(now)));
    }

    /// <returns>The count saved with this same snapshot, where nothing changed since as far as stamps can tell for certain; else null.</returns>
    public int? CountIn(string file)
    {
        if (SealedFile.Read(file, Kind) is not { } body) return null;
        using var reader = new BinaryReader(new MemoryStream(body.Array!, body.Offset, body.Count), Encoding.UTF8);
        if (!reader.ReadBoolean() || reader.ReadString() != _options || reader.ReadInt32() != _files.Length) return null;
        foreach (var (path, stamp) in _files)
            if (reader.ReadString() != path || reader.ReadStamp() != stamp) return null;
        return reader.ReadInt32();
    }

    /// <param name="count">What the outcome held, to be told again.</param>
    public void Save(string file, int count) => SealedFile.Write(file, Kind, writer =>
    {
        writer.Write(_settled);
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
