using Archive.Catalog;
using Archive.Content.Entries;
using Archive.Content.Keys;
using Archive.Diagnostics;

namespace Archive.Linking;

/// <summary>Links claims: their speakers, the vendors that they are about, and the evidence of their reviews.</summary>
internal sealed class ClaimLinker(
    RecordNames names,
    IReadOnlyDictionary<string, Article> articlesById,
    IReadOnlyDictionary<string, WrittenMove> moves,
    LinkContext context,
    UnknownIds unknown,
    Problems problems)
{
    private readonly Dictionary<string, Claim> _seen = new(StringComparer.Ordinal);
    private readonly DidYouMean _nearest = new();

    public Claim[] Link(LinkedFile file) => [.. file.File.FrontMatter.Claims.Select(entry => Link(file.Article, entry)).OfType<Claim>()];

    private Claim? Link(Article article, ClaimEntry entry)
    {
        if ((entry.MadeOn ?? entry.SaidBy) is null)
        {
            // Its date was reported where it was read.
            foreach (var vendor in entry.About) names.Vendors.Find(vendor, article.Text.File, problems);
            return null;
        }
        var claim = Create(article, entry);
        ClaimRules.Check(claim, entry with { Reviews = [.. entry.Reviews.Where(r => r.IsWhole)] }, problems);
        if (_seen.TryAdd(claim.Id, claim)) return claim;
        var other = _seen[claim.Id];
        var (newer, older) = context.IsNewer(other.Article, article) ? (other.Position, article.Text.File) : (claim.Position, other.Position.File);
        problems.Error(newer, $"The claim id '{claim.Id}' stands in {older} already.", "Give the newer one another id.");
        return null;
    }

    private Claim Create(Article article, ClaimEntry entry)
    {
        var file = article.Text.File;
        var judged = entry.Reviews.Select(r => (Review: r, Evidence: r.Evidence.Select(e => FindEvidence(e, file)).OfType<Evidence>().ToArray())).ToList();
        var speaker = entry.Speaker!.Value;
        var person = names.People.Find(speaker.Value);
        var vendor = person is null ? names.Vendors.Find(speaker.Value) : null;
        var publisher = vendor is null ? names.Publishers.Find(speaker.Value) : null;
        if ((person, vendor, publisher) is (null, null, null))
        {
            WarnOfId(speaker, file);
            new SeveralInOne(names, problems).CheckSpeaker(speaker, file);
        }
        return new Claim
        {
            Id = entry.Id.Value,
            Kind = entry.Kind,
            Speaker = person?.Name ?? vendor?.Name ?? publisher?.Name ?? speaker.Value,
            Person = person,
            Organisation = vendor,
            MadeOn = entry.MadeOn,
            SaidBy = entry.MadeOn is null ? entry.SaidBy : null,
            About = [.. entry.About.Select(v => names.Vendors.Find(v, file, problems)).OfType<Vendor>().Distinct()],
            Text = entry.Text!,
            Quote = entry.Quote?.Value,
            Horizon = entry.Horizon,
            Reviews = [.. judged.Where(j => j.Review.IsWhole).Select(j => new Review(j.Review.Date, j.Review.Outcome!.Value, j.Review.Why!, j.Evidence))],
            Article = article,
            Position = entry.Id.At(file),
        };
    }

    /// <summary>A speaker may be any name; what looks like an id and is none was meant to be one.</summary>
    private void WarnOfId(PlacedText speaker, string file)
    {
        if (!speaker.Value.Contains('-', StringComparison.Ordinal) || !Ids.IsId(speaker.Value) || context.Broken.MayHoldEntry("people", speaker.Value)) return;
        problems.Warning(speaker.At(file), $"There is no person, vendor or publisher '{speaker.Value}' in the registry.",
            _nearest.Hint(speaker.Value, names.People.Names) ?? $"Add the person with: archive new person {speaker.Value}");
    }

    private Evidence? FindEvidence(EvidenceEntry entry, string file)
    {
        if (!entry.IsClear) return null;
        // It may be words, or name an entry.
        var publisher = entry.Publisher is { } name ? names.Publishers.Find(name)?.Name ?? name : null;
        if (entry.Article is { } articleId)
        {
            if (articlesById.TryGetValue(articleId.Value, out var article)) return new Evidence(article, null, null, entry.Title, publisher, entry.Date ?? article.Date);
            unknown.Report(articleId, file, $"There is no article with the id '{articleId.Value}'.", articlesById.Keys);
            return null;
        }
        if (entry.Move is { } moveId)
        {
            if (moves.TryGetValue(moveId.Value, out var found)) return new Evidence(null, found.Move, null, entry.Title, publisher, entry.Date ?? found.Move.Date);
            unknown.Report(moveId, file, $"There is no move '{moveId.Value}'.", moves.Keys);
            return null;
        }
        return new Evidence(null, null, entry.Url!.Value.Value, entry.Title, publisher, entry.Date);
    }
}
