using System.Net;
using System.Text;

namespace Archive.Commands.Preview;

/// <summary>
/// Serves a folder on 127.0.0.1 and nowhere else. Pages get a script that reloads them when the site was built anew;
/// the files themselves stay as they were published.
/// </summary>
internal sealed class PreviewServer : IDisposable
{
    private const string Events = "/.preview/events";
    private const string Script = "/.preview/reload.js";

    private static readonly byte[] ScriptTag = Encoding.UTF8.GetBytes($"<script src=\"{Script}\"></script>");
    private static readonly byte[] ScriptText = Encoding.UTF8.GetBytes($"new EventSource('{Events}').addEventListener('reload', () => location.reload());\n");

    private readonly HttpListener _listener = new();
    private readonly string _folder;
    private readonly List<HttpListenerResponse> _waiting = [];
    private readonly Lock _lock = new();

    /// <exception cref="IOException">The port is taken.</exception>
    public PreviewServer(string folder, int port)
    {
        _folder = folder;
        _listener.Prefixes.Add($"http://127.0.0.1:{port}/");
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
    public void Reload()
    {
        lock (_lock) _waiting.RemoveAll(page => !Send(page, "event: reload\ndata:\n\n"));
    }

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

    private void Answer(HttpListenerContext context)
    {
        var response = context.Response;
        try
        {
            response.Headers["Cache-Control"] = "no-store";
            response.Headers["X-Content-Type-Options"] = "nosniff";
            var path = context.Request.RawUrl?.Split('?', '#')[0] ?? "/";
            if (context.Request.HttpMethod is not ("GET" or "HEAD")) Write(context, 405, "text/plain; charset=utf-8", "Only GET is served here.\n"u8.ToArray());
            else if (path == Events) Keep(response);
            else if (path == Script) Write(context, 200, "text/javascript; charset=utf-8", ScriptText);
            else Serve(context, path);
        }
        catch (Exception e) when (e is HttpListenerException or IOException or ObjectDisposedException or UnauthorizedAccessException)
        {
            // The browser went away, or the file did between look-up and reading: it will ask again.
            response.Abort();
        }
    }

    private void Serve(HttpListenerContext context, string path)
    {
        switch (ServedPath.Find(_folder, path))
        {
            case { Redirect: { } to }:
                context.Response.Headers["Location"] = to;
                Write(context, 301, "text/plain; charset=utf-8", []);
                break;
            case { File: { } file }:
                Write(context, 200, MediaTypes.ForFile(file), WithScript(file));
                break;
            default:
                var missing = Path.Combine(_folder, "404.html");
                if (File.Exists(missing)) Write(context, 404, MediaTypes.ForFile(missing), WithScript(missing));
                else Write(context, 404, "text/html; charset=utf-8", [.. "<!doctype html><title>Not built</title><p>Nothing stands here. What keeps the site from being built, the terminal says.</p>"u8, .. ScriptTag]);
                break;
        }
    }

    private static byte[] WithScript(string file)
    {
        var bytes = File.ReadAllBytes(file);
        if (!file.EndsWith(".html", StringComparison.Ordinal)) return bytes;
        var end = bytes.AsSpan().LastIndexOf("</body>"u8);
        return end < 0 ? [.. bytes, .. ScriptTag] : [.. bytes.AsSpan(0, end), .. ScriptTag, .. bytes.AsSpan(end)];
    }

    private static void Write(HttpListenerContext context, int status, string mediaType, byte[] body)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = mediaType;
        response.ContentLength64 = body.Length;
        if (context.Request.HttpMethod != "HEAD") response.OutputStream.Write(body);
        response.Close();
    }

    private void Keep(HttpListenerResponse response)
    {
        response.ContentType = "text/event-stream";
        response.SendChunked = true;
        lock (_lock) if (Send(response, ": open\n\n")) _waiting.Add(response);
    }

    private static bool Send(HttpListenerResponse page, string message)
    {
        try
        {
            page.OutputStream.Write(Encoding.UTF8.GetBytes(message));
            page.OutputStream.Flush();
            return true;
        }
        catch (Exception e) when (e is HttpListenerException or IOException or ObjectDisposedException)
        {
            return false;
        }
    }

    public void Dispose() => _listener.Close();
}
