using Archive.Catalog;
using Archive.Content.Entries;
using Archive.Yaml;

namespace Archive.Content.Keys;

/// <summary>The front matter of an article. A new key is a line here and a property of the record that carries it.</summary>
internal static class ArticleKeys
{
    private static readonly Key<SourceEntry>[] Source =
    [
        KeysOf<SourceEntry>.Text("publisher", "Id of the registry, where the publisher has one", s => s.Publisher?.Value, (s, v) => s with { Publisher = v }, isWord: true),
        KeysOf<SourceEntry>.Text("name", "Name of a publisher outside the registry", s => s.Name, (s, v) => s with { Name = v.Value }),
        KeysOf<SourceEntry>.Text("title", "Title of the page there", s => s.Title, (s, v) => s with { Title = v.Value }),
        KeysOf<SourceEntry>.Url("url", "Address of the page", s => s.Url, (s, v) => s with { Url = v.Value }),
        KeysOf<SourceEntry>.Url("archived", "Address of an archived copy", s => s.Archived, (s, v) => s with { Archived = v.Value }),
        KeysOf<SourceEntry>.Date("date", "When it was published, as exact as it is known", s => s.Date, (s, v, _) => s with { Date = v }),
    ];

    private static readonly Key<CaptureEntry>[] Capture =
    [
        KeysOf<CaptureEntry>.Text("file", "The capture that the page was made from, such as seeds/name.txt", c => c.File, (c, v) => c with { File = v.Value }, required: true, isWord: true),
        KeysOf<CaptureEntry>.Text("sha256", "SHA-256 of its bytes: 64 lower-case hexadecimal digits", c => c.Sha256, (c, v) => c with { Sha256 = v.Value }, required: true, isWord: true),
        KeysOf<CaptureEntry>.Text("draft", "SHA-256 of the draft as import wrote it, without this line: import --again overwrites no draft that somebody edited", c => c.Draft, (c, v) => c with { Draft = v.Value }, isWord: true),
    ];

    private static readonly Key<QuestionEntry>[] Question =
    [
        KeysOf<QuestionEntry>.Text("about", "The key, or the part of the text, that is open", q => q.About, (q, v) => q with { About = v.Value }, isWord: true),
        KeysOf<QuestionEntry>.Text("ask", "What is asked", q => q.Ask.Value, (q, v) => q with { Ask = v }, required: true),
        KeysOf<QuestionEntry>.Text("where", "Where in the capture it is open", q => q.Where, (q, v) => q with { Where = v.Value }),
        KeysOf<QuestionEntry>.Text("taken", "What stands in the page meanwhile", q => q.Taken, (q, v) => q with { Taken = v.Value }),
        KeysOf<QuestionEntry>.Texts("candidates", "The answers that the capture allows", q => q.Candidates, (q, v) => q with { Candidates = [.. v.Select(t => t.Value)] }),
    ];

    private static readonly Key<MoveEntry>[] Move =
    [
        KeysOf<MoveEntry>.Id("id", "Never changes once published", m => m.Id.Value, (m, v) => m with { Id = v }),
        KeysOf<MoveEntry>.Text("actor", "Whose move it is: id or name of a vendor", m => m.Actor.Value, (m, v) => m with { Actor = v }, required: true, isWord: true),
        KeysOf<MoveEntry>.Text("action", "One of input/actions.yml", m => m.Action.Value, (m, v) => m with { Action = v }, required: true, KeyKind.Id),
        KeysOf<MoveEntry>.Date("date", "When it happened, as exact as it is known", m => m.Date, (m, v, at) => m with { Date = v, DateText = at }, required: true),
        KeysOf<MoveEntry>.Text("target", "At whom it is aimed: a vendor, or product:NAME", m => m.Target?.Value, (m, v) => m with { Target = v }, isWord: true),
        KeysOf<MoveEntry>.Text("object", "What exactly was sold, donated or joined", m => m.Object, (m, v) => m with { Object = v.Value }),
        KeysOf<MoveEntry>.Choice("date-basis", "How the date is known", EnumNames.DateBases, m => m.DateBasis, (m, v, _) => m with { DateBasis = v }, implied: DateBasis.Stated),
        KeysOf<MoveEntry>.Text("quote", "The words of the text that say so, exactly as they stand there", m => m.Quote?.Value, (m, v) => m with { Quote = v }),
        KeysOf<MoveEntry>.Text("note", "A remark of the archive", m => m.Note, (m, v) => m with { Note = v.Value }),
        KeysOf<MoveEntry>.Text("same-as", "Id of the move that another article reported first", m => m.SameAs?.Value, (m, v) => m with { SameAs = v }, kind: KeyKind.Id),
        KeysOf<MoveEntry>.Text("answers", "Id of the move that this one answers", m => m.Answers?.Value, (m, v) => m with { Answers = v }, kind: KeyKind.Id),
    ];

    private static readonly Key<EvidenceEntry>[] Evidence =
    [
        KeysOf<EvidenceEntry>.Text("article", "Id of an article of the archive", e => e.Article?.Value, (e, v) => e with { Article = v }, kind: KeyKind.Id),
        KeysOf<EvidenceEntry>.Text("move", "Id of a move of the archive", e => e.Move?.Value, (e, v) => e with { Move = v }, kind: KeyKind.Id),
        KeysOf<EvidenceEntry>.Url("url", "Address of a page elsewhere; needs a date", e => e.Url?.Value, (e, v) => e with { Url = v }),
        KeysOf<EvidenceEntry>.Text("title", "Title of the page", e => e.Title, (e, v) => e with { Title = v.Value }),
        KeysOf<EvidenceEntry>.Text("publisher", "Who published it", e => e.Publisher, (e, v) => e with { Publisher = v.Value }),
        KeysOf<EvidenceEntry>.Date("date", "Date of what it shows", e => e.Date, (e, v, _) => e with { Date = v }),
    ];

    private static readonly Key<ReviewEntry>[] Review =
    [
        KeysOf<ReviewEntry>.Date("date", "When it was judged", r => r.Date, (r, v, at) => r with { Date = v, DateText = at }, required: true),
        KeysOf<ReviewEntry>.Choice("outcome", "What became of the claim by then", EnumNames.Outcomes, r => r.Outcome, (r, v, at) => r with { Outcome = v, OutcomeText = at }, required: true),
        KeysOf<ReviewEntry>.Text("why", "Why, in a sentence or two", r => r.Why, (r, v) => r with { Why = v.Value }, required: true),
        KeysOf<ReviewEntry>.Objects("evidence", "What the judgement rests on: each an article, a move or an address", Evidence, () => new EvidenceEntry(), r => r.Evidence, (r, v) => r with { Evidence = v }, CheckEvidence),
    ];

    private static readonly Key<ClaimEntry>[] Claim =
    [
        KeysOf<ClaimEntry>.Id("id", "Never changes once published", c => c.Id.Value, (c, v) => c with { Id = v }),
        KeysOf<ClaimEntry>.Text("speaker", "Who said it", c => c.Speaker, (c, v) => c with { Speaker = v.Value }, required: true),
        KeysOf<ClaimEntry>.Date("made-on", "When it was said", c => c.MadeOn, (c, v, _) => c with { MadeOn = v }, required: true),
        KeysOf<ClaimEntry>.Text("text", "The claim in one plain sentence", c => c.Text, (c, v) => c with { Text = v.Value }, required: true),
        KeysOf<ClaimEntry>.Choice("kind", "What kind of claim it is", EnumNames.ClaimKinds, c => c.Kind, (c, v, _) => c with { Kind = v }, implied: ClaimKind.Prediction),
        KeysOf<ClaimEntry>.Texts("about", "The vendors that it is about", c => c.About.Select(a => a.Value), (c, v) => c with { About = v }, areWords: true),
        KeysOf<ClaimEntry>.Text("quote", "The words of the text that say so, exactly as they stand there", c => c.Quote?.Value, (c, v) => c with { Quote = v }),
        KeysOf<ClaimEntry>.Date("horizon", "When it should have come true", c => c.Horizon, (c, v, _) => c with { Horizon = v }),
        KeysOf<ClaimEntry>.Objects("reviews", "What became of it, oldest first; a review is added, never changed", Review, () => new ReviewEntry(), c => c.Reviews, (c, v) => c with { Reviews = v },
            (r, _) => r.DateText.Value is null || r.Outcome is null || r.Why is null ? null : r),
    ];

    public static readonly IReadOnlyList<Key<FrontMatter>> All =
    [
        KeysOf<FrontMatter>.Id("id", "Never changes once published; feeds know the article by it", a => a.Id.Value, (a, v) => a with { Id = v }),
        KeysOf<FrontMatter>.Text("title", "The title, as readers see it", a => a.Title, (a, v) => a with { Title = v.Value }, required: true),
        KeysOf<FrontMatter>.Text("summary", "One or two sentences that can stand alone", a => a.Summary, (a, v) => a with { Summary = v.Value }),
        KeysOf<FrontMatter>.Date("date", "When it was published or, for an account of our own, when it happened", a => a.Date, (a, v, _) => a with { Date = v }, required: true),
        KeysOf<FrontMatter>.Date("updated", "When the page was last changed in substance", a => a.Updated, (a, v, _) => a with { Updated = v }),
        KeysOf<FrontMatter>.Date("added", "When the archive took it in", a => a.Added, (a, v, text) => a with { Added = v, AddedText = text }),
        KeysOf<FrontMatter>.Texts("authors", "Who wrote it", a => a.Authors, (a, v) => a with { Authors = [.. v.Select(t => t.Value)] }),
        KeysOf<FrontMatter>.Object("source", "Where a third party's text comes from", Source, () => new SourceEntry(), a => a.Source, (a, v) => a with { Source = v }),
        KeysOf<FrontMatter>.Objects("sources", "What an account of our own rests on", Source, () => new SourceEntry(), a => a.Sources, (a, v) => a with { Sources = v }),
        KeysOf<FrontMatter>.Choice("rights", "How much of a third party's text the site may carry", EnumNames.Rights, a => a.Rights, (a, v, _) => a with { Rights = v }),
        KeysOf<FrontMatter>.Texts("vendors", "Whom it is about: ids, names or aliases of the registry", a => a.Vendors.Select(v => v.Value), (a, v) => a with { Vendors = v }, areWords: true),
        KeysOf<FrontMatter>.Texts("topics", "What it is about: ids, names or aliases of the registry", a => a.Topics.Select(t => t.Value), (a, v) => a with { Topics = v }, areWords: true),
        KeysOf<FrontMatter>.Texts("mentions", "Vendors that it only names in passing", a => a.Mentions.Select(m => m.Value), (a, v) => a with { Mentions = v }, areWords: true),
        KeysOf<FrontMatter>.Texts("aliases", "Old paths that lead here, such as /news/old-name/", a => a.Aliases.Select(p => p.Value), (a, v) => a with { Aliases = v }, areWords: true),
        KeysOf<FrontMatter>.Object("capture", "Written by import", Capture, () => new CaptureEntry(), a => a.Capture, (a, v) => a with { Capture = v }, CheckCapture),
        KeysOf<FrontMatter>.Flag("draft", "true keeps the page out of the site", a => a.Draft, (a, v) => a with { Draft = v }),
        KeysOf<FrontMatter>.Objects("questions", "What import left open; answer each in this page and remove it", Question, () => new QuestionEntry(), a => a.Questions, (a, v) => a with { Questions = v }, (q, _) => q.Ask.Value is null ? null : q),
        KeysOf<FrontMatter>.Objects("moves", "The strategic moves that it reports", Move, () => new MoveEntry(), a => a.Moves, (a, v) => a with { Moves = v },
            (m, _) => m.Id.Value is null || m.Actor.Value is null || m.Action.Value is null || m.DateText.Value is null ? null : m),
        KeysOf<FrontMatter>.Objects("claims", "What it says, or reports somebody saying, whose truth time would tell", Claim, () => new ClaimEntry(), a => a.Claims, (a, v) => a with { Claims = v },
            (c, _) => c.Id.Value is null || c.Speaker is null || c.MadeOn is null || c.Text is null ? null : c),
    ];

    public static readonly KeyedFile File = new("article", "Front matter of an article", "input/articles/*/*.md", All);

    private static EvidenceEntry? CheckEvidence(EvidenceEntry evidence, YamlFields f)
    {
        if (new[] { evidence.Article, evidence.Move, evidence.Url }.Count(t => t is not null) == 1) return evidence;
        f.Error("Evidence names exactly one of 'article', 'move' and 'url'.", "Keep one of them; write a second entry for more evidence.");
        return null;
    }

    private static CaptureEntry? CheckCapture(CaptureEntry capture, YamlFields f)
    {
        if (f.GetText("sha256") is { } hash && (hash.Value.Length != 64 || !hash.Value.All(char.IsAsciiHexDigitLower)))
            f.Error(hash, "'sha256' must be 64 lower-case hexadecimal digits.");
        return capture.File.Length == 0 || capture.Sha256.Length == 0 ? null : capture;
    }
}
