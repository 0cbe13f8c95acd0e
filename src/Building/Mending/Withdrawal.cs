using Archive.Diagnostics;
using Archive.Files;
using Archive.Ledgers;

namespace Archive.Building.Mending;

/// <summary>Takes a page back for good: its file goes, and the ledgers say of all that goes with it that it was withdrawn.</summary>
internal sealed class Withdrawal(ArchiveInput input)
{
    private const string Mark = " withdrawn";

    /// <returns>Path of the article of that id, or of that file name; null where there is none.</returns>
    public string? FindArticle(string id) =>
        (input.Articles.FirstOrDefault(a => a.FrontMatter.Id.Value == id) ?? input.Articles.FirstOrDefault(a => Path.GetFileNameWithoutExtension(a.Path) == id))?.Path;

    /// <param name="path">A file of an article, vendor, topic or publisher.</param>
    /// <returns>Null where something is wrong before, or still names it: each such place was reported.</returns>
    public FileChanges? Prepare(string path, Problems problems)
    {
        if (CheckedSite.Create(input, drafts: false, problems) is not { } before || problems.HasErrors) return null;
        var found = new Problems();
        var after = CheckedSite.Create(Without(path), drafts: false, found);
        // What the ledgers miss is what is to be withdrawn.
        foreach (var problem in found.Sorted().Where(p => p.Severity == Severity.Error && p.Position.File is not (IdentityLedger.Path or AddressLedger.Path)))
            problems.Error(problem.Position, $"This names what is to be withdrawn: {problem.Message}", "Take it out here first.");
        if (problems.HasErrors || after is null) return null;
        var changes = new FileChanges(input.Root);
        changes.Remove(path);
        MarkLines(changes, IdentityLedger.Path, Identities(before).Except(Identities(after)).ToHashSet(StringComparer.Ordinal));
        MarkLines(changes, AddressLedger.Path, before.Plan.Addresses.Except(after.Plan.Addresses).ToHashSet(StringComparer.Ordinal));
        return changes;
    }

    private ArchiveInput Without(string path) => input with
    {
        Articles = [.. input.Articles.Where(a => a.Path != path)],
        Registry = input.Registry with
        {
            Vendors = [.. input.Registry.Vendors.Where(v => v.File != path)],
            Topics = [.. input.Registry.Topics.Where(t => t.File != path)],
            Publishers = [.. input.Registry.Publishers.Where(p => $"input/publishers/{p.Id}.yml" != path)],
            Names = [.. input.Registry.Names.Where(n => n.File != path)],
        },
    };

    private static IEnumerable<string> Identities(CheckedSite site) => Catalog.ItemIdentity.All(site.Catalog).Select(i => Catalog.TagUri.Create(site.Catalog.Site, i));

    private void MarkLines(FileChanges changes, string ledger, HashSet<string> gone)
    {
        if (gone.Count == 0 || PlainFiles.KindOf(input.Root, ledger) is not FileKind.File) return;
        changes.Write(ledger, string.Join('\n', changes.Read(ledger).Split('\n').Select(l => gone.Contains(l.Trim()) ? l.TrimEnd() + Mark : l)));
    }
}
