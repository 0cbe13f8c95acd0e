using Archive.Files;

namespace Archive.Commands.Preview;

/// <summary>Waits for changes in folders, and then until they come to rest: an editor saves in several steps. What editors and systems leave beside files is passed over.</summary>
internal sealed class DebouncedFileWatcher : IDisposable
{
    private static readonly TimeSpan DebounceInterval = TimeSpan.FromMilliseconds(150);

    private readonly string _root;
    private readonly string[] _folders;
    private readonly Dictionary<string, FileSystemWatcher> _watchers = [];
    private readonly SemaphoreSlim _changed = new(0);

    /// <param name="folders">Names of folders in the root; one that comes later is watched from then on.</param>
    public DebouncedFileWatcher(string root, params ReadOnlySpan<string> folders)
    {
        (_root, _folders) = (root, folders.ToArray());
        Watch(root, isDeep: false);
        WatchFolders();
    }

    private void WatchFolders()
    {
        foreach (var folder in _folders.Select(f => Path.Combine(_root, f)).Where(Directory.Exists)) Watch(folder, isDeep: true);
    }

    private void Watch(string folder, bool isDeep)
    {
        lock (_watchers)
        {
            if (_watchers.ContainsKey(folder)) return;
            var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = isDeep };
            if (isDeep)
            {
                watcher.Changed += (_, e) => Note(e.Name);
                watcher.Created += (_, e) => Note(e.Name);
                watcher.Deleted += (_, e) => Note(e.Name);
                watcher.Renamed += (_, e) => Note(e.Name, e.OldName);
            }
            else
            {
                watcher.Created += (_, e) => NoteFolder(e.Name);
                watcher.Renamed += (_, e) => NoteFolder(e.Name);
            }
            watcher.EnableRaisingEvents = true;
            _watchers.Add(folder, watcher);
        }
    }

    private void NoteFolder(string? name)
    {
        if (!_folders.Contains(name)) return;
        WatchFolders();
        _changed.Release();
    }

    /// <param name="names">Paths below the folder that is watched, as they are and as they were.</param>
    private void Note(params ReadOnlySpan<string?> names)
    {
        foreach (var name in names)
        {
            if (name is null || name.Split(Path.DirectorySeparatorChar).Any(part => part.Length > 0 && PlainFiles.IsLeftover(part))) continue;
            _changed.Release();
            return;
        }
    }

    /// <returns>False where the wait was called off.</returns>
    public bool WaitForChange(CancellationToken stop)
    {
        try
        {
            _changed.Wait(stop);
            while (_changed.Wait(DebounceInterval, stop)) { }
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        lock (_watchers)
            foreach (var watcher in _watchers.Values) watcher.Dispose();
        _changed.Dispose();
    }
}
