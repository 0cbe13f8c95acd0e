using Archive.Captures.Model;
using Archive.Catalog;
using Archive.Content;
using Archive.Diagnostics;
using Archive.Files;
using Archive.Ledgers;

namespace Archive.Building.Mending;

/// <summary>Takes a page back for good: its file goes, the capture that it was made from goes with it, and the ledgers say of all that goes with it that it was withdrawn.</summary>
internal sealed class Withdrawal(ArchiveInput input)
{
    private const string Mark = " withdrawn";

    /// <param name="path">A file of an article or of an entry of the registry.</param>
    /// <returns>Null where something is wrong before, or still names it: each such place was reported.</returns>
    public FileChanges? Prepare(string path, Problems problems)
    {
        if (FindChangedCapture(path) is { } changed)
        {
            problems.Error(new Position(changed),
                $"{path} was made from this capture, which has changed since: the next import would make a page of it.",
                "Move it out of seeds/, or remove it, and withdraw the page then.");
            return null;
        }
        if (input.Drafts.FirstOrDefault(d => d.Path == path) is { } draft)
            return LostEntries.Find(Without(path), entry => LedgerCheck.Holds(draft, entry), problems) is { } lost ? Remove(path, lost, lost) : null;
        if (CheckedSite.Create(input, drafts: false, problems) is not { } before || problems.HasErrors) return null;
        var found = new Problems();
        var after = CheckedSite.Create(Without(path), drafts: false, found);
        // What the ledgers miss is what is to be withdrawn.
        var faults = found.Sorted().Where(p => p.Severity == Severity.Error && p.Position.File is not (IdentityLedger.Path or AddressLedger.Path)).ToList();
        foreach (var fault in faults) problems.Error(fault.Position, $"This names what is to be withdrawn: {fault.Message}", "Take it out here first.");
        // Whoever speaks need not be in the registry: that alone is no error.
        foreach (var place in NamedAt(path).Except(faults.Select(f => f.Position)))
            problems.Error(place,
                "This names what is to be withdrawn.",
                "Write the name that readers see, or take it out here first.");
        var told = problems.Sorted().Select(p => p.Position).ToHashSet();
        foreach (var fault in FindLost(path).Where(f => !told.Contains(f.Position)))
            problems.Error(fault.Position,
                $"This names what is to be withdrawn: {fault.Message}",
                "Take it out here first.");
        if (problems.HasErrors || after is null) return null;
        return Remove(
            path,
            TagUri.All(before.Catalog).Except(TagUri.All(after.Catalog)).ToHashSet(StringComparer.Ordinal),
            before.Plan.Addresses.Except(after.Plan.Addresses).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Withdraws a published article of which the file is gone already.</summary>
    /// <param name="name">Its id, its file or the file's name.</param>
    /// <returns>No changes where no such article was published; null where something else is wrong: that was reported.</returns>
    public FileChanges? PrepareGone(string name, Problems problems)
    {
        if (!LostEntries.Published(input.Root).Any(IsOwn)) return new FileChanges(input.Root);
        return LostEntries.Find(input, IsOwn, problems) is { } lost ? Remove(null, lost, lost) : null;

        bool IsOwn(string entry) => LostEntries.IsOf(name, entry);
    }

    /// <param name="path">Null where the file is gone.</param>
    private FileChanges Remove(string? path, IReadOnlySet<string> identities, IReadOnlySet<string> addresses)
    {
        var changes = new FileChanges(input.Root);
        if (path is not null)
            foreach (var file in FindCapture(path).Concat(FindPictures(path)).Prepend(path)) changes.Remove(file);
        if (path?.EndsWith(".md", StringComparison.Ordinal) == true) changes.RemoveIfEmpty(path[..^".md".Length]);
        MarkLines(changes, IdentityLedger.Path, identities);
        MarkLines(changes, AddressLedger.Path, addresses);
        return changes;
    }

    /// <summary>The capture of an article's page, as it was imported, and its sidecar: the next import would write the page again. One that another page was made of stays.</summary>
    private IEnumerable<string> FindCapture(string path)
    {
        if (FindOwnCapture(path) is not var (capture, _)) return [];
        return new[] { capture, capture + CaptureOverrides.SidecarSuffix }.Where(file => PlainFiles.KindOf(input.Root, file) is FileKind.File);
    }

    private string? FindChangedCapture(string path) => FindOwnCapture(path) is (var file, false) ? file : null;

    /// <returns>The file that an article's page alone was made from, and whether it is as it was.</returns>
    private (string File, bool IsSame)? FindOwnCapture(string path)
    {
        if (input.Articles.FirstOrDefault(a => a.Path == path)?.FrontMatter.Capture is not { } capture
                || !capture.File.StartsWith($"{CaptureFile.Folder}/", StringComparison.Ordinal))
            return null;
        if (input.Articles.Any(a => a.Path != path && a.FrontMatter.Capture?.File == capture.File) || PlainFiles.KindOf(input.Root, capture.File) is not FileKind.File) return null;
        return (capture.File, CaptureFile.Read(input.Root, Path.Combine(input.Root, capture.File), new Problems())?.Sha256 == capture.Sha256);
    }

    /// <summary>What lies beside an article for it alone; what is no picture of it is somebody's.</summary>
    private IEnumerable<string> FindPictures(string path) =>
        SiteFiles.Read(input.Root, new Problems()).Where(f => f.Article is { } article && $"input{article.TrimEnd('/')}.md" == path).Select(f => f.File);

    /// <summary>What would be wrong with drafts, and with pages that captures are to become: a build tells it only once they are published.</summary>
    private IEnumerable<Problem> FindLost(string path)
    {
        var waiting = new WaitingPages(input);
        return waiting.FindFaults(Without(path)).Except(waiting.FindFaults(input));
    }

    private IEnumerable<Position> NamedAt(string path) =>
        path.Split('/') is ["input", var folder, var file]
            ? IdsOf(folder, Path.GetFileNameWithoutExtension(file)).SelectMany(id => References.Find(input, folder, id, "")).Select(r => r.At)
            : [];

    private IEnumerable<string> IdsOf(string folder, string id) => References.FormerIds(input, folder, id).Select(f => f.Value).Prepend(id).Distinct();

    private ArchiveInput Without(string path) => input with
    {
        Articles = [.. input.Articles.Where(a => a.Path != path)],
        Registry = input.Registry with
        {
            Vendors = [.. input.Registry.Vendors.Where(v => v.File != path)],
            Topics = [.. input.Registry.Topics.Where(t => t.File != path)],
            Publishers = [.. input.Registry.Publishers.Where(p => p.File != path)],
            People = [.. input.Registry.People.Where(p => p.File != path)],
            Names = [.. input.Registry.Names.Where(n => n.File != path)],
        },
    };

    private void MarkLines(FileChanges changes, string ledger, IReadOnlySet<string> gone)
    {
        if (gone.Count == 0 || PlainFiles.KindOf(input.Root, ledger) is not FileKind.File) return;
        changes.Write(ledger, string.Join('\n', changes.Read(ledger).Split('\n').Select(l => gone.Contains(l.Trim()) ? l.TrimEnd() + Mark + l[l.TrimEnd().Length..] : l)));
    }
}
