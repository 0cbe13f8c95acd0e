using System.IO.Hashing;
using System.Text;
using Archive.Diagnostics;
using Archive.Files;

namespace Archive.Building.Mending;

/// <summary>Changes of several files that belong together: all of them happen, or none.</summary>
internal sealed class FileChanges(string root)
{
    private readonly SortedDictionary<string, string?> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _movedFrom = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ulong> _read = new(StringComparer.Ordinal);
    private readonly HashSet<string> _marked = new(StringComparer.Ordinal);
    private readonly HashSet<string> _emptied = new(StringComparer.Ordinal);
    private MovedFolder? _folder;

    /// <summary>Paths relative to the root with what they are to hold; null where the file is to go.</summary>
    public IReadOnlyDictionary<string, string?> All => _texts;

    /// <summary>What a file holds, with the changes made so far.</summary>
    public string Read(string path) => TryRead(path) ?? throw PlainFiles.NoText(path);

    /// <returns>Null where the file is not UTF-8 text.</returns>
    public string? TryRead(string path)
    {
        if (_texts.TryGetValue(path, out var changed)) return changed ?? throw new IOException($"{path} is to be removed.");
        var bytes = PlainFiles.Read(root, path, PlainFiles.LargestLedger);
        _read[path] = XxHash3.HashToUInt64(bytes);
        if (bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble)) _marked.Add(path);
        return PlainFiles.TryDecode(bytes);
    }

    public void Write(string path, string text) => _texts[path] = text;

    public void Remove(string path) => _texts[path] = null;

    public void Move(string from, string to)
    {
        Write(to, Read(from));
        Remove(from);
        _movedFrom.Add(to, from);
    }

    /// <summary>A folder goes when the last file in it has gone.</summary>
    public void RemoveIfEmpty(string folder) => _emptied.Add(folder);

    /// <summary>A folder goes with a file: the pictures of an article.</summary>
    public void MoveFolder(string from, string to) => _folder = new(from, to);

    /// <summary>What changes, for people: which files move or go, and each line that is another.</summary>
    public string Describe()
    {
        var text = new StringBuilder();
        foreach (var (path, after) in _texts)
        {
            if (after is null && !_movedFrom.ContainsValue(path)) text.Append($"{path} is removed.\n");
            if (after is null) continue;
            var from = _movedFrom.GetValueOrDefault(path, path);
            if (from != path) text.Append($"{from} -> {path}\n");
            var before = PlainFiles.KindOf(root, from) is FileKind.File ? PlainFiles.ReadText(root, from, PlainFiles.LargestLedger) : "";
            if (before != after) text.Append(LineDiff.Describe(path, before, after));
        }
        if (_folder is var (old, now)) text.Append($"{old}/ -> {now}/\n");
        return Printable.EscapeLines(text.ToString());
    }

    /// <summary>Writes every file beside its place first, so that what can fail has failed before the first of them changes; what fails then is taken back.</summary>
    /// <param name="stands">Asked when all is written: where it says no, everything is taken back.</param>
    /// <returns>What it said.</returns>
    public bool Apply(Func<bool>? stands = null)
    {
        if (_texts.Count == 0) return stands is null || stands();
        // What is taken back is taken from there: nothing of anybody else may stand there.
        if (_texts.Keys.Select(EarlierState.PartOf).FirstOrDefault(part => PlainFiles.KindOf(root, part) is not FileKind.Nothing) is { } taken)
            throw new IOException($"{taken} is in the way: what changes is written there first. Move it elsewhere, and do the same again.");
        var before = new EarlierState([.. _texts.Select(t => EarlierFile.Create(t.Key, ReadUnchanged(t.Key), t.Value is null ? null : Encode(t.Key, t.Value)))], _folder);
        using var undo = UndoFile.Create(root, before);
        try
        {
            foreach (var (path, text) in _texts) if (text is not null) Prepare(path, text);
            foreach (var file in before.Files.OrderBy(f => f.Next is null)) Replace(file);
            if (_folder is var (from, to)) Directory.Move(Full(from), Full(to));
            if (stands is null || stands())
            {
                undo.Remove();
                foreach (var folder in _emptied) EmptyFolder.TryRemove(Full(folder));
                return true;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            before.Restore(root);
            undo.Remove();
            throw;
        }
        before.Restore(root);
        undo.Remove();
        return false;
    }

    /// <returns>Null where there is no file.</returns>
    /// <exception cref="IOException">Somebody wrote it since it was read: what it holds now, nobody has looked at.</exception>
    private byte[]? ReadUnchanged(string path)
    {
        var bytes = PlainFiles.KindOf(root, path) is FileKind.File ? PlainFiles.Read(root, path, PlainFiles.LargestLedger) : null;
        return !_read.TryGetValue(path, out var hash) || (bytes is not null && XxHash3.HashToUInt64(bytes) == hash)
            ? bytes
            : throw ChangedMeanwhile(path);
    }

    private void Replace(EarlierFile file)
    {
        if (!file.IsAsBefore(file.Read(root))) throw ChangedMeanwhile(file.Path);
        if (file.Next is null) File.Delete(Full(file.Path));
        else File.Move(Full(EarlierState.PartOf(file.Path)), Full(file.Path), overwrite: true);
    }

    private static IOException ChangedMeanwhile(string path) => new($"{path} was changed by somebody else meanwhile, so nothing was changed. Do the same again.");

    private void Prepare(string path, string text)
    {
        PlainFiles.RefuseLink(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(Full(path))!);
        // It must be new: no link can stand there.
        using var part = new FileStream(Full(EarlierState.PartOf(path)), FileMode.CreateNew, FileAccess.Write);
        part.Write(Encode(path, text));
        if (!OperatingSystem.IsWindows() && File.Exists(Full(path))) File.SetUnixFileMode(part.SafeFileHandle, File.GetUnixFileMode(Full(path)));
    }

    /// <summary>A byte order mark is kept where one stood.</summary>
    private byte[] Encode(string path, string text) =>
        [.. _marked.Contains(_movedFrom.GetValueOrDefault(path, path)) ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(text)];

    private string Full(string path) => Path.Combine(root, path);
}
