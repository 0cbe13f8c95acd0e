using Microsoft.Win32.SafeHandles;

namespace Archive.Files;

/// <summary>A file that is read once from its beginning to its end: on Linux without what the framework does for files that live longer.</summary>
internal readonly ref struct OpenedFile : IDisposable
{
    private readonly int _file;
    private readonly SafeFileHandle? _handle;

    private OpenedFile(int file, SafeFileHandle? handle, long length) => (_file, _handle, Length) = (file, handle, length);

    /// <summary>Bytes when it was opened.</summary>
    public long Length { get; }

    /// <exception cref="IOException">There is no such file, or it cannot be read.</exception>
    public static OpenedFile Open(string path)
    {
        if (LinuxFile.TryOpen(path, out var file, out var length)) return new OpenedFile(file, null, length);
        var handle = File.OpenHandle(path);
        return new OpenedFile(-1, handle, RandomAccess.GetLength(handle));
    }

    /// <returns>Bytes read, fewer than asked for where the file has become shorter.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    public int Read(Span<byte> to)
    {
        var read = 0;
        while (read < to.Length)
        {
            var more = _handle is null ? LinuxFile.Read(_file, to[read..]) : RandomAccess.Read(_handle, to[read..], read);
            if (more == 0) break;
            read += more;
        }
        return read;
    }

    public void Dispose()
    {
        if (_handle is null) LinuxFile.CloseRead(_file);
        else _handle.Dispose();
    }
}
