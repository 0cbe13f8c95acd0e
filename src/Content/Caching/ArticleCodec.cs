using Archive.Catalog;

namespace Archive.Content.Caching;

/// <summary>An article's file as bytes and back, so that a build need not read again what did not change.</summary>
internal static class ArticleCodec
{
    public static void Write(BinaryWriter to, ArticleFile file)
    {
        var p = new Packer(to);
        p.Write(file.Path);
        p.Write(file.Year);
        p.Write(file.Slug);
        p.Write(file.Text.Offset);
        p.Write(file.Text.Line);
        p.Write(file.Text.Length);
        p.Write(file.Text.Hash);
        p.Write(file.Links);
        var f = file.FrontMatter;
        p.Write(f.Id);
        p.Write(f.Title);
        p.Write(f.Summary);
        p.Write(f.Date);
        p.Write(f.Updated);
        p.Write(f.Added);
        p.Write(f.Authors, a => p.Write(a));
        p.WriteOrNot(f.Source, s => Write(p, s));
        p.Write(f.Sources, s => Write(p, s));
        p.Write(f.Rights is { } rights ? (byte)(rights + 1) : (byte)0);
        p.Write(f.Vendors);
        p.Write(f.Topics);
        p.Write(f.Mentions);
        p.Write(f.Aliases);
        p.WriteOrNot(f.Capture, c => { p.Write(c.File); p.Write(c.Sha256); });
        p.Write(f.Draft);
        p.Write(f.Moves, m => RecordCodec.Write(p, m));
        p.Write(f.Claims, c => RecordCodec.Write(p, c));
    }

    public static ArticleFile Read(BinaryReader from)
    {
        var u = new Unpacker(from);
        var (path, year, slug) = (u.WordOrNot()!, u.WordOrNot()!, u.WordOrNot()!);
        var text = new ArticleText(path, u.Number(), u.Number(), u.Number(), u.Hash());
        var links = u.Texts();
        var front = new FrontMatter
        {
            Id = u.Text(),
            Title = u.WordOrNot()!,
            Summary = u.WordOrNot(),
            Date = u.Date(),
            Updated = u.DateOrNot(),
            Added = u.DateOrNot(),
            Authors = u.List(() => u.WordOrNot()!),
            Source = u.EntryOrNot(() => Source(u)),
            Sources = u.List(() => Source(u)),
            Rights = u.Choice() is var rights and > 0 ? (Rights)(rights - 1) : null,
            Vendors = u.Texts(),
            Topics = u.Texts(),
            Mentions = u.Texts(),
            Aliases = u.Texts(),
            Capture = u.EntryOrNot(() => new CaptureEntry(u.WordOrNot()!, u.WordOrNot()!)),
            Draft = u.Flag(),
            Moves = u.List(() => RecordCodec.Move(u)),
            Claims = u.List(() => RecordCodec.Claim(u)),
        };
        return new ArticleFile(path, year, slug, front, text) { Links = links };
    }

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
