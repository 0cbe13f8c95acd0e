using System.Security.Cryptography;
using System.Text;

namespace Archive.Bench.Corpus;

/// <summary>Writes the <c>input/</c> folder of an archive. The same arguments give the same bytes; memory does not grow with their number.</summary>
/// <param name="Bytes">Length of all files together.</param>
/// <param name="Hash">SHA-256 over path and bytes of every file, in the order of writing.</param>
internal sealed record CorpusFolder(Terms Terms, string Newest, long Bytes, string Hash)
{
    private const string Site = """
        title: Corpus
        base-url: https://corpus.example
        description: Generated articles about nobody.
        tag-authority: corpus.example,2026

        """;

    private const string SmallSite = """
        feeds: [rss]
        beside-articles: []
        search: false
        data: false

        """;

    /// <param name="input">A folder that does not exist yet, or is empty.</param>
    /// <param name="record">Whether articles carry moves and claims.</param>
    /// <param name="everything">Whether the site has all that it has by default.</param>
    /// <exception cref="IOException">The folder holds something.</exception>
    public static CorpusFolder Write(string input, int count, ulong seed, bool record, bool everything)
    {
        if (Directory.Exists(input) && Directory.EnumerateFileSystemEntries(input).Any()) throw new IOException($"{input} is not empty.");
        var articles = new Articles(seed, count, record);
        using var files = new Files(input);
        files.Write("site.yml", everything ? Site : Site + SmallSite);
        if (record) files.Write("actions.yml", ActionsFile.Text);
        foreach (var v in articles.Terms.Vendors) files.Write($"vendors/{v.Id}.yml", $"name: {YamlText.Quote(v.Name)}\nkind: {v.Kind}\nabout: {YamlText.Quote(v.About)}\n");
        foreach (var t in articles.Terms.Topics) files.Write($"topics/{t.Id}.yml", $"name: {YamlText.Quote(t.Name)}\nabout: {YamlText.Quote(t.About)}\n");
        var newest = "";
        var text = new StringBuilder();
        for (var number = 0; number < count; number++)
        {
            newest = articles.Write(number, text.Clear());
            files.Write(newest, text.ToString());
        }
        return new CorpusFolder(articles.Terms, newest, files.Bytes, files.Hash());
    }

    private sealed class Files(string root) : IDisposable
    {
        private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private readonly HashSet<string> _folders = new(StringComparer.Ordinal);

        public long Bytes { get; private set; }

        public void Write(string path, string text)
        {
            var full = Path.Combine(root, path);
            var folder = Path.GetDirectoryName(full)!;
            if (_folders.Add(folder)) Directory.CreateDirectory(folder);
            var bytes = Encoding.UTF8.GetBytes(text);
            using var file = new FileStream(full, FileMode.CreateNew);
            file.Write(bytes);
            _hash.AppendData(Encoding.UTF8.GetBytes(path + "\n"));
            _hash.AppendData(bytes);
            Bytes += bytes.Length;
        }

        public string Hash() => Convert.ToHexStringLower(_hash.GetHashAndReset());

        public void Dispose() => _hash.Dispose();
    }
}
