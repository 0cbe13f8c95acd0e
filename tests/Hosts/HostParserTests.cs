using System.Text.Json;
using Archive.Tests.Hostile;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Hosts;

/// <summary>What is written for hosts is read by what they read it with: of the shipped archive, and of one that says hostile strings.</summary>
public sealed class HostParserTests(HostileArchive hostile)
{
    public static TheoryData<string> Archives => ["shipped", "hostile", "moved"];

    [Theory, MemberData(nameof(Archives))]
    public void Netlify_reads_every_rule(string archive)
    {
        using var site = new Site(archive, hostile);
        using var read = JsonDocument.Parse(Parsers.Small.Run("netlify.mjs", [site.Output]).Single());
        Assert.Empty(read.RootElement.GetProperty("errors").EnumerateArray());
        Assert.Equal(site.Redirects, read.RootElement.GetProperty("redirects").EnumerateArray().Select(r => $"{r.GetProperty("from")} {r.GetProperty("to")} {r.GetProperty("status")}"));
        Assert.Equal(site.Headers, read.RootElement.GetProperty("headers").EnumerateArray().Select(h => $"{h.GetProperty("for")} {h.GetProperty("name")}: {h.GetProperty("value")}"));
    }

    /// <summary>Its server takes a second to start: one for all.</summary>
    [Fact]
    public void Cloudflare_reads_every_rule_and_serves_by_them()
    {
        Site[] sites = [.. Archives.Select(a => new Site(a.Data, hostile))];
        var lines = Parsers.Cloudflare.Run("serve.mjs", [], string.Concat(sites.Select(s => $"{JsonSerializer.Serialize(new { directory = s.Output, paths = (string[])["/", "/nowhere/", .. s.Old] })}\n")));
        foreach (var (site, line) in sites.Zip(lines))
        {
            using var served = JsonDocument.Parse(line);
            var said = string.Join('\n', served.RootElement.GetProperty("said").EnumerateArray());
            Assert.DoesNotContain("invalid", said, StringComparison.Ordinal);
            Assert.Contains($"Parsed {site.Redirects.Count} valid redirect rule", said, StringComparison.Ordinal);
            Assert.Contains($"Parsed {site.Headers.Select(h => h.Split(' ')[0]).Distinct().Count()} valid header rule", said, StringComparison.Ordinal);
            var answers = served.RootElement.GetProperty("answers").EnumerateArray().ToList();
            Assert.Equal(["200", "404", .. site.Old.Select(_ => "301")], answers.Select(a => $"{a.GetProperty("status")}"));
            Assert.Contains($"Content-Security-Policy: {answers[0].GetProperty("policy")}", site.Headers[0], StringComparison.Ordinal);
            Assert.Equal(site.Redirects.Take(3).Select(r => r.Split(' ')[1]), answers.Skip(2).Select(a => a.GetProperty("location").GetString()));
            site.Dispose();
        }
        Assert.Equal(sites.Length, lines.Length);
    }

    /// <summary>A published site, and the rules in its files for hosts.</summary>
    private sealed class Site : IDisposable
    {
        private readonly TempArchive? _own;

        public Site(string archive, HostileArchive hostile)
        {
            if (archive == "moved") _own = new TempArchive().Article("one", more: "aliases: [/old/one/, /old/one.pdf, /c/d-e/f.html]\n").Build();
            Output = archive switch { "shipped" => PublishedPages.Output, "hostile" => hostile.Built.Output, _ => _own!.Output };
            Redirects = [.. File.ReadLines(Path.Combine(Output, "_redirects")).Where(l => l.Length > 0)];
            var at = "";
            foreach (var line in File.ReadLines(Path.Combine(Output, "_headers")).Where(l => l.Length > 0 && l[0] != '#'))
            {
                if (line[0] == ' ') Headers.Add($"{at} {line.Trim()}");
                else at = line;
            }
        }

        public string Output { get; }

        /// <summary>Each as "from to status".</summary>
        public IReadOnlyList<string> Redirects { get; }

        /// <summary>The first few old paths.</summary>
        public string[] Old => [.. Redirects.Take(3).Select(r => r.Split(' ')[0])];

        /// <summary>Each as "path name: value".</summary>
        public List<string> Headers { get; } = [];

        public void Dispose() => _own?.Dispose();
    }
}
