using Archive.Catalog;
using Archive.Content.Entries;
using Archive.Yaml;

namespace Archive.Content.Keys;

/// <summary>What an article puts on the record: moves and claims.</summary>
internal static class RecordKeys
{
    private const long LargestAmount = 999_999_999_999_999;

    public static readonly IReadOnlyList<Key<MoveEntry>> Move =
    [
        KeysOf<MoveEntry>.Id("id", "Never changes once published", m => m.Id.Value, (m, v) => m with { Id = v }),
        KeysOf<MoveEntry>.Text("actor", "Whose move it is: id or name of a vendor",
            m => m.Actor.Value, (m, v) => m with { Actor = v }, required: true, isWord: true) with { Names = Registered.Vendor },
        KeysOf<MoveEntry>.Text("action", "One of input/actions.yml", m => m.Action.Value, (m, v) => m with { Action = v }, required: true, KeyKind.Id) with { Names = Registered.Action },
        KeysOf<MoveEntry>.Date("date", "When it happened, as exact as it is known", m => m.Date, (m, v, at) => m with { Date = v, DateText = at }, required: true),
        KeysOf<MoveEntry>.Text("target", "At whom it is aimed: a vendor, product:NAME or, for appointments, a person",
            m => m.Target?.Value, (m, v) => m with { Target = v }, isWord: true) with { Names = Registered.Vendor },
        KeysOf<MoveEntry>.Text("object", "What exactly was sold, donated or joined: in words, or the id of a product or unit of the registry",
            m => m.Object?.Value, (m, v) => m with { Object = v }),
        KeysOf<MoveEntry>.Id("deal", "The same id on all moves of one deal: agreed, cleared, completed", m => m.Deal?.Value, (m, v) => m with { Deal = v }, required: false),
        KeysOf<MoveEntry>.Decimal("amount", "The value of the deal in whole units: 34_000_000_000",
            (1, LargestAmount), 0, m => m.Amount, (m, v, at) => m with { Amount = (long)v, AmountText = at }),
        Currency(),
        KeysOf<MoveEntry>.Choice("basis", "What the amount counts; unknown, where not stated", EnumNames.ValueBases, m => m.Basis, (m, v, _) => m with { Basis = v }),
        KeysOf<MoveEntry>.Decimal("share", "The part that changes hands, in per cent, where it is a part", (0.01m, 100), 2, m => m.Share, (m, v, at) => m with { Share = v, ShareText = at }),
        KeysOf<MoveEntry>.Choice("date-basis", "How the date is known", EnumNames.DateBases, m => m.DateBasis, (m, v, _) => m with { DateBasis = v }, implied: DateBasis.Stated),
        KeysOf<MoveEntry>.Quote("The words of the text that say so, exactly as they stand there", m => m.Quote?.Value, (m, v) => m with { Quote = v }),
        KeysOf<MoveEntry>.Text("note", "A remark of the archive", m => m.Note, (m, v) => m with { Note = v.Value }),
        KeysOf<MoveEntry>.Text("same-as", "Id of the move that another article reported first", m => m.SameAs?.Value, (m, v) => m with { SameAs = v }, kind: KeyKind.Id),
        KeysOf<MoveEntry>.Text("answers", "Id of the move that this one answers", m => m.Answers?.Value, (m, v) => m with { Answers = v }, kind: KeyKind.Id),
    ];

    private static readonly Key<EvidenceEntry>[] Evidence =
    [
        KeysOf<EvidenceEntry>.Text("article", "Id of an article of the archive", e => e.Article?.Value, (e, v) => e with { Article = v }, kind: KeyKind.Id),
        KeysOf<EvidenceEntry>.Text("move", "Id of a move of the archive", e => e.Move?.Value, (e, v) => e with { Move = v }, kind: KeyKind.Id),
        KeysOf<EvidenceEntry>.Url("url", "Address of a page elsewhere", e => e.Url?.Value, (e, v) => e with { Url = v }),
        KeysOf<EvidenceEntry>.Text("title", "Title of the page", e => e.Title, (e, v) => e with { Title = v.Value }),
        KeysOf<EvidenceEntry>.Text("publisher", "Who published it: its id in the registry, or its name", e => e.Publisher, (e, v) => e with { Publisher = v.Value }),
        KeysOf<EvidenceEntry>.Date("date", "Date of what it shows; none for a page that bears none", e => e.Date, (e, v, _) => e with { Date = v }),
    ];

    private static readonly Key<ReviewEntry>[] Review =
    [
        KeysOf<ReviewEntry>.Date("date", "When it was judged", r => r.Date, (r, v, at) => r with { Date = v, DateText = at }, required: true),
        KeysOf<ReviewEntry>.Choice("outcome", "What became of the claim by then; a promise that is borne out was kept",
            EnumNames.Outcomes, r => r.Outcome, (r, v, at) => r with { Outcome = v, OutcomeText = at }, required: true),
        KeysOf<ReviewEntry>.Text("why", "Why, in a sentence or two", r => r.Why, (r, v) => r with { Why = v.Value }, required: true),
        KeysOf<ReviewEntry>.Objects("evidence", "What the judgement rests on: each an article, a move or an address",
            Evidence, () => new EvidenceEntry(), r => r.Evidence, (r, v) => r with { Evidence = v }, CheckEvidence),
    ];

    public static readonly IReadOnlyList<Key<ClaimEntry>> Claim =
    [
        KeysOf<ClaimEntry>.Id("id", "Never changes once published", c => c.Id.Value, (c, v) => c with { Id = v }),
        Speaker(),
        KeysOf<ClaimEntry>.Date("made-on", "When it was said", c => c.MadeOn, (c, v, at) => c with { MadeOn = v, MadeOnText = at }),
        KeysOf<ClaimEntry>.Date("said-by", "In place of made-on, where the day is not known: the latest by which it had been said",
            c => c.SaidBy, (c, v, at) => c with { SaidBy = v, MadeOnText = at }),
        KeysOf<ClaimEntry>.Text("text", "The claim in one plain sentence", c => c.Text, (c, v) => c with { Text = v.Value }, required: true),
        KeysOf<ClaimEntry>.Choice("kind", "What kind of claim it is", EnumNames.ClaimKinds, c => c.Kind, (c, v, _) => c with { Kind = v }, implied: ClaimKind.Prediction),
        KeysOf<ClaimEntry>.Texts("about", "The vendors that it is about",
            c => c.About.Select(a => a.Value), (c, v) => c with { About = v }, areWords: true) with { Names = Registered.Vendor },
        KeysOf<ClaimEntry>.Quote("The words of the text that say so, exactly as they stand there", c => c.Quote?.Value, (c, v) => c with { Quote = v }),
        KeysOf<ClaimEntry>.Date("horizon", "When it should have come true", c => c.Horizon, (c, v, at) => c with { Horizon = v, HorizonText = at }),
        KeysOf<ClaimEntry>.Objects("reviews", "What became of it, oldest first; a review is added, never changed",
            Review, () => new ReviewEntry(), c => c.Reviews, (c, v) => c with { Reviews = v }),
    ];

    /// <summary>One without a date that can be read is kept, so that whatever else is wrong with it is told in the same run.</summary>
    public static MoveEntry? CheckMove(MoveEntry move, YamlFields f)
    {
        if (f.Has("amount") && !f.Has("currency")) f.Error(f.PlaceOf("amount"), "The amount has no currency.", "Add 'currency: …', such as USD, or remove 'amount'.");
        else if (f.Has("currency") && !f.Has("amount")) f.Error(f.PlaceOf("currency"), "The currency has no amount.", "Add 'amount: …' in whole units, or remove 'currency'.");
        else if (f.Has("basis") && !f.Has("amount")) f.Error(f.PlaceOf("basis"), "'basis' says what an amount counts, and there is none.", "Add 'amount' and 'currency', or remove 'basis'.");
        return move.Id.Value is null || move.Actor.Value is null || move.Action.Value is null ? null : move;
    }

    public static ClaimEntry? CheckClaim(ClaimEntry claim, YamlFields f)
    {
        if (!f.Has("made-on") && !f.Has("said-by"))
            f.Error(
                "The claim has no date.",
                "Add 'made-on: …' or, where the day is not known, 'said-by: …' with the latest by which it had been said.");
        else if (claim is { MadeOn: not null, SaidBy: not null })
            f.Error(f.PlaceOf("said-by"),
                "A claim has 'made-on' or 'said-by', not both.",
                "Keep 'made-on' where it is known when it was said.");
        return claim.Id.Value is null || claim.Speaker is null || claim.Text is null ? null : claim;
    }

    private static Key<MoveEntry> Currency() => KeysOf<MoveEntry>.Text(
        "currency", "Of the amount: three capitals, such as USD", m => m.Currency, (m, v) => m with { Currency = v.Value }, isWord: true, isUsable: (text, f) =>
        {
            const string Hint = "Write the three capitals of ISO 4217, such as USD or EUR.";
            var isCode = text.Value.Length == 3 && text.Value.All(char.IsAsciiLetterUpper);
            if (!isCode) f.Error(text, $"'currency' cannot be '{text.Value}'.", Hint);
            else if (!Currencies.Contains(text.Value))
                f.Error(text, $"'{text.Value}' is no currency.", Currencies.MeantBy(text.Value) is { } meant ? $"{Hint} Did you mean '{meant}'?" : Hint);
            return isCode;
        }) with { Pattern = "^[A-Z]{3}$" };

    /// <summary>A statement of two is two claims: each can come true without the other.</summary>
    private static Key<ClaimEntry> Speaker() =>
        KeysOf<ClaimEntry>.Text("speaker", "Who said it: a person, vendor or publisher of the registry, or a name; one alone",
            c => c.Speaker?.Value, (c, v) => c with { Speaker = v }, required: true) with
    {
        Read = (claim, f) =>
        {
            var named = f.GetTexts("speaker");
            if (named.Count == 0) return f.GetRequiredText("speaker") is { } text ? claim with { Speaker = text } : claim;
            if (named.Count > 1) f.Error(named[1], "A claim has one speaker.", "Write a second claim, with an id of its own, for what the other said.");
            return claim with { Speaker = named[0] };
        },
    };

    private static EvidenceEntry CheckEvidence(EvidenceEntry evidence, YamlFields f)
    {
        // An address that cannot be used is told already.
        if (!evidence.IsClear && !(evidence is { Article: null, Move: null, Url: null } && f.Has("url")))
            f.Error(
                "Evidence names exactly one of 'article', 'move' and 'url'.",
                "Keep one of them; write a second entry for more evidence.");
        return evidence;
    }
}
