using Archive.Files;
using MemoryPack;

namespace Archive.Publishing;

/// <summary>A file to put in place.</summary>
/// <param name="Stage">Its name in the stage.</param>
/// <param name="Old">The file of ours that it replaces, if it replaces one.</param>
/// <param name="New">What it is from now on.</param>
[MemoryPackable]
internal sealed partial record JournalPut(string Stage, ManifestEntry? Old, ManifestEntry New);

/// <summary>What could not be done, and why.</summary>
/// <param name="Standing">The file of ours that stands there all the same, if one does.</param>
internal sealed record JournalFailure(string Path, string Reason, ManifestEntry? Standing);

/// <summary>
/// The final steps of a publishing, written whole before the first of them: removals, then files put in place. Each may be repeated, so that a
/// start that finds a journal completes it, whatever prefix of it was done. Nothing is removed or replaced that is not as the last build left it.
/// </summary>
[MemoryPackable]
internal sealed partial record Journal(ManifestEntry[] Removals, JournalPut[] Puts)
{
    private const string Kind = "journal/2";

    /// <returns>Null where there is none, or none that can be believed: each path leads below the output.</returns>
    public static Journal? Read(string file) =>
        SealedFile.Read<Journal>(file, Kind) is { } journal
            && journal.Removals.Concat(journal.Puts.Select(p => p.New)).All(e => OutputPath.IsBelow(e.Path))
            && journal.Puts.All(p => p.Stage.All(char.IsAsciiDigit))
                ? journal : null;

    /// <summary>The commit: from here on the steps are a matter of doing what is still undone.</summary>
    public void Write(string file)
    {
        var draft = file + ".next";
        SealedFile.Write(draft, Kind, this);
        File.Move(draft, file, overwrite: true);
    }

    /// <returns>What could not be done; all else was.</returns>
    public IReadOnlyList<JournalFailure> Apply(string output, string stage)
    {
        var failures = new List<JournalFailure>();
        var links = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var entry in Removals) Try([entry], () => Remove(output, entry));
        foreach (var put in Puts) Try([put.New, put.Old], () => Put(output, Path.Combine(stage, put.Stage), put));
        return failures;

        void Try(ManifestEntry?[] ours, Func<string?> step)
        {
            var (path, target) = (ours[0]!.Path, Path.Join(output, ours[0]!.Path));
            var isElsewhere = IsBehindLink(Path.GetDirectoryName(path)!);
            if ((isElsewhere ? "a link stands on the way to it; what it leads to stays" : AttemptStep(step)) is not { } reason) return;
            failures.Add(new JournalFailure(path, reason, isElsewhere ? null : ours.FirstOrDefault(e => e is not null && File.Exists(target) && OutputScan.IsIntact(target, e))));
        }

        // Since the journal was written, somebody may have put a link in the place of a folder.
        bool IsBehindLink(string folder)
        {
            if (folder.Length == 0) return false;
            if (!links.TryGetValue(folder, out var isLink)) links.Add(folder, isLink = PlainFiles.KindOf(output, folder) is FileKind.Link);
            return isLink;
        }
    }

    private static string? AttemptStep(Func<string?> step)
    {
        try
        {
            return step();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e.Message;
        }
    }

    private static string? Remove(string output, ManifestEntry entry)
    {
        var target = Path.Join(output, entry.Path);
        if (File.Exists(target))
        {
            if (!OutputScan.IsIntact(target, entry)) return "somebody changed it; it stays";
            File.Delete(target);
        }
        OutputPath.RemoveEmptyFolders(output, entry.Path);
        return null;
    }

    private static string? Put(string output, string staged, JournalPut put)
    {
        var target = Path.Join(output, put.New.Path);
        if (!File.Exists(staged)) return File.Exists(target) && OutputScan.IsIntact(target, put.New) ? null : "what was to stand there is lost";
        if (Directory.Exists(target) && !EmptyFolder.TryRemove(target)) return "a folder stands in its place";
        if (File.Exists(target) && (put.Old is null || !OutputScan.IsIntact(target, put.Old))) return "a file that is not ours stands in its place; it stays";
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Move(staged, target, overwrite: true);
        return null;
    }
}
