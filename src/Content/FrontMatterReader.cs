using Archive.Catalog;
using Archive.Content.Caching;
using Archive.Content.Yaml;
using Archive.Diagnostics;

namespace Archive.Content;

/// <summary>Turns the keys of an article's front matter into a <see cref="FrontMatter"/>, reporting all that is wrong in them.</summary>
internal static class FrontMatterReader
{
    /// <param name="year">Folder of the page: where id, title or date is unusable, which is reported, the page is
    /// still read to its end under a stand-in, so that whatever else is wrong in it or with it is reported in the same run.</param>
    public static FrontMatter Read(Fields f, string year)
    {
        var id = f.Required("id");
        var title = f.Required("title");
        var date = f.RequiredDate("date");
        if (id is { } i && !Ids.IsId(i.Value)) f.Error(i, $"'{i.Value}' cannot be an id.", Ids.Mend);
        var summary = f.Text("summary")?.Value;
        var updated = f.Date("updated");
        var added = f.Date("added");
        var particulars = new Particulars(title?.Value ?? "")
        {
            Summary = summary,
            Authors = f.Texts("authors").Select(t => t.Value).ToArray(),
            Source = f.Map("source") is { } source ? Source(source) : null,
            Sources = f.Maps("sources").Select(Source).ToArray(),
        };
        var front = new FrontMatter
        {
            Id = id ?? new Text($"({f.File})", f.Position.Line, f.Position.Column),
            Date = date ?? PartialDate.Parse(year),
            Updated = updated,
            Added = added,
            Publisher = particulars.Source?.Publisher,
            CitedPublishers = Publishers(particulars.Sources),
            Rights = f.Choice("rights", Words.Rights),
            Vendors = f.Texts("vendors"),
            Topics = f.Texts("topics"),
            Mentions = f.Texts("mentions"),
            Aliases = f.Texts("aliases"),
            Capture = f.Map("capture") is { } capture ? Capture(capture) : null,
            Draft = f.Flag("draft", false),
            Moves = f.Maps("moves").Select(RecordReader.Move).OfType<MoveEntry>().ToArray(),
            Claims = f.Maps("claims").Select(RecordReader.Claim).OfType<ClaimEntry>().ToArray(),
            Particulars = new LaterParticulars(particulars),
        };
        f.RejectUnknown();
        foreach (var alias in front.Aliases)
            if (!Ids.IsSitePath(alias.Value)) f.Error(alias, $"'{alias.Value}' cannot be an old path.", "Write a path from the site's root in lower-case ASCII, such as '/news/old-name/'.");
        return front;
    }

    private static List<Text> Publishers(IReadOnlyList<SourceEntry> sources)
    {
        var publishers = new List<Text>();
        foreach (var source in sources)
            if (source.Publisher is { } publisher) publishers.Add(publisher);
        return publishers;
    }

    private static SourceEntry Source(Fields f)
    {
        var source = new SourceEntry(
            f.Text("publisher"),
            f.Text("name")?.Value,
            f.Text("title")?.Value,
            f.Url("url"),
            f.Url("archived"),
            f.Date("date"));
        f.RejectUnknown();
        return source;
    }

    private static CaptureEntry? Capture(Fields f)
    {
        var file = f.Required("file");
        var sha256 = f.Required("sha256");
        f.RejectUnknown();
        if (sha256 is { } hash && (hash.Value.Length != 64 || !hash.Value.All(char.IsAsciiHexDigitLower)))
            f.Error(hash, "'sha256' must be 64 lower-case hexadecimal digits.");
        return file is null || sha256 is null ? null : new CaptureEntry(file.Value.Value, sha256.Value.Value);
    }
}
