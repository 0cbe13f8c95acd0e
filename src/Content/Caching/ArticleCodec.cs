using Archive.Catalog;
using Archive.Content.Entries;

namespace Archive.Content.Caching;

/// <summary>An article's file as bytes and back, so that a build need not read again what did not change. What only readers see stands last, and is read back when a page shows it.</summary>
internal static class ArticleCodec
{
    public static void Write(BinaryWriter to, ArticleFile file)
    {
        var p = new Packer(to);
        p.Write(file.Text.Offset);
        p.Write(file.Text.Line);
        p.Write(file.Text.Length);
        p.Write(file.Text.Hash);
        p.Write(file.ListEntryHash);
        p.Write(file.FrontMatterHash);
        p.Write(file.Links);
        var f = file.FrontMatter;
        p.Write(f.Id);
        p.Write(f.Date);
        p.Write(f.Updated);
        p.Write(f.Added);
        p.Write(f.Rights is { } rights ? (byte)(rights + 1) : (byte)0);
        p.Write(f.Publisher);
        p.Write(f.CitedPublishers);
        p.Write(f.Vendors);
        p.Write(f.Topics);
        p.Write(f.Mentions);
        p.Write(f.Aliases);
        p.WriteOrNot(f.Capture, c => { p.Write(c.File); p.Write(c.Sha256); });
        p.Write(f.Draft);
        p.Write(f.Moves, m => RecordCodec.Write(p, m));
        p.Write(f.Claims, c => RecordCodec.Write(p, c));
        Write(p, f.Particulars.Read());
    }

    private static void Write(Packer p, Particulars particulars)
    {
        p.Write(particulars.Title);
        p.Write(particulars.Summary);
        p.Write(particulars.Authors, a => p.Write(a));
        p.WriteOrNot(particulars.Source, s => Write(p, s));
        p.Write(particulars.Sources, s => Write(p, s));
    }

    /// <param name="path">Of the file, which is where it was when it was packed.</param>
    /// <param name="bytes">The file's bytes, where they are at hand.</param>
    public static ArticleFile Read(string path, Unpacker u, ReadOnlyMemory<byte> bytes = default)
    {
        var text = new ArticleText(path, u.Number(), u.Number(), u.Number(), u.Hash()) { FileBytes = bytes };
        var (card, whole) = (u.Hash(), u.Hash());
        var links = u.Texts();
        var front = new FrontMatter
        {
            Id = u.Text(),
            Date = u.Date(),
            Updated = u.DateOrNot(),
            Added = u.DateOrNot(),
            Rights = u.Choice() is var rights and > 0 ? (Rights)(rights - 1) : null,
            Publisher = u.TextOrNot(),
            CitedPublishers = u.Names(),
            Vendors = u.Names(),
            Topics = u.Names(),
            Mentions = u.Names(),
            Aliases = u.Texts(),
            Capture = u.EntryOrNot(static v => new CaptureEntry(v.WordOrNot()!, v.WordOrNot()!)),
            Draft = u.Flag(),
            Moves = u.List(RecordCodec.Move),
            Claims = u.List(RecordCodec.Claim),
            Particulars = new LaterParticulars(u.Bytes, u.At),
        };
        return new ArticleFile(path, front, text) { Links = links, ListEntryHash = card, FrontMatterHash = whole };
    }

    /// <summary>The first of the <see cref="Particulars"/>.</summary>
    public static string Title(Unpacker u) => u.WordOrNot()!;

    public static Particulars Particulars(Unpacker u) => new(Title(u))
    {
        Summary = u.WordOrNot(),
        Authors = u.List(static v => v.WordOrNot()!),
        Source = u.EntryOrNot(Source),
        Sources = u.List(Source),
    };

    private static void Write(Packer p, SourceEntry source)
    {
        p.Write(source.Publisher);
        p.Write(source.Name);
        p.Write(source.Title);
        p.Write(source.Url);
        p.Write(source.Archived);
        p.Write(source.Date);
    }

    private static SourceEntry Source(Unpacker u) =>
        new(u.TextOrNot(), u.WordOrNot(), u.WordOrNot(), u.WordOrNot(), u.WordOrNot(), u.DateOrNot());
}
