using System.Buffers;
using Archive.Diagnostics;
using Archive.Pipelines;
using Archive.Yaml;

namespace Archive.Building;

/// <summary>What a host takes of a site, as it says itself: the files in <c>Hosts</c>, one for each host. What it would leave out in silence is said before.</summary>
internal sealed record HostLimits
{
    private const string Resource = "hosts/";

    public required string Name { get; init; }

    /// <summary>The most files of a site.</summary>
    public int? Files { get; init; }

    /// <summary>The most lines of <c>_redirects</c> that count.</summary>
    public int? Redirects { get; init; }

    /// <summary>Bytes of its largest file.</summary>
    public int? FileSize { get; init; }

    public bool ReadsRedirects { get; init; }

    /// <summary>Whether a page that stands at an old path is served in place of the redirect.</summary>
    public bool ServesPagesFirst { get; init; }

    /// <summary>Hosts that are known, by the names that <c>--host</c> takes.</summary>
    public static IReadOnlyList<string> Known { get; } =
        [.. typeof(HostLimits).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Resource, StringComparison.Ordinal))
            .Select(n => Path.GetFileNameWithoutExtension(n[Resource.Length..]))
            .Order(StringComparer.Ordinal)];

    public static HostLimits Load(string host)
    {
        var path = $"{Resource}{host}.yml";
        using var text = new StreamReader(typeof(HostLimits).Assembly.GetManifestResourceStream(path)!);
        var fields = new YamlFields(YamlTree.Parse(text.ReadToEnd(), path, 0, new Problems())!, path, new Problems());
        return new HostLimits
        {
            Name = fields.GetText("name")!.Value.Value,
            Files = fields.GetInt("files", 1, int.MaxValue),
            Redirects = fields.GetInt("redirects", 1, int.MaxValue),
            FileSize = fields.GetInt("file-size", 1, int.MaxValue),
            ReadsRedirects = fields.GetBool("reads-redirects", false),
            ServesPagesFirst = fields.GetBool("pages-before-redirects", false),
        };
    }

    public void Check(SitePlan plan, Problems problems)
    {
        var site = new Position("input/site.yml");
        var old = OldPath.FindAll(plan.Site.Catalog);
        if (plan.Documents.Count > Files)
            problems.Error(site,
                $"The site has {plan.Documents.Count:#,0} files, and {Name} takes {Files:#,0}.",
                "'beside-articles: []' leaves four files an article out, 'precompress: false' two of each.");
        if (CountRedirects(plan) is var redirects && redirects > Redirects)
            problems.Warning(site,
                $"There are {redirects:#,0} old paths, and {Name} reads the first {Redirects:#,0} lines of _redirects.",
                "Pages at the others lead on all the same; those without a page answer with 404.");
        if (ReadsRedirects && ServesPagesFirst && old.Any(o => o.HasPage))
            problems.Warning(site,
                $"{Name} serves the page that stands at an old path before it reads _redirects: {Plural(old.Count(o => o.HasPage))} with a page that leads on, not with 301.",
                "Readers get there all the same.");
        if (!ReadsRedirects)
            foreach (var path in old.Where(o => !o.HasPage))
                problems.Warning(path.Origin!.Value,
                    $"{Name} reads no _redirects, and no page can stand at {path.Address}: it will answer with 404.",
                    "Choose a host that redirects, or accept it.");
        foreach (var file in plan.Site.Pictures.Files)
            if (new FileInfo(Path.Combine(plan.Root, file.File)).Length > FileSize)
                problems.Error(new Position(file.File), $"The file is larger than {Name} takes: {FileSize / (1 << 20):#,0} MB.", "Make it smaller, or put it elsewhere and link to it.");
    }

    private static string Plural(int count) => count == 1 ? "one old path answers" : $"{count:#,0} old paths answer";

    /// <summary>With those that follow from others.</summary>
    private static int CountRedirects(SitePlan plan)
    {
        var lines = new ArrayBufferWriter<byte>();
        plan.Documents.First(d => d.Path == "_redirects").WriteTo(lines);
        return lines.WrittenSpan.Count((byte)'\n');
    }
}
