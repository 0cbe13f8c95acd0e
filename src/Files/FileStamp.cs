namespace Archive.Files;

/// <summary>
/// How a file looks from outside: as long as its stamp holds, its bytes are taken to be the same. On Linux that includes the
/// inode and the time at which it last changed, which no tool can set back; elsewhere only length and time of writing are known.
/// </summary>
/// <param name="Length">Bytes; -1 where there is no regular file.</param>
/// <param name="Written">Time of the last writing, which tools can set.</param>
/// <param name="Changed">Time of the last change of bytes, name or times, which they cannot; 0 where the system does not tell.</param>
public readonly record struct FileStamp(long Length, long Written, long Changed, ulong Inode)
{
    /// <summary>Two changes within one tick of the system's clock leave the same time (Linux: 10 ms at the most).</summary>
    private static readonly long Tick = TimeSpan.FromMilliseconds(20).Ticks;

    internal static readonly FileStamp Missing = new(-1, 0, 0, 0);

    public bool Exists => Length >= 0;

    /// <summary>Of a regular file; whatever else stands there, a link among it, counts as none.</summary>
    public static FileStamp Read(string path)
    {
        if (Statx.Read(path) is var (_, stamp)) return stamp;
        var info = new FileInfo(path);
        return info.Exists && info.LinkTarget is null ? new FileStamp(info.Length, info.LastWriteTimeUtc.Ticks, 0, 0) : Missing;
    }

    /// <summary>Whether the stamp, taken at a moment, will tell every later change: the file had been at rest for longer than a tick.</summary>
    public bool WasSettledAt(DateTime utc) => Changed != 0 && Changed < utc.Ticks - Tick;

    /// <summary>The same file, moved or not: a rename leaves length, time of writing and inode as they are.</summary>
    public bool IsSameFileAs(FileStamp other) => Exists && Length == other.Length && Written == other.Written && Inode == other.Inode;
}
