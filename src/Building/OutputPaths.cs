using System.Collections.Frozen;
using Archive.Diagnostics;
using Archive.Pipelines;
using Archive.Publishing;

namespace Archive.Building;

/// <summary>
/// The one table of output paths: no two documents on one path, no file where a folder must be, nobody's page at an address of the site itself.
/// What an old path asks for gives way to a page, and a page to the site itself.
/// </summary>
internal sealed class OutputPaths
{
    private const string Advice = "Remove it here or there.";

    /// <summary>Pages that belong to the site itself, whatever of it <c>site.yml</c> turns off.</summary>
    private static readonly FrozenSet<string> OfTheSite =
        ((string[])["articles", "vendors", "topics", "publishers", "moves", "claims", "feeds", "search", "data", "assets", "compare", "404"])
            .Select(s => $"{s}/index.html")
            .ToFrozenSet(StringComparer.Ordinal);

    private readonly record struct Claimant(string Path, string Address, Position? Origin);

    private readonly Problems _problems;
    private readonly Dictionary<string, Claimant> _byPath = new(StringComparer.Ordinal);

    private OutputPaths(Problems problems) => _problems = problems;

    public static void Check(SitePlan plan, Problems problems)
    {
        var table = new OutputPaths(problems);
        var oldPaths = OldPath.FindAll(plan.Site.Catalog);
        var documents = plan.Documents.Select(d => new Claimant(d.Path, d.SitePath, d.Origin)).Where(c => c.Origin is not { Line: > 0 }).ToList();
        foreach (var claimant in documents.Where(c => c.Origin is null)) table.Add(claimant);
        foreach (var claimant in documents.Where(c => c.Origin is not null)) table.Add(claimant);
        foreach (var path in oldPaths) table.Add(new Claimant(path.OutputPath, path.Address, path.Origin));
        foreach (var claimant in table._byPath.Values) table.CheckFolders(claimant);
    }

    private void Add(Claimant claimant)
    {
        if (claimant.Origin is { } origin && BelongsToSite(claimant.Path))
            _problems.Error(origin, $"The address {claimant.Address} belongs to the site itself.", "Choose another.");
        else if (!_byPath.TryAdd(claimant.Path, claimant)) ReportTaken(claimant, _byPath[claimant.Path]);
    }

    /// <summary>Whether nobody's page may stand at an output path.</summary>
    public static bool BelongsToSite(string path) =>
        path.StartsWith("assets/", StringComparison.Ordinal) || OfTheSite.Contains(path);

    private void CheckFolders(Claimant claimant)
    {
        for (var slash = claimant.Path.IndexOf('/'); slash > 0; slash = claimant.Path.IndexOf('/', slash + 1))
            if (_byPath.TryGetValue(claimant.Path[..slash], out var file)) ReportInTheWay(claimant, file);
    }

    private void ReportTaken(Claimant second, Claimant first) =>
        _problems.Error(second.Origin ?? throw new InvalidOperationException($"Two documents promise {second.Path}."),
            $"The address {second.Address} is taken by {Describe(first)}.", Advice);

    private void ReportInTheWay(Claimant below, Claimant file)
    {
        var (asks, other) = file.Origin is { Line: > 0 } || below.Origin is null ? (file, below) : (below, file);
        _problems.Error(asks.Origin ?? throw new InvalidOperationException($"{file.Path} is a file and a folder."),
            $"{asks.Address} cannot stand beside {other.Address} of {Describe(other)}: one would be a file and the other a folder of one name.", Advice);
    }

    private static string Describe(Claimant claimant) => claimant.Origin?.File ?? (claimant.Path.Split('/') is [("vendors" or "topics" or "publishers") and var kind, var id, _, ..]
        ? $"input/{kind}/{id}.yml" : "the site itself");
}
