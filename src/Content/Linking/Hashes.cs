using System.IO.Hashing;
using System.Runtime.InteropServices;
using Archive.Catalog;

namespace Archive.Content.Linking;

/// <summary>What a document that shows an article depends on.</summary>
internal static class Hashes
{
    /// <summary>All that a list entry can show: path, title, summary, dates, rights, and the names of its vendors and topics.</summary>
    public static ulong Card(Article article)
    {
        var hash = new XxHash3();
        Add(hash, article.Id);
        Add(hash, article.Path);
        Add(hash, article.Title);
        Add(hash, article.Summary);
        Add(hash, article.Date.ToString());
        Add(hash, article.Added?.ToString());
        Add(hash, article.Updated?.ToString());
        Add(hash, article.Rights.ToString());
        Add(hash, article.Source?.Name);
        foreach (var v in article.Vendors) Add(hash, v.Path, v.Name);
        foreach (var t in article.Topics) Add(hash, t.Path, t.Name);
        return hash.GetCurrentHashAsUInt64();
    }

    /// <summary>The file itself and every registry entry that it names.</summary>
    public static ulong Page(Article article, ArticleFile file, Registry registry)
    {
        var hash = new FileHash(file.Text.Hash);
        hash.Add(article.CardHash);
        foreach (var v in article.Vendors) hash.Add(v.Hash);
        foreach (var v in article.Mentions) hash.Add(v.Hash);
        foreach (var t in article.Topics) hash.Add(t.Hash);
        foreach (var s in article.Sources) if (s.Publisher is { } p) hash.Add(p.Hash);
        if (article.Source?.Publisher is { } publisher) hash.Add(publisher.Hash);
        if (article.Moves.Count > 0) hash.Add(registry.ActionsHash);
        foreach (var m in article.Moves) hash.Add(m.Hash);
        foreach (var c in article.Claims) hash.Add(c.Hash);
        return hash.Value;
    }

    private static void Add(XxHash3 hash, string? text)
    {
        hash.Append(text is null ? "\uFFFF\0"u8 : MemoryMarshal.AsBytes(text.AsSpan()));
        hash.Append("\0\0"u8);
    }

    private static void Add(XxHash3 hash, string one, string two)
    {
        Add(hash, one);
        Add(hash, two);
    }
}
