namespace Archive.Files;

/// <summary>
/// Stands while files are changed together, and says how they were. Where the program is killed meanwhile, it stays: then nothing is built
/// until the next <c>rename</c>, <c>withdraw</c> or <c>check --fix</c> has taken back what was left half done. No other verb obeys it: it could be anybody's file.
/// </summary>
public sealed class UndoFile : IDisposable
{
    public const string Place = "input/.undo";

    private readonly FileStream _file;

    private UndoFile(FileStream file) => _file = file;

    /// <exception cref="IOException">Another process changes files just now.</exception>
    public static UndoFile Create(string root, EarlierState before)
    {
        var undo = new UndoFile(new FileStream(Path.Combine(root, Place), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None));
        try
        {
            before.Write(undo._file);
            return undo;
        }
        catch
        {
            undo.Remove();
            throw;
        }
    }

    /// <summary>What a process that was killed left half done.</summary>
    /// <returns>Whether there was something.</returns>
    public static bool TakeBack(string root)
    {
        if (Open(root, FileAccess.ReadWrite) is not { } file) return false;
        using var undo = new UndoFile(file);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        EarlierState.Read(bytes)?.Restore(root);
        undo.Remove();
        return true;
    }

    /// <summary>Whether a process that was killed left something half done.</summary>
    public static bool IsLeft(string root)
    {
        using var left = Open(root, FileAccess.Read);
        return left is not null;
    }

    /// <returns>Null where there is none, and where the process that wrote it is at work.</returns>
    private static FileStream? Open(string root, FileAccess access)
    {
        var path = Path.Combine(root, Place);
        if (PlainFiles.KindOf(path) is not FileKind.File) return null;
        try
        {
            return new FileStream(path, FileMode.Open, access, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>When all is done, or all is as before. Emptied first: whoever finds it before it is gone has nothing to take back.</summary>
    public void Remove()
    {
        _file.SetLength(0);
        _file.Dispose();
        File.Delete(_file.Name);
    }

    /// <summary>Without <see cref="Remove"/> it stays: what could not be taken back now, the next change takes back.</summary>
    public void Dispose() => _file.Dispose();
}
