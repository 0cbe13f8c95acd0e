using System.Text;
using Archive.Files;

namespace Archive.Building.Mending;

/// <summary>Changes of several files that belong together: all of them happen, or none.</summary>
internal sealed class FileChanges(string root)
{
    private readonly SortedDictionary<string, string?> _texts = new(StringComparer.Ordinal);

    /// <summary>Paths relative to the root with what they are to hold; null where the file is to go.</summary>
    public IReadOnlyDictionary<string, string?> All => _texts;

    /// <summary>What a file holds, with the changes made so far.</summary>
    public string Read(string path) => _texts.TryGetValue(path, out var text) ? text ?? throw new IOException($"{path} is to be removed.") : PlainFiles.ReadText(root, path);

    public void Write(string path, string text) => _texts[path] = text;

    public void Remove(string path) => _texts[path] = null;

    public void Move(string from, string to)
    {
        Write(to, Read(from));
        Remove(from);
    }

    /// <summary>Writes every file beside its place first, so that what can fail has failed before the first of them changes; what fails then is taken back.</summary>
    public void Apply()
    {
        var before = _texts.Keys.ToDictionary(p => p, p => PlainFiles.KindOf(root, p) is FileKind.File ? PlainFiles.Read(root, p) : null);
        try
        {
            foreach (var (path, text) in _texts) if (text is not null) Prepare(path, text);
            foreach (var (path, text) in _texts) if (text is not null) File.Move(Full(path) + Beside, Full(path), overwrite: true);
            foreach (var (path, text) in _texts) if (text is null) File.Delete(Full(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            foreach (var (path, bytes) in before) Restore(path, bytes);
            throw;
        }
    }

    private const string Beside = "~";

    private void Prepare(string path, string text)
    {
        PlainFiles.RefuseLink(root, path);
        PlainFiles.RefuseLink(root, path + Beside);
        Directory.CreateDirectory(Path.GetDirectoryName(Full(path))!);
        File.WriteAllBytes(Full(path) + Beside, Encoding.UTF8.GetBytes(text));
    }

    private void Restore(string path, byte[]? bytes)
    {
        File.Delete(Full(path) + Beside);
        if (bytes is not null) File.WriteAllBytes(Full(path), bytes);
        else File.Delete(Full(path));
    }

    private string Full(string path) => Path.Combine(root, path);
}
