using System.Net;

namespace Archive.Commands.Preview;

/// <summary>Pages that wait to be told that the site was built anew. One that does not read keeps nobody waiting.</summary>
internal sealed class OpenPages
{
    /// <summary>By page, what is being said to it: the next message follows the last.</summary>
    private readonly Dictionary<HttpListenerResponse, Task> _pages = [];
    private readonly Lock _lock = new();

    public Task Keep(HttpListenerResponse page)
    {
        page.ContentType = "text/event-stream";
        page.SendChunked = true;
        // Known before it hears that it is: whoever reads the first message misses none after it.
        lock (_lock) return _pages[page] = Tell(Task.CompletedTask, page, ": open\n\n"u8.ToArray());
    }

    public void Reload()
    {
        lock (_lock)
            foreach (var (page, last) in _pages.ToList()) _pages[page] = Tell(last, page, "event: reload\ndata:\n\n"u8.ToArray());
    }

    private async Task Tell(Task last, HttpListenerResponse page, byte[] message)
    {
        await Task.Yield();
        await last;
        try
        {
            await page.OutputStream.WriteAsync(message);
            await page.OutputStream.FlushAsync();
        }
        catch (Exception e) when (e is HttpListenerException or IOException or ObjectDisposedException)
        {
            // The page was closed.
            lock (_lock) _pages.Remove(page);
        }
    }
}
