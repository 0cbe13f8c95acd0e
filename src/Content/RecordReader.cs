using Archive.Catalog;
using Archive.Content.Entries;
using Archive.Content.Keys;
using Archive.Diagnostics;
using Archive.Yaml;

namespace Archive.Content;

/// <summary>Reads the entries of <c>moves</c> and <c>claims</c>.</summary>
internal static class RecordReader
{
    public static MoveEntry? Move(YamlFields f)
    {
        var id = Id(f);
        var actor = f.GetRequiredText("actor");
        var action = f.GetRequiredText("action");
        var date = f.GetRequiredDate("date");
        var entry = new MoveEntry(
            id ?? default,
            actor ?? default,
            action ?? default,
            f.GetText("target"),
            f.GetText("object")?.Value,
            f.GetText("date") ?? default,
            date ?? default,
            f.GetChoice("date-basis", EnumNames.DateBases) ?? DateBasis.Stated,
            f.GetText("quote"),
            f.GetText("note")?.Value,
            f.GetText("same-as"),
            f.GetText("answers"));
        f.RejectUnknown();
        return id is null || actor is null || action is null || date is null ? null : entry;
    }

    public static ClaimEntry? Claim(YamlFields f)
    {
        var id = Id(f);
        var speaker = f.GetRequiredText("speaker");
        var madeOn = f.GetRequiredDate("made-on");
        var text = f.GetRequiredText("text");
        var entry = new ClaimEntry(
            id ?? default,
            f.GetChoice("kind", EnumNames.ClaimKinds) ?? ClaimKind.Prediction,
            speaker?.Value ?? "",
            madeOn ?? default,
            f.GetTexts("about"),
            text?.Value ?? "",
            f.GetText("quote"),
            f.GetDate("horizon"),
            [.. f.GetObjects("reviews").Select(Review).OfType<ReviewEntry>()]);
        f.RejectUnknown();
        return id is null || speaker is null || madeOn is null || text is null ? null : entry;
    }

    private static ReviewEntry? Review(YamlFields f)
    {
        var date = f.GetRequiredDate("date");
        var outcomeText = f.GetRequiredText("outcome");
        var outcome = outcomeText is null ? null : f.GetChoice("outcome", EnumNames.Outcomes);
        var why = f.GetRequiredText("why");
        var entry = new ReviewEntry(
            f.GetText("date") ?? default, date ?? default, outcomeText ?? default, outcome ?? Outcome.Open, why?.Value ?? "",
            [.. f.GetObjects("evidence").Select(Evidence).OfType<EvidenceEntry>()]);
        f.RejectUnknown();
        return date is null || outcome is null || why is null ? null : entry;
    }

    private static EvidenceEntry? Evidence(YamlFields f)
    {
        var article = f.GetText("article");
        var move = f.GetText("move");
        var url = f.GetUrl("url") is null ? null : f.GetText("url");
        var entry = new EvidenceEntry(article, move, url, f.GetText("title")?.Value, f.GetText("publisher")?.Value, f.GetDate("date"));
        f.RejectUnknown();
        var given = new[] { article, move, url }.Count(t => t is not null);
        if (given == 1) return entry;
        f.Error("Evidence names exactly one of 'article', 'move' and 'url'.", "Keep one of them; write a second entry for more evidence.");
        return null;
    }

    private static PlacedText? Id(YamlFields f)
    {
        var id = f.GetRequiredText("id");
        if (id is { } i && !Ids.IsId(i.Value)) f.Error(i, $"'{i.Value}' cannot be an id.", Ids.Hint);
        return id;
    }
}
