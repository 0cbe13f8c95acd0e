using Archive.Catalog;
using Archive.Content.Entries;
using Archive.Diagnostics;
using Archive.Yaml;

namespace Archive.Content.Keys;

/// <summary>The front matter of an article. A new key is a line here and a property of the record that carries it.</summary>
internal static class ArticleKeys
{
    private static readonly Key<SourceEntry>[] Source =
    [
        KeysOf<SourceEntry>.Text("publisher", "Id of the registry, where the publisher has one",
            s => s.Publisher?.Value, (s, v) => s with { Publisher = v }, isWord: true) with { Names = Registered.Publisher },
        KeysOf<SourceEntry>.Text("name", "Name of a publisher outside the registry", s => s.Name, (s, v) => s with { Name = v.Value }),
        KeysOf<SourceEntry>.Choice("kind", "What it was there, by which it is cited; its publisher's kind, else news", EnumNames.SourceKinds, s => s.Kind, (s, v, _) => s with { Kind = v }),
        KeysOf<SourceEntry>.Text("title", "Title of the page there", s => s.Title, (s, v) => s with { Title = v.Value }),
        KeysOf<SourceEntry>.Url("url", "Address of the page", s => s.Url, (s, v) => s with { Url = v.Value }),
        KeysOf<SourceEntry>.Url("archived", "Address of an archived copy", s => s.Archived, (s, v) => s with { Archived = v.Value }),
        KeysOf<SourceEntry>.Date("date", "When it was published, as exact as it is known", s => s.Date, (s, v, at) => s with { Date = v, DateText = at }),
        KeysOf<SourceEntry>.Texts("reports", "Ids of the moves and claims of this page that it reports, where there are several sources",
            s => s.Reports.Select(r => r.Value), (s, v) => s with { Reports = v }, areWords: true),
    ];

    /// <summary>A row that leads to nothing helps nobody.</summary>
    private static SourceEntry? CheckSource(SourceEntry source, YamlFields f)
    {
        if (!Naming.Any(f.Has)) f.Error("Nothing says what this source is.", "Give it a 'title' and 'url', and its 'publisher' or 'name'.");
        return source;
    }

    private static readonly string[] Naming = ["publisher", "name", "title", "url", "archived"];

    private static readonly Key<CaptureEntry>[] Capture =
    [
        KeysOf<CaptureEntry>.Text("file", "The capture that the page was made from, such as seeds/name.txt", c => c.File, (c, v) => c with { File = v.Value }, required: true, isWord: true),
        KeysOf<CaptureEntry>.Text("sha256", "SHA-256 of its bytes: 64 lower-case hexadecimal digits", c => c.Sha256, (c, v) => c with { Sha256 = v.Value }, required: true, isWord: true),
        KeysOf<CaptureEntry>.Text("draft", "SHA-256 of the draft as import wrote it, without this line: import --again overwrites no draft that somebody edited",
            c => c.Draft, (c, v) => c with { Draft = v.Value }, isWord: true),
    ];

    private static readonly Key<QuestionEntry>[] Question =
    [
        KeysOf<QuestionEntry>.Text("about", "The key, or the part of the text, that is open", q => q.About, (q, v) => q with { About = v.Value }, isWord: true),
        KeysOf<QuestionEntry>.Text("ask", "What is asked", q => q.Ask.Value, (q, v) => q with { Ask = v }, required: true),
        KeysOf<QuestionEntry>.Text("where", "Where in the capture it is open", q => q.Where, (q, v) => q with { Where = v.Value }),
        KeysOf<QuestionEntry>.Text("taken", "What stands in the page meanwhile", q => q.Taken, (q, v) => q with { Taken = v.Value }),
        KeysOf<QuestionEntry>.Texts("candidates", "The answers that the capture allows", q => q.Candidates, (q, v) => q with { Candidates = [.. v.Select(t => t.Value)] }),
    ];

    private static readonly Key<Gap>[] Gaps =
    [
        KeysOf<Gap>.Text("what", "What is not known: the day on which the purchase closed", g => g.What, (g, v) => g with { What = v.Value }, required: true),
        KeysOf<Gap>.Text("looked", "Where it was looked for", g => g.Looked, (g, v) => g with { Looked = v.Value }),
        KeysOf<Gap>.Id("deal", "The deal whose end is not known, where it is that", g => g.Deal?.Value, (g, v) => g with { Deal = v }, required: false),
    ];

    public static readonly IReadOnlyList<Key<FrontMatter>> All =
    [
        KeysOf<FrontMatter>.Id("id", "Never changes once published; feeds know the article by it", a => a.Id.Value, (a, v) => a with { Id = v }),
        KeysOf<FrontMatter>.Text("title", "The title, as readers see it", a => a.Title, (a, v) => a with { Title = v.Value }, required: true),
        KeysOf<FrontMatter>.Text("summary", "One or two sentences that can stand alone", a => a.Summary, (a, v) => a with { Summary = v.Value }),
        KeysOf<FrontMatter>.Date("date", "When it was published or, for an account of our own, when it happened",
            a => a.Date, (a, v, at) => a with { Date = v, DateText = at }, required: true),
        KeysOf<FrontMatter>.Date("updated", "When the page was last changed in substance", a => a.Updated, (a, v, at) => a with { Updated = v, UpdatedText = at }),
        KeysOf<FrontMatter>.Date("added", "When the archive took it in", a => a.Added, (a, v, text) => a with { Added = v, AddedText = text }),
        KeysOf<FrontMatter>.Objects("authors", "Who wrote it: names of people, and `{organization: …}` for a body that signs as such",
            AuthorEntry.Keys, () => new AuthorEntry(),
            a => [.. a.Authors.Select(AuthorEntry.FromName)],
            (a, v) => a with { Authors = [.. v.Select(e => e.Name!)], AuthorTexts = [.. v.Select(e => e.Text).OfType<PlacedText>()] },
            AuthorEntry.Check, shorthand: "name") with
        {
            Write = a => YamlList.Of(a.Authors.Select(AuthorEntry.Write)) is { } list ? list with { IsOnOneLine = true } : null,
        },
        KeysOf<FrontMatter>.Language("language", "Of the text: a BCP 47 tag; the site's", a => a.Language, (a, v) => a with { Language = v }),
        KeysOf<FrontMatter>.Object("source", "Where a third party's text comes from", Source, () => new SourceEntry(), a => a.Source, (a, v) => a with { Source = v }),
        KeysOf<FrontMatter>.Objects("sources", "What an account of our own rests on", Source, () => new SourceEntry(), a => a.Sources, (a, v) => a with { Sources = v }, CheckSource),
        KeysOf<FrontMatter>.Choice("rights", "How much of a third party's text the site may carry", EnumNames.Rights, a => a.Rights, (a, v, _) => a with { Rights = v }),
        KeysOf<FrontMatter>.Texts("vendors", "Whom it is about: ids, names or aliases of the registry",
            a => a.Vendors.Select(v => v.Value), (a, v) => a with { Vendors = v },
            areWords: true) with { Names = Registered.Vendor },
        KeysOf<FrontMatter>.Texts("topics", "What it is about: ids, names or aliases of the registry",
            a => a.Topics.Select(t => t.Value), (a, v) => a with { Topics = v },
            areWords: true) with { Names = Registered.Topic },
        KeysOf<FrontMatter>.Texts("mentions", "Vendors that it only names in passing",
            a => a.Mentions.Select(m => m.Value), (a, v) => a with { Mentions = v },
            areWords: true) with { Names = Registered.Vendor },
        KeysOf<FrontMatter>.Texts("aliases", "Old paths that lead here, such as /news/old-name/", a => a.Aliases.Select(p => p.Value), (a, v) => a with { Aliases = v }, areWords: true),
        KeysOf<FrontMatter>.Object("capture", "Written by import", Capture, () => new CaptureEntry(), a => a.Capture, (a, v) => a with { Capture = v }, CheckCapture),
        KeysOf<FrontMatter>.Flag("draft", "true keeps the page out of the site", a => a.Draft, (a, v) => a with { Draft = v }),
        KeysOf<FrontMatter>.Objects("questions", "What import left open; answer each in this page and remove it",
            Question, () => new QuestionEntry(),
            a => a.Questions, (a, v) => a with { Questions = v },
            (q, _) => q.Ask.Value is null ? null : q),
        KeysOf<FrontMatter>.Objects("gaps", "What is not known, though a reader may ask: shown beside the text, never told in it",
            Gaps, () => new Gap("", null, null), a => a.Gaps, (a, v) => a with { Gaps = v },
            (g, _) => g.What.Length == 0 ? null : g, shorthand: "what"),
        KeysOf<FrontMatter>.Objects("moves", "The strategic moves that it reports",
            RecordKeys.Move, () => new MoveEntry(), a => a.Moves, (a, v) => a with { Moves = v }, RecordKeys.CheckMove),
        KeysOf<FrontMatter>.Objects("claims", "What it says, or reports somebody saying, whose truth time would tell",
            RecordKeys.Claim, () => new ClaimEntry(), a => a.Claims, (a, v) => a with { Claims = v }, RecordKeys.CheckClaim),
    ];

    public static readonly KeyedFile File = new("article", "Front matter of an article", "input/articles/*/*.md", All);

    private static CaptureEntry? CheckCapture(CaptureEntry capture, YamlFields f)
    {
        if (f.GetText("sha256") is { } hash && (hash.Value.Length != 64 || !hash.Value.All(char.IsAsciiHexDigitLower)))
            f.Error(hash, "'sha256' must be 64 lower-case hexadecimal digits.", "Leave this key to 'import', which writes it: remove 'capture' where it is gone.");
        return capture.File.Length == 0 || capture.Sha256.Length == 0 ? null : capture;
    }
}
