using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Archive.Building;
using Archive.Commands.Preview;
using Archive.Diagnostics;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Commands;

public sealed class PreviewTests : IDisposable
{
    private readonly TempArchive _archive = new(("site/index.html", "<body><p>Home</p></body>"), ("site/a/index.html", "<p>A</p>"), ("site/404.html", "<p>Missing</p>"), ("site/feed.xml", "<rss/>"), ("site/.well-known/security.txt", "Contact: x"), ("site/assets/x.css", "a{}"), ("site/_headers", "/*\n  Content-Security-Policy: default-src 'none'\n  Referrer-Policy: no-referrer\n\n/assets/*\n  Cache-Control: public\n"), ("secret.html", "secret"));
    private readonly int _port = FreePort.Take();
    private readonly PreviewServer _server;
    private readonly HttpClient _client;

    public PreviewTests()
    {
        _server = new PreviewServer(_archive.Full("site"), _port);
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri($"http://127.0.0.1:{_port}") };
    }

    [Theory]
    [InlineData("/", 200, "text/html")]
    [InlineData("/a/", 200, "text/html")]
    [InlineData("/a/?x=1", 200, "text/html")]
    [InlineData("/feed.xml", 200, "application/rss+xml")]
    [InlineData("/assets/x.css", 200, "text/css")]
    [InlineData("/.well-known/security.txt", 200, "text/plain")]
    [InlineData("/nowhere/", 404, "text/html")]
    [InlineData("/a", 301, "text/plain")]
    public async Task Files_are_served_as_a_host_would(string path, int status, string mediaType)
    {
        using var response = await _client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal((status, mediaType), ((int)response.StatusCode, response.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task Pages_get_the_reload_script_and_the_files_do_not()
    {
        Assert.Contains("<script src=\"/.preview/preview.js\"></script></body>", await _client.GetStringAsync("/", TestContext.Current.CancellationToken));
        Assert.Contains("EventSource", await _client.GetStringAsync("/.preview/preview.js", TestContext.Current.CancellationToken));
        Assert.Equal("a{}", await _client.GetStringAsync("/assets/x.css", TestContext.Current.CancellationToken));
        Assert.Equal("<body><p>Home</p></body>", _archive.Read("site/index.html"));
    }

    [Theory]
    [InlineData("/../secret.html")]
    [InlineData("/a/../../secret.html")]
    [InlineData("/%2e%2e/secret.html")]
    [InlineData("/%2E%2E%2Fsecret.html")]
    [InlineData("/..%5csecret.html")]
    [InlineData("/.%2e/secret.html")]
    [InlineData("//etc/passwd")]
    [InlineData("/%00")]
    [InlineData("/.hidden")]
    [InlineData("/a/./index.html")]
    public void No_path_leads_out_of_the_folder(string path)
    {
        Assert.Equal(default, ServedPath.Find(_archive.Full("site"), path));
        var answer = Raw($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{_port}\r\nConnection: close\r\n\r\n");
        Assert.DoesNotContain("secret", answer);
        Assert.DoesNotContain("root:", answer);
        Assert.DoesNotContain(" 200 ", answer.Split('\n')[0]);
    }

    /// <summary>A preview builds with one and the same memory of what it read.</summary>
    [Fact]
    public void Building_again_publishes_what_a_first_build_would()
    {
        using var archive = new TempArchive().Article("one").Article("two");
        using var clean = new TempArchive();
        var build = new SiteBuild(archive.Root, archive.Output);
        Assert.NotNull(build.Run(new Problems()));
        foreach (var edit in new Action[]
        {
            () => archive.Article("one", body: "Another sentence.\n", title: "Another title"),
            () => archive.Article("three", date: "2016-01-01"),
            () => File.Delete(archive.Full("input/articles/2015/two.md")),
        })
        {
            edit();
            Assert.NotNull(build.Run(new Problems()));
            archive.Build("--clean", "--output", clean.Output);
            Assert.Equal(clean.Site(), archive.Site());
        }
        archive.Write("input/articles/2015/one.md", "no front matter");
        var problems = new Problems();
        Assert.Null(build.Run(problems));
        Assert.True(problems.HasErrors);
    }

    [Theory]
    [InlineData("elsewhere.test")]
    [InlineData("elsewhere.test:{0}")]
    [InlineData("127.0.0.1:{0}@elsewhere.test")]
    [InlineData("127.0.0.1:{0}.elsewhere.test")]
    [InlineData("127.0.0.1:{0}:80")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:{0}, elsewhere.test")]
    public void Another_host_name_is_not_served(string host) =>
        Assert.StartsWith("HTTP/1.1 4", Raw($"GET / HTTP/1.1\r\nHost: {string.Format(host, _port)}\r\nConnection: close\r\n\r\n"));

    [Fact]
    public async Task The_site_s_own_policy_is_sent_and_nothing_is_kept()
    {
        using var response = await _client.GetAsync("/assets/x.css", TestContext.Current.CancellationToken);
        Assert.Equal("default-src 'none'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public void A_link_in_the_folder_is_not_followed()
    {
        File.CreateSymbolicLink(_archive.Full("site/linked.html"), _archive.Full("secret.html"));
        Directory.CreateSymbolicLink(_archive.Full("site/up"), _archive.Root);
        foreach (var path in (string[])["/linked.html", "/up/secret.html"])
            Assert.StartsWith("HTTP/1.1 404", Raw($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{_port}\r\nConnection: close\r\n\r\n"));
    }

    /// <summary>50 readers that ask for a large file and do not read it.</summary>
    [Fact]
    public async Task Who_does_not_read_keeps_nobody_waiting()
    {
        var stop = TestContext.Current.CancellationToken;
        using (var large = File.Create(_archive.Full("site/large.bin"))) large.SetLength(64 * 1024 * 1024);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var idle = Enumerable.Range(0, 50).Select(_ => new TcpClient("127.0.0.1", _port)).ToList();
        foreach (var client in idle) client.GetStream().Write(Encoding.ASCII.GetBytes($"GET /large.bin HTTP/1.1\r\nHost: 127.0.0.1:{_port}\r\n\r\n"));
        try
        {
            for (var i = 0; i < 20; i++) Assert.Contains("Home", await _client.GetStringAsync("/", stop).WaitAsync(TimeSpan.FromSeconds(20), stop));
            Assert.True(GC.GetTotalMemory(forceFullCollection: true) - before < 1024 * 1024 * 1024);
        }
        finally
        {
            foreach (var client in idle) client.Dispose();
        }
        Assert.Equal(64 * 1024 * 1024, (await _client.GetByteArrayAsync("/large.bin", stop)).Length);
    }

    [Fact]
    public async Task Nothing_but_reading_is_served()
    {
        using var response = await _client.PostAsync("/", new StringContent("x"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task An_open_page_is_told_to_reload()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var events = await _client.GetStreamAsync("/.preview/events", stop);
        using var lines = new StreamReader(events);
        Assert.Equal(": open", await lines.ReadLineAsync(stop));
        Assert.Equal("", await lines.ReadLineAsync(stop));
        _server.Reload();
        Assert.Equal("event: reload", await lines.ReadLineAsync(stop));
    }

    [Fact]
    public async Task What_keeps_the_site_from_being_built_is_told_to_pages_that_are_open_and_to_those_that_open_later()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var events = await _client.GetStreamAsync("/.preview/events", stop);
        using var open = new StreamReader(events);
        _server.Show("one.md:1:1: error: <b>\u2028\n    Mend it.");
        Assert.Equal([": open", "", "event: report", "data: one.md:1:1: error: <b>\u2028", "data:     Mend it.", ""], await ReadLines(open, 6, stop));
        await using var later = await _client.GetStreamAsync("/.preview/events", stop);
        using var opened = new StreamReader(later);
        Assert.Equal([": open", "", "event: report"], await ReadLines(opened, 3, stop));
        _server.Reload();
        Assert.Equal(["event: reload"], await ReadLines(open, 1, stop));
        await using var mended = await _client.GetStreamAsync("/.preview/events", stop);
        using var after = new StreamReader(mended);
        _server.Reload();
        Assert.Equal([": open", "", "event: reload"], await ReadLines(after, 3, stop));
    }

    private static async Task<IReadOnlyList<string?>> ReadLines(StreamReader from, int count, CancellationToken stop)
    {
        var lines = new List<string?>();
        while (lines.Count < count) lines.Add(await from.ReadLineAsync(stop));
        return lines;
    }

    /// <summary>Each edit after one that nobody is to notice: were that noticed, it would be the first.</summary>
    [Fact]
    public void Folders_are_watched_and_what_editors_leave_in_them_is_passed_over()
    {
        using var archive = new TempArchive().Article("one");
        using var changes = new DebouncedFileWatcher(archive.Root, "input", "seeds", "theme");
        foreach (var leftover in (string[])["input/articles/2015/.#one.md", "input/articles/2015/.one.md.swp", "input/articles/2015/one.md~", "input/.DS_Store", "output/index.html", ".preview/site/x.html"])
        {
            archive.Write(leftover, "left over");
            Assert.False(IsNoticed(changes, TimeSpan.FromMilliseconds(100)), leftover);
        }
        foreach (var file in (string[])["input/words.yml", "seeds/one.txt", "theme/words/en.yml", "input/articles/2015/one.md"])
        {
            archive.Write(file, "changed");
            Assert.True(IsNoticed(changes, TimeSpan.FromSeconds(20)), file);
        }
        File.WriteAllText(archive.Full("input/articles/2015/.one.tmp"), "saved");
        File.Move(archive.Full("input/articles/2015/.one.tmp"), archive.Full("input/articles/2015/one.md"), overwrite: true);
        Assert.True(IsNoticed(changes, TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public void A_folder_that_was_made_anew_is_watched_like_the_one_before()
    {
        using var archive = new TempArchive(("seeds/a.txt", "one"));
        using var changes = new DebouncedFileWatcher(archive.Root, "input", "seeds", "theme");
        Directory.Delete(archive.Full("seeds"), recursive: true);
        Directory.CreateDirectory(archive.Full("seeds"));
        Assert.True(IsNoticed(changes, TimeSpan.FromSeconds(20)));
        foreach (var text in (string[])["one", "two"])
        {
            archive.Write("seeds/a.txt", text);
            Assert.True(IsNoticed(changes, TimeSpan.FromSeconds(20)), text);
        }
        Directory.Move(archive.Full("seeds"), archive.Full("theme"));
        Assert.True(IsNoticed(changes, TimeSpan.FromSeconds(20)));
        archive.Write("theme/a.txt", "three");
        Assert.True(IsNoticed(changes, TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public void The_whole_archive_may_go_and_come_back()
    {
        using var around = new TempArchive(("mine/input/site.yml", "title: T\n"));
        var (root, aside) = (around.Full("mine"), around.Full("aside"));
        using var changes = new DebouncedFileWatcher(root, "input", "seeds", "theme");
        Directory.Move(root, aside);
        Assert.True(IsNoticed(changes, TimeSpan.FromSeconds(20)));
        Directory.CreateDirectory(root);
        Assert.True(IsNoticed(changes, TimeSpan.FromSeconds(20)));
        Directory.Move(Path.Combine(aside, "input"), Path.Combine(root, "input"));
        Assert.True(IsNoticed(changes, TimeSpan.FromSeconds(20)));
        around.Write("mine/input/words.yml", "changed");
        Assert.True(IsNoticed(changes, TimeSpan.FromSeconds(20)));
    }

    private static bool IsNoticed(DebouncedFileWatcher changes, TimeSpan within)
    {
        using var patience = new CancellationTokenSource(within);
        return changes.WaitForChange(patience.Token);
    }

    [Fact]
    public void A_port_that_is_taken_is_said_so()
    {
        using var archive = new TempArchive();
        var second = archive.Run("preview", "--port", _port.ToString());
        Assert.Equal(3, second.Exit);
        Assert.Contains("choose another with --port", second.Error);
        Assert.Equal(2, archive.Run("preview", "--port", "0").Exit);
    }

    /// <summary>The whole of it, as a process: build, serve, rebuild on a change, end on the interrupt of Ctrl+C.</summary>
    [Fact]
    public async Task A_change_is_built_and_announced_and_an_interrupt_ends_it()
    {
        var stop = TestContext.Current.CancellationToken;
        using var archive = new TempArchive();
        archive.Article("one", body: "Before.\n");
        var port = FreePort.Take();
        using var process = Call.Start(["preview", "--root", archive.Root, "--port", $"{port}"]);
        try
        {
            while (await process.StandardOutput.ReadLineAsync(stop) is { } line && !line.StartsWith("Serving", StringComparison.Ordinal)) { }
            using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
            Assert.Contains("Before.", await client.GetStringAsync("/articles/2015/one/", stop));
            await using var events = await client.GetStreamAsync("/.preview/events", stop);
            using var lines = new StreamReader(events);
            await lines.ReadLineAsync(stop);
            var second = archive.Run("preview", "--port", $"{FreePort.Take()}");
            Assert.Equal(3, second.Exit);
            Assert.Matches($"This archive has a preview already \\(process {process.Id}, since .*, at http://127.0.0.1:{port}/\\): look there, or end it first.", second.Error);
            archive.Article("one", more: "vendors: [nobody]", body: "After.\n");
            Assert.Equal("", await lines.ReadLineAsync(stop));
            Assert.Equal("event: report", await lines.ReadLineAsync(stop));
            Assert.StartsWith("data: input/articles/2015/one.md:5:11: error: There is no vendor 'nobody'", await lines.ReadLineAsync(stop), StringComparison.Ordinal);
            Assert.Contains("Before.", await client.GetStringAsync("/articles/2015/one/", stop));
            archive.Article("one", body: "After.\n");
            while (await lines.ReadLineAsync(stop) is { } line && line != "event: reload") { }
            Assert.Contains("After.", await client.GetStringAsync("/articles/2015/one/", stop));
            Directory.Move(archive.Full("input"), archive.Full("aside"));
            while (await lines.ReadLineAsync(stop) is { } line && line != "event: report") { }
            Assert.EndsWith(" holds no input/ folder any more. Put it back: it is waited for.", await lines.ReadLineAsync(stop), StringComparison.Ordinal);
            Directory.Move(archive.Full("aside"), archive.Full("input"));
            while (await lines.ReadLineAsync(stop) is { } line && line != "event: reload") { }
            Assert.DoesNotContain("preview.js", archive.Read(".preview/site/articles/2015/one/index.html"));
            Assert.False(Directory.Exists(archive.Output));
            Assert.SkipWhen(IgnoresInterrupts(process), "The shell that runs the tests ignores interrupts, as one does for what it starts in the background, and so does whatever it starts.");
            using var interrupt = Process.Start("kill", ["-INT", $"{process.Id}"]);
            await process.WaitForExitAsync(stop).WaitAsync(TimeSpan.FromMinutes(1), stop);
            Assert.Equal(0, process.ExitCode);
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }
    }

    private static bool IgnoresInterrupts(Process process) =>
        File.Exists($"/proc/{process.Id}/status")
        && File.ReadLines($"/proc/{process.Id}/status").First(l => l.StartsWith("SigIgn:", StringComparison.Ordinal)) is var line
        && (Convert.ToUInt64(line[7..].Trim(), 16) & 1 << 1) != 0;

    private string Raw(string request)
    {
        using var connection = new TcpClient("127.0.0.1", _port);
        using var stream = connection.GetStream();
        stream.Write(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public void Dispose()
    {
        _client.Dispose();
        _server.Dispose();
        _archive.Dispose();
    }
}
