using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Hosts;

/// <summary>The shipped configuration of nginx, in nginx itself; and a site brought there by rclone.</summary>
public sealed class NginxTests
{
    private const string Brotli = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

    [Fact]
    public async Task The_shipped_configuration_serves_types_headers_redirects_404_and_what_was_compressed()
    {
        Assert.SkipUnless(Find("nginx") is not null && Find("rclone") is not null && File.Exists(Brotli), "nginx with its brotli module, and rclone, are not installed.");
        using var archive = new TempArchive();
        archive.Write("input/site.yml", TempArchive.SiteYml + "precompress: true\n").Article("one", more: "aliases: [/old/one/, /old/one.pdf]\n").Build();
        Sync(archive);
        using var server = new Server(archive);
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = server.Address };
        var cancel = TestContext.Current.CancellationToken;

        using var page = await Get(client, "/articles/2015/one/");
        Assert.Equal((HttpStatusCode.OK, "text/html; charset=utf-8", "no-cache", "nosniff"),
            (page.StatusCode, $"{page.Content.Headers.ContentType}", $"{page.Headers.CacheControl}", page.Headers.GetValues("X-Content-Type-Options").Single()));
        Assert.Equal(archive.Published("_headers").Split("Content-Security-Policy: ")[1].Split('\n')[0], page.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Contains("immutable", $"{(await Get(client, "/" + Path.GetRelativePath(archive.Output, Directory.GetFiles(archive.Full("output/assets"), "*.css").Single()))).Headers.CacheControl}");
        Assert.All(((string Path, string Type)[])[("/feed.xml", "application/rss+xml"), ("/atom.xml", "application/atom+xml"), ("/feed.json", "application/feed+json"), ("/articles/2015/one/index.md", "text/markdown"), ("/articles/2015/one/cite.ris", "application/x-research-info-systems"), ("/sitemap.xml", "text/xml")],
            e => Assert.Equal($"{e.Type}; charset=utf-8", $"{Get(client, e.Path).Result.Content.Headers.ContentType}"));
        using var missing = await Get(client, "/nowhere/");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Equal(archive.Published("404.html"), await missing.Content.ReadAsStringAsync(cancel));
        Assert.All((string[])["/old/one/", "/old/one.pdf"], old => Assert.Equal("301 /articles/2015/one/", $"{(int)Get(client, old).Result.StatusCode} {Get(client, old).Result.Headers.Location}"));
        Assert.All((string[])["/_headers", "/_redirects", "/.nojekyll"], file => Assert.Equal(HttpStatusCode.NotFound, Get(client, file).Result.StatusCode));
        Assert.All((string[])["br", "gzip"], encoding => Assert.Equal(encoding, Get(client, "/articles/2015/one/", encoding).Result.Content.Headers.ContentEncoding.Single()));

        // A fresh build in a fresh folder, brought there by content: what did not change is not sent again.
        var tag = page.Headers.ETag!;
        Directory.Delete(archive.Output, true);
        Directory.Delete(archive.Full(".output.state"), true);
        archive.Build();
        Assert.Equal("", Sync(archive));
        Assert.Equal(HttpStatusCode.NotModified, (await Get(client, "/articles/2015/one/", tag: tag)).StatusCode);
        archive.Article("one", more: "aliases: [/old/one/, /old/one.pdf]\n", body: "Another sentence.\n").Build();
        Assert.DoesNotContain("data/", Sync(archive));
        Assert.Equal(HttpStatusCode.OK, (await Get(client, "/articles/2015/one/", tag: tag)).StatusCode);
    }

    private static Task<HttpResponseMessage> Get(HttpClient client, string path, string? encoding = null, EntityTagHeaderValue? tag = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (encoding is not null) request.Headers.AcceptEncoding.ParseAdd(encoding);
        if (tag is not null) request.Headers.IfNoneMatch.Add(tag);
        return client.SendAsync(request);
    }

    /// <returns>A line for each file that was moved.</returns>
    private static string Sync(TempArchive archive)
    {
        using var rclone = Process.Start(new ProcessStartInfo("rclone", ["sync", "--checksum", "--config", "/dev/null", "-v", "--stats", "0", archive.Output, archive.Full("www")]) { RedirectStandardError = true })!;
        var moved = rclone.StandardError.ReadToEnd().Split('\n').Where(l => l.Contains(": Copied") || l.Contains(": Deleted") || l.Contains(": Updated"));
        rclone.WaitForExit();
        Assert.Equal(0, rclone.ExitCode);
        return string.Join('\n', moved);
    }

    private static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Append("/usr/sbin").Select(f => Path.Combine(f, program)).FirstOrDefault(File.Exists);

    /// <summary>nginx with the shipped configuration, on a port of its own.</summary>
    private sealed class Server : IDisposable
    {
        private readonly Process _process;

        public Server(TempArchive archive)
        {
            var port = FreePort.Take();
            Address = new Uri($"http://127.0.0.1:{port}/");
            archive.Write("moved.map", string.Concat(File.ReadLines(Path.Combine(archive.Output, "_redirects")).Select(l => l.Split(' ')).Select(l => $"{l[0]} {l[1]};\n")));
            var shipped = File.ReadAllText(Path.Combine(Folder.Repository, "docs", "nginx.conf"))
                .Replace("listen 80;", $"listen 127.0.0.1:{port};").Replace("/etc/nginx/archive-redirects.map", archive.Full("moved.map")).Replace("/var/www/archive", archive.Full("www"));
            archive.Write("nginx.conf", $"{(Environment.IsPrivilegedProcess ? "user root;" : "")} daemon off; pid {archive.Full("nginx.pid")}; error_log stderr warn; load_module {Brotli};\nevents {{}}\nhttp {{ access_log off; client_body_temp_path {archive.Full("t1")}; proxy_temp_path {archive.Full("t2")}; fastcgi_temp_path {archive.Full("t3")}; uwsgi_temp_path {archive.Full("t4")}; scgi_temp_path {archive.Full("t5")};\n{shipped}\n}}\n");
            _process = Process.Start(new ProcessStartInfo(Find("nginx")!, ["-c", archive.Full("nginx.conf"), "-p", archive.Root]) { RedirectStandardError = true })!;
            for (var tries = 0; tries < 100 && !IsOpen(port); tries++) Thread.Sleep(50);
        }

        public Uri Address { get; }

        public void Dispose()
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
            _process.Dispose();
        }

        private bool IsOpen(int port)
        {
            if (_process.HasExited) throw new InvalidOperationException(_process.StandardError.ReadToEnd());
            using var client = new TcpClient();
            try
            {
                client.Connect(IPAddress.Loopback, port);
                return true;
            }
            catch (SocketException)
            {
                return false;
            }
        }
    }
}
