using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using Archive.Tests.Support;

namespace Archive.Tests.Browser;

/// <summary>Serves a published site on 127.0.0.1 as a static host does: index files, 404.html, the headers that <c>_headers</c> names, gzip for text.</summary>
public sealed class StaticServer : IDisposable
{
    private static readonly Dictionary<string, string> Types = new()
    {
        [".html"] = "text/html; charset=utf-8", [".css"] = "text/css; charset=utf-8", [".js"] = "text/javascript; charset=utf-8", [".json"] = "application/json",
        [".xml"] = "application/xml", [".svg"] = "image/svg+xml", [".webmanifest"] = "application/manifest+json", [".png"] = "image/png", [".ico"] = "image/x-icon", [".csv"] = "text/csv; charset=utf-8",
        [".md"] = "text/markdown; charset=utf-8", [".txt"] = "text/plain; charset=utf-8", [".opml"] = "text/x-opml",
    };

    private readonly HttpListener _listener;
    private readonly string _folder;
    private readonly string _basePath;
    private readonly List<(string Path, string Name, string Value)> _headers = [];
    private readonly ConcurrentDictionary<(string File, DateTime Written), byte[]> _packed = [];
    private long _sent;

    /// <param name="basePath">The path at which the host serves the folder, such as <c>/archive</c>; nothing stands beside it.</param>
    public StaticServer(string folder, string basePath = "")
    {
        (_folder, _basePath) = (folder, basePath);
        ReadHeaders();
        (_listener, Address) = Listen();
        _ = Task.Run(Serve);
    }

    /// <summary>Such as <c>http://127.0.0.1:41234</c>.</summary>
    public string Address { get; }

    /// <summary>Bytes of all bodies sent so far, as they went over the wire.</summary>
    public long Sent => Interlocked.Read(ref _sent);

    public void Dispose() => _listener.Close();

    private static (HttpListener, string) Listen()
    {
        var address = $"http://127.0.0.1:{FreePort.Take()}";
        var listener = new HttpListener { Prefixes = { address + "/" } };
        listener.Start();
        return (listener, address);
    }

    /// <summary>The form that Netlify and Cloudflare Pages read: a path, then its headers, indented.</summary>
    private void ReadHeaders()
    {
        var path = "";
        foreach (var line in File.ReadLines(Path.Combine(_folder, "_headers")))
        {
            if (line.StartsWith('/')) path = line.Trim();
            else if (line.Split(':', 2) is [var name, var value]) _headers.Add((path, name.Trim(), value.Trim()));
        }
    }

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                _ = Task.Run(() => Answer(context));
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private void Answer(HttpListenerContext context)
    {
        try
        {
            var path = Uri.UnescapeDataString(context.Request.Url!.AbsolutePath);
            var isBelow = path.StartsWith(_basePath + "/", StringComparison.Ordinal);
            var file = isBelow ? Path.GetFullPath(Path.Combine(_folder, path[_basePath.Length..].TrimStart('/'))) : _folder;
            if (path.EndsWith('/')) file = Path.Combine(file, "index.html");
            var response = context.Response;
            if (!file.StartsWith(_folder, StringComparison.Ordinal) || !File.Exists(file))
            {
                response.StatusCode = 404;
                file = Path.Combine(_folder, "404.html");
            }
            foreach (var (pattern, name, value) in _headers)
                if (pattern == path || (pattern.EndsWith('*') && path.StartsWith(pattern[..^1], StringComparison.Ordinal))) response.Headers[name] = value;
            response.ContentType = Types.GetValueOrDefault(Path.GetExtension(file), "application/octet-stream");
            var bytes = File.ReadAllBytes(file);
            if (response.ContentType != "image/png" && (context.Request.Headers["Accept-Encoding"]?.Contains("gzip", StringComparison.Ordinal) ?? false))
            {
                bytes = _packed.GetOrAdd((file, File.GetLastWriteTimeUtc(file)), _ => Gzip(bytes));
                response.Headers["Content-Encoding"] = "gzip";
            }
            Interlocked.Add(ref _sent, bytes.Length);
            response.ContentLength64 = bytes.Length;
            if (context.Request.HttpMethod != "HEAD") response.OutputStream.Write(bytes);
            response.Close();
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or IOException)
        {
            // The browser went away in the middle of an answer.
        }
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal)) gzip.Write(bytes);
        return packed.ToArray();
    }
}
