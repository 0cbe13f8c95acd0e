namespace Archive.Publishing;

/// <summary>
/// The final renames. The journal is written whole and renamed into place before the first of them; from then on they
/// are a matter of repeating what is still undone, and each step may be repeated.
/// </summary>
internal static class Journal
{
    private const string Swap = "swap";
    private const string End = "end";

    /// <param name="whole">Whether the stage holds the whole site and takes the output's place, or single files that go into it.</param>
    public static void Commit(StateFolder state, string output, bool whole, IReadOnlyList<string> written, IReadOnlyList<string> removed)
    {
        IEnumerable<string> lines = whole ? [Swap] : [.. written.Order(StringComparer.Ordinal).Select(p => $"+{p}"), .. removed.Select(p => $"-{p}")];
        var draft = state.Journal + ".next";
        File.WriteAllLines(draft, lines.Append(End));
        File.Move(draft, state.Journal, overwrite: true);
        Complete(state, output);
    }

    public static void Complete(StateFolder state, string output)
    {
        if (!File.Exists(state.Journal)) return;
        var lines = File.ReadAllLines(state.Journal);
        if (lines is [Swap, End]) PutInPlace(state, output);
        else if (lines is [.., End]) foreach (var line in lines[..^1]) Apply(state, output, line);
        if (File.Exists(state.NextManifest)) File.Move(state.NextManifest, state.Manifest, overwrite: true);
        if (Directory.Exists(state.Replaced)) Directory.Delete(state.Replaced, true);
        File.Delete(state.Journal);
    }

    private static void PutInPlace(StateFolder state, string output)
    {
        if (!Directory.Exists(state.StageRoot)) return;
        if (Directory.Exists(output))
        {
            if (Directory.Exists(state.Replaced)) Directory.Delete(state.Replaced, true);
            Directory.Move(output, state.Replaced);
        }
        Directory.Move(state.StageRoot, output);
    }

    private static void Apply(StateFolder state, string output, string line)
    {
        var target = Path.Combine(output, line[1..]);
        if (line[0] == '+')
        {
            var staged = state.Staged(line[1..]);
            if (!File.Exists(staged)) return;
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(staged, target, overwrite: true);
        }
        else
        {
            File.Delete(target);
            for (var folder = Path.GetDirectoryName(target)!; folder.Length > output.Length && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any(); folder = Path.GetDirectoryName(folder)!)
                Directory.Delete(folder);
        }
    }
}
