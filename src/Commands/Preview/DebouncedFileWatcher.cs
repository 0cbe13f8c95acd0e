namespace Archive.Commands.Preview;

/// <summary>Waits for changes in folders, and then until they come to rest: an editor saves in several steps.</summary>
internal sealed class DebouncedFileWatcher : IDisposable
{
    private static readonly TimeSpan DebounceInterval = TimeSpan.FromMilliseconds(150);

    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly SemaphoreSlim _changed = new(0);

    public DebouncedFileWatcher(params ReadOnlySpan<string> folders)
    {
        foreach (var folder in folders)
        {
            if (!Directory.Exists(folder)) continue;
            var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
            watcher.Changed += (_, _) => _changed.Release();
            watcher.Created += (_, _) => _changed.Release();
            watcher.Deleted += (_, _) => _changed.Release();
            watcher.Renamed += (_, _) => _changed.Release();
            watcher.EnableRaisingEvents = true;
            _watchers.Add(watcher);
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
        foreach (var watcher in _watchers) watcher.Dispose();
        _changed.Dispose();
    }
}
