using Archive.Content.Entries;

namespace Archive.Content.Caching;

/// <summary>What an article's front matter says for readers alone: as it was read, or still packed.</summary>
public readonly struct LaterParticulars
{
    private readonly Particulars? _read;
    private readonly byte[]? _packed;
    private readonly int _at;

    public LaterParticulars(Particulars read) => _read = read;

    /// <param name="at">Where in the bytes they begin.</param>
    public LaterParticulars(byte[] packed, int at) => (_packed, _at) = (packed, at);

    public string ReadTitle() => _read?.Title ?? ArticleCodec.Title(new Unpacker(_packed!, _at));

    public Particulars Read() => _read ?? ArticleCodec.Particulars(new Unpacker(_packed!, _at));
}
