using Archive.Catalog;

namespace Archive.Pipelines.Views;

/// <summary>Where a move and a claim can be linked to: their own pages, or the place in their article where they have none.</summary>
internal sealed class RecordAddresses(ArchiveCatalog catalog)
{
    private readonly ListAddresses _lists = new(catalog.Actions);
    private readonly HashSet<string> _moveIds = catalog.Moves.Select(m => m.Id).ToHashSet(StringComparer.Ordinal);

    private readonly Lazy<Dictionary<string, string>> _speakers = new(() => Speakers.Among(catalog.Claims).ToDictionary(s => s.Name, s => s.Path, StringComparer.Ordinal));

    public bool HasPage(Move move) => catalog.Site.RecordPages && !_lists.Holds(move);

    public bool HasPage(Claim claim) => catalog.Site.RecordPages && !_lists.Holds(claim);

    /// <summary>A further report leads to the page of the move that it reports.</summary>
    public string Of(Move move)
    {
        var first = catalog.Links.FirstReportOf(move);
        return HasPage(first) ? $"/moves/{first.Id}/" : Wording.SentencePath(first);
    }

    /// <summary>The place of the claim's row on a page that may have the row of a move of the same id.</summary>
    public string RowOf(Claim claim) => _moveIds.Contains(claim.Id) ? claim.Anchor : claim.Id;

    /// <summary>The page of who made the claim; of speakers whom the registry does not know, the list of what they said.</summary>
    public string OfSpeaker(Claim claim) => claim.Person?.Path ?? claim.Organisation?.Path ?? ListOf(claim.Speaker);

    /// <summary>The list of what a speaker said.</summary>
    public string ListOf(string speaker) => _speakers.Value[speaker];

    public string Of(Claim claim) => HasPage(claim) ? $"/claims/{claim.Id}/" : Wording.SentencePath(claim);
}
