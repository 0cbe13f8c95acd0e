using Archive.Catalog;
using Archive.Content.Yaml;

namespace Archive.Content;

/// <summary>Reads the entries of <c>moves</c> and <c>claims</c>.</summary>
internal static class RecordReader
{
    public static MoveEntry? Move(Fields f)
    {
        var id = Id(f);
        var actor = f.Required("actor");
        var action = f.Required("action");
        var date = f.RequiredDate("date");
        var entry = new MoveEntry(
            id ?? default,
            actor ?? default,
            action ?? default,
            f.Text("target"),
            f.Text("object")?.Value,
            f.Text("date") ?? default,
            date ?? default,
            f.Choice("date-basis", Words.DateBases) ?? DateBasis.Stated,
            f.Text("quote"),
            f.Text("note")?.Value,
            f.Text("same-as"),
            f.Text("answers"));
        f.RejectUnknown();
        return id is null || actor is null || action is null || date is null ? null : entry;
    }

    public static ClaimEntry? Claim(Fields f)
    {
        var id = Id(f);
        var speaker = f.Required("speaker");
        var madeOn = f.RequiredDate("made-on");
        var text = f.Required("text");
        var entry = new ClaimEntry(
            id ?? default,
            f.Choice("kind", Words.ClaimKinds) ?? ClaimKind.Prediction,
            speaker?.Value ?? "",
            madeOn ?? default,
            f.Texts("about"),
            text?.Value ?? "",
            f.Text("quote"),
            f.Date("horizon"),
            [.. f.Maps("reviews").Select(Review).OfType<ReviewEntry>()]);
        f.RejectUnknown();
        return id is null || speaker is null || madeOn is null || text is null ? null : entry;
    }

    private static ReviewEntry? Review(Fields f)
    {
        var date = f.RequiredDate("date");
        var outcomeText = f.Required("outcome");
        var outcome = outcomeText is null ? null : f.Choice("outcome", Words.Outcomes);
        var why = f.Required("why");
        var entry = new ReviewEntry(
            f.Text("date") ?? default, date ?? default, outcomeText ?? default, outcome ?? Outcome.Open, why?.Value ?? "",
            [.. f.Maps("evidence").Select(Evidence).OfType<EvidenceEntry>()]);
        f.RejectUnknown();
        return date is null || outcome is null || why is null ? null : entry;
    }

    private static EvidenceEntry? Evidence(Fields f)
    {
        var article = f.Text("article");
        var move = f.Text("move");
        var url = f.Url("url") is null ? null : f.Text("url");
        var entry = new EvidenceEntry(article, move, url, f.Text("title")?.Value, f.Text("publisher")?.Value, f.Date("date"));
        f.RejectUnknown();
        var given = new[] { article, move, url }.Count(t => t is not null);
        if (given == 1) return entry;
        f.Error("Evidence names exactly one of 'article', 'move' and 'url'.", "Keep one of them; write a second entry for more evidence.");
        return null;
    }

    private static Text? Id(Fields f)
    {
        var id = f.Required("id");
        if (id is { } i && !Ids.IsId(i.Value)) f.Error(i, $"'{i.Value}' cannot be an id.", Ids.Mend);
        return id;
    }
}
