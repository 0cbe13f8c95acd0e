using Archive.Catalog;
using Archive.Content.Entries;
using Archive.Content.Keys;
using Archive.Diagnostics;
using Archive.Yaml;

namespace Archive.Content;

/// <summary>What must hold between the keys of one page: its folder, its dates, whose text it is.</summary>
internal sealed class FrontMatterRules(FrontMatter front, YamlMap map, string path, Problems problems)
{
    public void Check()
    {
        foreach (var alias in front.Aliases)
            if (!Ids.IsSitePath(alias.Value))
                problems.Error(alias.At(path),
                    $"'{alias.Value}' cannot be an old path.",
                    "Write a path from the site's root in lower-case ASCII, such as '/news/old-name/'. No part of it may start with '.' or '_' or be longer than 200 characters.");
        if (!map.Entries.Exists(e => e.Key.Value == "id")) MendId();
        CheckDates();
        CheckOrigin();
        CheckReports();
        foreach (var claim in front.Claims) CheckClaim(claim);
    }

    /// <summary>At the top; in a layout of somebody's own, where the first key stands.</summary>
    private void MendId()
    {
        var (at, behind) = map.IsFlow ? (new Position(path, map.Line, map.Column + 1), ", ")
            : map.Column > 1 ? (new Position(path, map.Line, map.Column), $"\n{new string(' ', map.Column - 1)}") : (new Position(path, 2, 1), "\n");
        problems.Mend(at, "", $"id: {Path.GetFileNameWithoutExtension(path)}-{path.AsSpan(ArticleFile.Folder.Length + 1, 4)}{behind}");
    }

    private void CheckReports()
    {
        string[] ids = [.. front.Moves.Select(m => m.Id.Value), .. front.Claims.Select(c => c.Id.Value)];
        foreach (var id in front.Sources.Append(front.Source).OfType<SourceEntry>().SelectMany(s => s.Reports).Where(r => !ids.Contains(r.Value)))
            problems.Error(id.At(path), $"'{id.Value}' is no move or claim of this page.", new DidYouMean().Hint(id.Value, ids) ?? "Write the 'id' of one of its moves or claims.");
    }

    private void CheckDates()
    {
        var (folder, year) = (path.Substring(ArticleFile.Folder.Length + 1, 4), front.Date.Year.ToString("0000"));
        if (year != folder) problems.Error(At("date"), $"The page is dated {front.Date} but stands in the folder {folder}.", $"Move it to {ArticleFile.Folder}/{year}/ or correct its date.");
        if (front.Added is { } added && front.Date.IsCertainlyAfter(added))
            problems.Error(At("date"), $"The page is dated {front.Date}, after {added}, when it was added.", "Correct the date, or 'added'.");
        if (front.Updated is { } updated && front.Date.IsCertainlyAfter(updated))
            problems.Error(At("updated"), $"The page was updated on {updated}, before its own date, {front.Date}.", "Correct one of the two dates.");
    }

    private void CheckOrigin()
    {
        if (front.Source is not null && front.Sources.Count > 0)
            problems.Warning(At("sources"),
                "The page has both 'source' and 'sources'.",
                "'source' is for a third party's text, 'sources' for an account of our own: keep the one that fits.");
    }

    private void CheckClaim(ClaimEntry claim)
    {
        if ((claim.MadeOn ?? claim.SaidBy) is not { } madeOn) return;
        if (claim.Horizon is { } horizon && madeOn.IsCertainlyAfter(horizon))
            problems.Error(claim.HorizonText.At(path), $"The claim of {madeOn} should have come true by {horizon}, before it was made.", "Correct one of the two dates.");
        // An account of our own may be told long after the event that dates it.
        var told = front.Source is null ? front.Added ?? front.Updated ?? front.Date : front.Updated ?? front.Date;
        if (claim.MadeOn is not null && madeOn.IsCertainlyAfter(told))
            problems.Error(claim.MadeOnText.At(path), $"The claim was made on {madeOn}, after its page, which is of {told}.", "Correct the claim's date, or those of the page.");
    }

    private Position At(string key) => map.Entries.Find(e => e.Key.Value == key) is { Value: { } value }
        ? new Position(path, value.Line, value.Column)
        : new Position(path, map.Line, map.Column);
}
