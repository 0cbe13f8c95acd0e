using Archive.Content.Entries;
using Archive.Diagnostics;
using Archive.Files;
using MemoryPack;

namespace Archive.Content;

/// <summary>
/// The articles that an earlier build read without a problem. An unchanged stamp is believed if the file had been at rest when it
/// was taken; else the bytes decide. It holds front matter and places, no text.
/// </summary>
/// <param name="file">Where an earlier build kept it, opened when articles are read; null where none counts.</param>
public sealed partial class InputCache(string? file = null)
{
    private const string Kind = "input";

    private CachedArticle[]? _articles;

    /// <param name="IsSettled">Whether the file had been at rest when it was stamped.</param>
    [MemoryPackable]
    internal sealed partial record CachedArticle(FileStamp Stamp, bool IsSettled, ArticleFile File);

    [MemoryPackable]
    internal sealed partial record CachedArticles(CachedArticle[] All);

    /// <summary>Whether stamps count at all; else the bytes of every file decide.</summary>
    public bool TrustsStamps { get; init; } = true;

    /// <summary>Whether it holds anything else than its file does.</summary>
    public bool IsChanged { get; private set; }

    public void Save(string to)
    {
        SealedFile.Write(to, Kind, new CachedArticles(_articles ?? []));
        IsChanged = false;
    }

    /// <summary>Reads the articles of a snapshot, from the cache where that is safe, and keeps them in place of what it held.</summary>
    /// <param name="progress">Called with how many of how many are read.</param>
    /// <returns>In the order of their paths, drafts included.</returns>
    internal IReadOnlyList<ArticleFile> Read(string root, Snapshot snapshot, Problems problems, Action<int, int>? progress = null)
    {
        var before = _articles ?? (file is null ? null : SealedFile.Read<CachedArticles>(file, Kind)?.All) ?? [];
        var known = before.ToDictionary(a => a.File.Path, StringComparer.Ordinal);
        var listed = snapshot.FilesBelow(Path.Combine(root, ArticleFile.Folder), ".md");
        var read = new (ArticleFile? File, CachedArticle? Keep)[listed.Length];
        var done = 0;
        Parallel.For(0, listed.Length, i =>
        {
            var path = Path.GetRelativePath(root, listed[i].Path).Replace(Path.DirectorySeparatorChar, '/');
            read[i] = Read(root, path, listed[i].Stamp, snapshot.Taken, known.GetValueOrDefault(path), problems);
            progress?.Invoke(Interlocked.Increment(ref done), listed.Length);
        });
        var kept = read.Select(r => r.Keep).OfType<CachedArticle>().ToArray();
        // What is as it was is the old entry itself.
        IsChanged |= kept.Length != before.Length || !kept.Index().All(k => ReferenceEquals(k.Item, before[k.Index]));
        _articles = kept;
        return [.. read.Select(r => r.File).OfType<ArticleFile>()];
    }

    private (ArticleFile? File, CachedArticle? Keep) Read(string root, string path, FileStamp stamp, DateTime taken, CachedArticle? known, Problems problems)
    {
        if (TrustsStamps && known is { IsSettled: true } && known.Stamp == stamp) return (known.File, known);
        var own = new Problems();
        var file = Fault.Contain(path, own, () => ArticleReader.Read(root, path, own, known?.File));
        problems.Add(own);
        return (file, file is null || own.Any ? null : new CachedArticle(stamp, stamp.WasSettledAt(taken), file));
    }
}
