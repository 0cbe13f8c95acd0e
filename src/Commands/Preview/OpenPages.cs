using System.Net;
using System.Text;

namespace Archive.Commands.Preview;

/// <summary>Pages that wait to be told that the site was built anew. One that does not read keeps nobody waiting.</summary>
internal sealed class OpenPages
{
    /// <summary>By page, what is being said to it: the next message follows the last.</summary>
    private readonly Dictionary<HttpListenerResponse, Task> _pages = [];
    private readonly Lock _lock = new();
    private string _report = "";

    public Task Keep(HttpListenerResponse page)
    {
        page.ContentType = "text/event-stream";
        page.SendChunked = true;
        // Known before it hears that it is: whoever reads the first message misses none after it.
        lock (_lock) return _pages[page] = Tell(Task.CompletedTask, page, [.. ": open\n\n"u8, .. _report.Length == 0 ? [] : Message("report", _report)]);
    }

    /// <summary>The site was built anew, and nothing is wrong any more.</summary>
    public void Reload() => TellAll("", Message("reload", ""));

    /// <summary>The site could not be built: those that are open say why, and those that open later.</summary>
    public void Show(string report) => TellAll(report, Message("report", report));

    private void TellAll(string report, byte[] message)
    {
        lock (_lock)
        {
            _report = report;
            foreach (var (page, last) in _pages.ToList()) _pages[page] = Tell(last, page, message);
        }
    }

    /// <summary>As HTML has it (section 9.2, server-sent events): a field for each line.</summary>
    private static byte[] Message(string name, string data) =>
        Encoding.UTF8.GetBytes($"event: {name}\n{string.Concat(data.Split('\n').Select(line => $"data: {line.TrimEnd('\r')}\n"))}\n");

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
