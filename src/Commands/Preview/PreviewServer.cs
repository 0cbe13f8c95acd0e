using System.Net;
using System.Text;

namespace Archive.Commands.Preview;

/// <summary>
/// Serves a folder to this machine and nobody else, with the headers that its host would send. Pages get a script that reloads them
/// when the site was built anew and shows what keeps it from being built; the files themselves stay as they were published.
/// </summary>
internal sealed class PreviewServer : IDisposable
{
    private const string Events = "/.preview/events";
    private const string Script = "/.preview/preview.js";
    private const string Style = "/.preview/preview.css";

    private static readonly byte[] ScriptTag = Encoding.UTF8.GetBytes($"<script src=\"{Script}\"></script>");

    private readonly HttpListener _listener;
    private readonly string _folder;
    private readonly string _host;
    private readonly OpenPages _pages = new();

    /// <exception cref="IOException">The port is taken.</exception>
    public PreviewServer(string folder, int port)
    {
        _folder = folder;
        _host = $"127.0.0.1:{port}";
        _listener = new HttpListener { Prefixes = { $"http://{_host}/" } };
        try
        {
            _listener.Start();
        }
        catch (HttpListenerException e)
        {
            throw new IOException($"Port {port} cannot be opened ({e.Message}); choose another with --port.", e);
        }
        _ = Task.Run(Accept);
    }

    /// <summary>Tells every open page to load itself again.</summary>
    public void Reload() => _pages.Reload();

    /// <summary>Shows every open page, and those that open later, why the site could not be built.</summary>
    public void Show(string report) => _pages.Show(report);

    private async Task Accept()
    {
        while (_listener.IsListening)
        {
            try
            {
                var request = await _listener.GetContextAsync();
                _ = Task.Run(() => Answer(request));
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                // Closed while waiting, or a connection broke before its request was whole.
            }
        }
    }

    private async Task Answer(HttpListenerContext context)
    {
        var response = context.Response;
        try
        {
            foreach (var (name, value) in HostHeaders.ForAll(_folder)) response.Headers[name] = value;
            response.Headers["Cache-Control"] = "no-store";
            response.Headers["X-Content-Type-Options"] = "nosniff";
            var path = context.Request.RawUrl?.Split('?', '#')[0] ?? "/";
            // Exactly: another name that leads here, as a page elsewhere may have given itself, gets nothing.
            if (!string.Equals(context.Request.Headers["Host"], _host, StringComparison.OrdinalIgnoreCase))
                await Write(context, 400, "text/plain; charset=utf-8", "This host is not served here.\n"u8.ToArray());
            else if (context.Request.HttpMethod is not ("GET" or "HEAD")) await Write(context, 405, "text/plain; charset=utf-8", "Only GET is served here.\n"u8.ToArray());
            else if (path == Events) await _pages.Keep(response);
            else if (path == Script) await Write(context, 200, "text/javascript; charset=utf-8", Own("preview.js"));
            else if (path == Style) await Write(context, 200, "text/css; charset=utf-8", Own("preview.css"));
            else await Serve(context, path);
        }
        catch (Exception e) when (e is HttpListenerException or IOException or ObjectDisposedException or UnauthorizedAccessException)
        {
            // The browser went away, or the file did between look-up and reading: it will ask again.
            response.Abort();
        }
    }

    /// <summary>What pages get of the preview itself: a file of src/Commands/Preview/Browser.</summary>
    private static byte[] Own(string file)
    {
        using var stored = typeof(PreviewServer).Assembly.GetManifestResourceStream($"preview/{file}")!;
        var bytes = new byte[stored.Length];
        stored.ReadExactly(bytes);
        return bytes;
    }

    private Task Serve(HttpListenerContext context, string path)
    {
        switch (ServedPath.Find(_folder, path))
        {
            case { Redirect: { } to }:
                context.Response.Headers["Location"] = to;
                return Write(context, 301, "text/plain; charset=utf-8", []);
            case { File: { } file }:
                return Write(context, 200, file);
            default:
                return ServedPath.Find(_folder, "/404.html").File is { } missing
                    ? Write(context, 404, missing)
                    : Write(context, 404, "text/html; charset=utf-8", [.. "<!doctype html><title>Not built</title><p>Nothing stands here. What keeps the site from being built, the terminal says.</p>"u8, .. ScriptTag]);
        }
    }

    private static async Task Write(HttpListenerContext context, int status, string file)
    {
        // A build may replace it meanwhile.
        await using var stream = new FileStream(file, new FileStreamOptions { Share = FileShare.ReadWrite | FileShare.Delete, Options = FileOptions.Asynchronous });
        if (!file.EndsWith(".html", StringComparison.Ordinal))
        {
            await Write(context, status, MediaTypes.ForFile(file), stream);
            return;
        }
        var page = new byte[stream.Length];
        await stream.ReadExactlyAsync(page);
        var end = page.AsSpan().LastIndexOf("</body>"u8) is >= 0 and var body ? body : page.Length;
        await Write(context, status, MediaTypes.ForFile(file), [.. page[..end], .. ScriptTag, .. page[end..]]);
    }

    private static Task Write(HttpListenerContext context, int status, string mediaType, byte[] body) => Write(context, status, mediaType, new MemoryStream(body));

    private static async Task Write(HttpListenerContext context, int status, string mediaType, Stream body)
    {
        var response = context.Response;
        (response.StatusCode, response.ContentType, response.ContentLength64) = (status, mediaType, body.Length);
        if (context.Request.HttpMethod != "HEAD") await body.CopyToAsync(response.OutputStream);
        response.Close();
    }

    public void Dispose() => _listener.Close();
}
