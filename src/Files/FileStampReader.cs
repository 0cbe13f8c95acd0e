using Microsoft.Win32.SafeHandles;

namespace Archive.Files;

/// <summary>Takes the stamps of many files, best in the order of their folders: a folder is looked up once, not once for each of its files.</summary>
/// <param name="root">Folder that the paths start from; empty where they are whole.</param>
internal sealed class FileStampReader(string root) : IDisposable
{
    private string _folder = "";
    private SafeFileHandle? _opened;

    /// <param name="folder">Characters of the path that name a folder which the next files are likely to share.</param>
    public FileStamp Read(ReadOnlySpan<char> path, int folder)
    {
        var name = path[..folder];
        if (!name.SequenceEqual(_folder))
        {
            _opened?.Dispose();
            _folder = name.ToString();
            _opened = LinuxFile.OpenFolder(Path.Join(root, _folder));
        }
        return _opened is not null && LinuxFile.TryStamp(_opened, path[folder..], out var stamp) ? stamp : FileStamp.Read(Path.Join(root.AsSpan(), path));
    }

    public void Dispose() => _opened?.Dispose();
}
