using MemoryPack;

namespace Archive.Files;

/// <summary>A file and how it looked.</summary>
/// <param name="Path">As it was found: the folder that was looked into, then the path below it.</param>
[MemoryPackable]
public readonly partial record struct StampedFile(string Path, FileStamp Stamp);

/// <summary>The stamps of all files that a build reads, taken before it reads the first: while they hold, building again changes nothing.</summary>
public sealed class Snapshot
{
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
        string[] paths = [.. folders.SelectMany(PlainFiles.Walk)];
        Array.Sort(paths, StringComparer.Ordinal);
        var files = new StampedFile[paths.Length];
        Parallel.For(0, paths.Length, i => files[i] = new StampedFile(paths[i], FileStamp.Read(paths[i])));
        return new Snapshot(options, files, now);
    }

    /// <summary>Paths of what stands in the place of a file and is none, in ordinal order.</summary>
    public IEnumerable<string> Irregular => _files.Where(f => !f.Stamp.Exists).Select(f => f.Path);

    /// <summary>The files below a folder whose names end so, in ordinal order.</summary>
    public StampedFile[] FilesBelow(string folder, string ending)
    {
        var prefix = folder + Path.DirectorySeparatorChar;
        return [.. _files.Where(f => f.Path.StartsWith(prefix, StringComparison.Ordinal) && f.Path.EndsWith(ending, StringComparison.Ordinal))];
    }

    /// <summary>For <see cref="IsSameAs"/> in a later build.</summary>
    public SavedSnapshot Keep() => new(_options, _files, Array.TrueForAll(_files, f => f.Stamp.WasSettledAt(Taken)));

    /// <summary>Whether nothing changed since that one was taken, as far as stamps can tell for certain.</summary>
    public bool IsSameAs(SavedSnapshot earlier) => earlier.IsSettled && earlier.Options == _options && earlier.Files.AsSpan().SequenceEqual(_files);
}

/// <param name="IsSettled">Whether every file had been at rest for long enough that its stamp tells each later change.</param>
[MemoryPackable]
public sealed partial record SavedSnapshot(string Options, StampedFile[] Files, bool IsSettled);
