using System.IO.Hashing;
using System.Runtime.InteropServices;
using Archive.Catalog;
using Archive.Content;
using Archive.Content.Entries;

namespace Archive.Linking;

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
        var hash = new FileHash(file.ListEntryHash);
        hash.Add((ulong)article.Rights);
        hash.Add(article.Publisher?.NameHash ?? 0);
        for (var i = 0; i < article.Vendors.Count; i++) hash.Add(article.Vendors[i].NameHash);
        for (var i = 0; i < article.Topics.Count; i++) hash.Add(article.Topics[i].NameHash);
        return hash.Value;
    }

    /// <summary>The file itself and every registry entry that it names.</summary>
    public static ulong Page(Article article, ArticleFile file, Registry registry)
    {
        var hash = new FileHash(file.Text.Hash);
        hash.Add(article.ListEntryHash);
        // By place: an enumerator for each list of each article is more than what is hashed.
        for (var i = 0; i < article.Vendors.Count; i++) hash.Add(article.Vendors[i].Hash);
        for (var i = 0; i < article.Mentions.Count; i++) hash.Add(article.Mentions[i].Hash);
        for (var i = 0; i < article.Topics.Count; i++) hash.Add(article.Topics[i].Hash);
        for (var i = 0; i < article.CitedPublishers.Count; i++) hash.Add(article.CitedPublishers[i].Hash);
        if (article.Publisher is { } publisher) hash.Add(publisher.Hash);
        if (article.Moves.Count > 0) hash.Add(registry.ActionsHash);
        for (var i = 0; i < article.Moves.Count; i++) hash.Add(article.Moves[i].Hash);
        for (var i = 0; i < article.Claims.Count; i++) hash.Add(article.Claims[i].Hash);
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
