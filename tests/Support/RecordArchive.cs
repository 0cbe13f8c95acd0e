using Archive.Building;
using Archive.Catalog;
using Archive.Diagnostics;

namespace Archive.Tests.Support;

/// <summary>
/// An archive with the actions that the program ships with and six vendors: acme, initech and hooli (companies), guild (a foundation),
/// forge (a project), bureau (an agency).
/// </summary>
public static class RecordArchive
{
    private static readonly (string Id, string Kind)[] Vendors =
        [("acme", "company"), ("initech", "company"), ("hooli", "company"), ("guild", "foundation"), ("forge", "project"), ("bureau", "agency")];

    public static TempArchive Empty()
    {
        var archive = new TempArchive();
        archive.Write("input/actions.yml", File.ReadAllText(Path.Combine(Folder.Repository, "input/actions.yml")));
        foreach (var (id, kind) in Vendors) archive.Write($"input/vendors/{id}.yml", $"name: {char.ToUpperInvariant(id[0])}{id[1..]}\nkind: {kind}\n");
        return archive;
    }

    /// <param name="moves">Each as "id date actor action target [key=value …]", all in one article.</param>
    public static TempArchive Of(params IReadOnlyList<string> moves) => Empty().Article("record", "2009", Moves(moves));

    /// <summary>The front matter of such moves.</summary>
    public static string Moves(params IReadOnlyList<string> moves) => "moves:\n" + string.Concat(moves.Select(Move));

    public static ArchiveCatalog Catalog(this TempArchive archive, bool drafts = true)
    {
        var problems = new Problems();
        var catalog = ArchiveInput.Read(archive.Root, problems)?.Link(drafts, problems);
        return problems.HasErrors || catalog is null ? throw new InvalidOperationException(string.Join('\n', problems.Sorted())) : catalog;
    }

    public static Standing Standing(this ArchiveCatalog catalog, string vendor, int year) => catalog.Record(vendor).AsOf(year);

    public static StandingHistory Record(this ArchiveCatalog catalog, string vendor) =>
        new(catalog.Vendors.Single(v => v.Id == vendor), Relations.Derive(catalog));

    private static string Move(string line)
    {
        var words = line.Split(' ');
        var more = words[5..].Select(w => w.Split('=')).Select(w => $"    {w[0]}: \"{w[1].Replace('_', ' ')}\"\n");
        return $"  - id: {words[0]}\n    date: {words[1]}\n    actor: {words[2]}\n    action: {words[3]}\n    target: \"{words[4].Replace('_', ' ')}\"\n{string.Concat(more)}";
    }
}
