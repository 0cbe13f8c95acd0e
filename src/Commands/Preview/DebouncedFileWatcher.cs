using Archive.Files;

namespace Archive.Commands.Preview;

/// <summary>Waits for changes in folders, and then until they come to rest: an editor saves in several steps. What editors and systems leave beside files is passed over.</summary>
internal sealed class DebouncedFileWatcher : IDisposable
{
    private static readonly TimeSpan DebounceInterval = TimeSpan.FromMilliseconds(150);

    /// <summary>How often the root itself is looked for, of which no watcher tells that it went or came back.</summary>
    private static readonly TimeSpan LookInterval = TimeSpan.FromMilliseconds(500);

    private readonly string _root;
    private readonly string[] _folders;
    private readonly Dictionary<string, FileSystemWatcher> _watchers = [];
    private readonly SemaphoreSlim _changed = new(0);
    private bool _isThere = true;
    private bool _isDisposed;

    /// <param name="folders">Names of folders in the root; one that comes later is watched from then on.</param>
    public DebouncedFileWatcher(string root, params ReadOnlySpan<string> folders)
    {
        (_root, _folders) = (root, folders.ToArray());
        WatchAll();
    }

    private void WatchAll()
    {
        lock (_watchers)
        {
            foreach (var watcher in _watchers.Values) watcher.Dispose();
            _watchers.Clear();
            Watch(_root, isDeep: false);
            foreach (var folder in _folders.Select(f => Path.Combine(_root, f)).Where(Directory.Exists)) Watch(folder, isDeep: true);
        }
    }

    private bool HasRootComeOrGone()
    {
        if (Directory.Exists(_root) == _isThere) return false;
        _isThere = !_isThere;
        if (_isThere) WatchAll();
        return true;
    }

    private void Watch(string folder, bool isDeep)
    {
        lock (_watchers)
        {
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
                watcher.Deleted += (_, e) => NoteFolder(e.Name);
                watcher.Renamed += (_, e) => NoteFolder(e.OldName, e.Name);
            }
            watcher.EnableRaisingEvents = true;
            _watchers.Add(folder, watcher);
        }
    }

    /// <summary>Who watches a folder that is gone, or was moved, hears nothing of the one that came in its place.</summary>
    private void NoteFolder(params ReadOnlySpan<string?> names)
    {
        foreach (var name in names)
        {
            if (!_folders.Contains(name)) continue;
            lock (_watchers)
            {
                if (_isDisposed) return;
                var folder = Path.Combine(_root, name!);
                if (_watchers.Remove(folder, out var before)) before.Dispose();
                if (Directory.Exists(folder)) Watch(folder, isDeep: true);
                _changed.Release();
            }
        }
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
            while (!HasRootComeOrGone() && !_changed.Wait(LookInterval, stop)) { }
            while (HasRootComeOrGone() || _changed.Wait(DebounceInterval, stop)) { }
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
        {
            _isDisposed = true;
            foreach (var watcher in _watchers.Values) watcher.Dispose();
        }
        _changed.Dispose();
    }
}
