using System.Net;

namespace Archive.Commands.Preview;

/// <summary>Pages that wait to be told that the site was built anew. One that does not read keeps nobody waiting.</summary>
internal sealed class OpenPages
{
    private readonly List<HttpListenerResponse> _waiting = [];
    private readonly Lock _lock = new();

    public async Task Keep(HttpListenerResponse page)
    {
        page.ContentType = "text/event-stream";
        page.SendChunked = true;
        await Tell(page, ": open\n\n"u8.ToArray());
    }

    public void Reload()
    {
        List<HttpListenerResponse> told;
        lock (_lock)
        {
            told = [.. _waiting];
            _waiting.Clear();
        }
        foreach (var page in told) _ = Tell(page, "event: reload\ndata:\n\n"u8.ToArray());
    }

    /// <summary>Sends a message; a page that took it goes on waiting.</summary>
    private async Task Tell(HttpListenerResponse page, byte[] message)
    {
        try
        {
            await page.OutputStream.WriteAsync(message);
            await page.OutputStream.FlushAsync();
            lock (_lock) _waiting.Add(page);
        }
        catch (Exception e) when (e is HttpListenerException or IOException or ObjectDisposedException)
        {
            // The page was closed.
        }
    }
}
