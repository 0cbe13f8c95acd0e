namespace Archive.Files;

/// <summary>
/// Stands while files are changed together, and says how they were. Where the program is killed meanwhile, it stays: then nothing is built
/// until the next <c>rename</c>, <c>withdraw</c> or <c>check --fix</c> has taken back what was left half done. One that came with other files, from whomever, is not obeyed.
/// </summary>
public sealed class UndoFile : IDisposable
{
    public const string Place = "input/.undo";

    // Nothing waits to be written when the file is closed: that would fail on a full disk, and keep it from being removed.
    private const int Unbuffered = 0;

    private readonly FileStream _file;

    private UndoFile(FileStream file) => _file = file;

    /// <exception cref="IOException">Another process changes files just now.</exception>
    public static UndoFile Create(string root, EarlierState before)
    {
        var undo = new UndoFile(new FileStream(Path.Combine(root, Place), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, Unbuffered));
        try
        {
            (before with { UndoInode = FileStamp.Read(undo._file.Name).Inode }).Write(undo._file);
            return undo;
        }
        catch
        {
            undo.Remove();
            throw;
        }
    }

    /// <summary>Takes back what a process that was killed left half done.</summary>
    /// <returns>Paths of what somebody wrote since, which stays; null where there is nothing to take back.</returns>
    public static IReadOnlyList<string>? TakeBack(string root)
    {
        if (Open(root, FileAccess.ReadWrite) is not { } file) return null;
        using var undo = new UndoFile(file);
        var (origin, state) = Look(file);
        if (origin is UndoOrigin.Elsewhere) return null;
        var left = state?.Restore(root);
        undo.Remove();
        return left;
    }

    /// <summary>Where the file that stands there comes from, if one does.</summary>
    public static UndoOrigin Find(string root)
    {
        using var left = Open(root, FileAccess.Read);
        return left is { Length: > 0 } ? Look(left).Origin : UndoOrigin.None;
    }

    /// <returns>No state where it was not written to its end: then no change followed.</returns>
    private static (UndoOrigin Origin, EarlierState? State) Look(FileStream file)
    {
        var bytes = new byte[Math.Min(file.Length, PlainFiles.LargestLedger)];
        file.ReadExactly(bytes);
        var state = EarlierState.Read(bytes);
        var isOurs = state is null ? SealedFile.IsSealed(bytes) : state.UndoInode == FileStamp.Read(file.Name).Inode;
        return (bytes.Length == 0 || isOurs ? UndoOrigin.Here : UndoOrigin.Elsewhere, state);
    }

    /// <returns>Null where there is none, and where the process that wrote it is at work.</returns>
    private static FileStream? Open(string root, FileAccess access)
    {
        var path = Path.Combine(root, Place);
        if (PlainFiles.KindOf(path) is not FileKind.File) return null;
        try
        {
            return new FileStream(path, FileMode.Open, access, FileShare.None, Unbuffered);
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

/// <summary>Whether an undo file was left by a process that was killed here, or came with other files.</summary>
public enum UndoOrigin { None, Here, Elsewhere }
