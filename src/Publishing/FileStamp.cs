namespace Archive.Publishing;

/// <summary>Length and time of change of a file: as long as both hold, nobody has touched it since we wrote it.</summary>
public readonly record struct FileStamp(long Length, long Ticks)
{
    /// <returns>A stamp that equals no other where the file is missing.</returns>
    public static FileStamp Of(string path)
    {
        var info = new FileInfo(path);
        return info.Exists ? new FileStamp(info.Length, info.LastWriteTimeUtc.Ticks) : new FileStamp(-1, 0);
    }
}
