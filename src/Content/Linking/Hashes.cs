using System.IO.Hashing;
using System.Runtime.InteropServices;
using Archive.Catalog;

namespace Archive.Content.Linking;

/// <summary>What a document that shows an article depends on.</summary>
internal static class Hashes
{
    /// <summary>What the file alone gives to a list entry: path, title, summary, dates, where it is from.</summary>
    public static ulong Card(string path, FrontMatter front)
    {
        var hash = new XxHash3();
        var particulars = front.Particulars.Read();
        Add(hash, front.Id.Value);
        Add(hash, path);
        Add(hash, particulars.Title);
        Add(hash, particulars.Summary);
        Add(hash, front.Date.ToString());
        Add(hash, front.Added?.ToString());
        Add(hash, front.Updated?.ToString());
        Add(hash, particulars.Source?.Name);
        return hash.GetCurrentHashAsUInt64();
    }

    /// <summary>All that a list entry can show: the file's part, rights, and the names of publisher, vendors and topics.</summary>
    public static ulong Card(Article article, ArticleFile file)
    {
        var hash = new FileHash(file.CardHash);
        hash.Add((ulong)article.Rights);
        hash.Add(article.Publisher?.NameHash ?? 0);
        foreach (var v in article.Vendors) hash.Add(v.NameHash);
        foreach (var t in article.Topics) hash.Add(t.NameHash);
        return hash.Value;
    }

    /// <summary>The file itself and every registry entry that it names.</summary>
    public static ulong Page(Article article, ArticleFile file, Registry registry)
    {
        var hash = new FileHash(file.Text.Hash);
        hash.Add(article.CardHash);
        foreach (var v in article.Vendors) hash.Add(v.Hash);
        foreach (var v in article.Mentions) hash.Add(v.Hash);
        foreach (var t in article.Topics) hash.Add(t.Hash);
        foreach (var p in article.CitedPublishers) hash.Add(p.Hash);
        if (article.Publisher is { } publisher) hash.Add(publisher.Hash);
        if (article.Moves.Count > 0) hash.Add(registry.ActionsHash);
        foreach (var m in article.Moves) hash.Add(m.Hash);
        foreach (var c in article.Claims) hash.Add(c.Hash);
        return hash.Value;
    }

    /// <summary>An entry's address and name: what a line that links to it shows.</summary>
    public static ulong Name(string path, string name)
    {
        var hash = new XxHash3();
        Add(hash, path);
        Add(hash, name);
        return hash.GetCurrentHashAsUInt64();
    }

    private static void Add(XxHash3 hash, string? text)
    {
        hash.Append(text is null ? "\uFFFF\0"u8 : MemoryMarshal.AsBytes(text.AsSpan()));
        hash.Append("\0\0"u8);
    }
}
