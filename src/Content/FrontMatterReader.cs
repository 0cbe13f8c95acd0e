using Archive.Catalog;
using Archive.Content.Caching;
using Archive.Content.Entries;
using Archive.Content.Keys;
using Archive.Diagnostics;
using Archive.Yaml;

namespace Archive.Content;

/// <summary>Turns the keys of an article's front matter into a <see cref="FrontMatter"/>, reporting all that is wrong in them.</summary>
internal static class FrontMatterReader
{
    /// <param name="year">Folder of the page: where id, title or date is unusable, which is reported, the page is
    /// still read to its end under a stand-in, so that whatever else is wrong in it or with it is reported in the same run.</param>
    public static FrontMatter Read(YamlFields f, string year)
    {
        var id = f.GetRequiredText("id");
        var title = f.GetRequiredText("title");
        var date = f.GetRequiredDate("date");
        if (id is { } i && !Ids.IsId(i.Value)) f.Error(i, $"'{i.Value}' cannot be an id.", Ids.Hint);
        var summary = f.GetText("summary")?.Value;
        var updated = f.GetDate("updated");
        var added = f.GetDate("added");
        var particulars = new Particulars(title?.Value ?? "")
        {
            Summary = summary,
            Authors = f.GetTexts("authors").Select(t => t.Value).ToArray(),
            Source = f.GetObject("source") is { } source ? Source(source) : null,
            Sources = f.GetObjects("sources").Select(Source).ToArray(),
        };
        var front = new FrontMatter
        {
            Id = id ?? new PlacedText($"({f.File})", f.Position.Line, f.Position.Column),
            Date = date ?? PartialDate.Parse(year),
            Updated = updated,
            Added = added,
            Publisher = particulars.Source?.Publisher,
            CitedPublishers = Publishers(particulars.Sources),
            Rights = f.GetChoice("rights", EnumNames.Rights),
            Vendors = f.GetTexts("vendors"),
            Topics = f.GetTexts("topics"),
            Mentions = f.GetTexts("mentions"),
            Aliases = f.GetTexts("aliases"),
            Capture = f.GetObject("capture") is { } capture ? Capture(capture) : null,
            Draft = f.GetBool("draft", false),
            Moves = f.GetObjects("moves").Select(RecordReader.Move).OfType<MoveEntry>().ToArray(),
            Claims = f.GetObjects("claims").Select(RecordReader.Claim).OfType<ClaimEntry>().ToArray(),
            Particulars = new LaterParticulars(particulars),
        };
        f.RejectUnknown();
        foreach (var alias in front.Aliases)
            if (!Ids.IsSitePath(alias.Value)) f.Error(alias, $"'{alias.Value}' cannot be an old path.", "Write a path from the site's root in lower-case ASCII, such as '/news/old-name/'.");
        return front;
    }

    private static List<PlacedText> Publishers(IReadOnlyList<SourceEntry> sources)
    {
        var publishers = new List<PlacedText>();
        foreach (var source in sources)
            if (source.Publisher is { } publisher) publishers.Add(publisher);
        return publishers;
    }

    private static SourceEntry Source(YamlFields f)
    {
        var source = new SourceEntry(
            f.GetText("publisher"),
            f.GetText("name")?.Value,
            f.GetText("title")?.Value,
            f.GetUrl("url"),
            f.GetUrl("archived"),
            f.GetDate("date"));
        f.RejectUnknown();
        return source;
    }

    private static CaptureEntry? Capture(YamlFields f)
    {
        var file = f.GetRequiredText("file");
        var sha256 = f.GetRequiredText("sha256");
        f.RejectUnknown();
        if (sha256 is { } hash && (hash.Value.Length != 64 || !hash.Value.All(char.IsAsciiHexDigitLower)))
            f.Error(hash, "'sha256' must be 64 lower-case hexadecimal digits.");
        return file is null || sha256 is null ? null : new CaptureEntry(file.Value.Value, sha256.Value.Value);
    }
}
