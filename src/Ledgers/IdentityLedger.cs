using Archive.Catalog;
using Archive.Diagnostics;

namespace Archive.Ledgers;

/// <summary>A line of the ledger: an identity, the day on which those below it were accepted, or the end of an archive document.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Identity">A <c>tag:</c> URI.</param>
/// <param name="Withdrawn">Taken back for good: it may be gone, and never comes again.</param>
/// <param name="Accepted">The day of acceptance.</param>
public sealed record LedgerLine(int Number, string? Identity, bool Withdrawn = false, PartialDate? Accepted = null)
{
    public bool EndsArchive => Identity is null && Accepted is null;
}

/// <summary>
/// <c>input/identities.txt</c>: every identity that the feeds ever published, a line each, in the order of publishing.
/// A line <c>accepted DAY</c> stands above those that were accepted together; a line <c>archive N</c> closes the N-th archive
/// document (RFC 5005) of the site's feed behind the articles above it. Ledgers of earlier versions begin without days.
/// </summary>
public sealed class IdentityLedger
{
    public const string Path = "input/identities.txt";

    internal const string ArchiveWord = "archive ";
    internal const string AcceptedWord = "accepted ";

    private IdentityLedger(IReadOnlyList<LedgerLine> lines) => Lines = lines;

    public IReadOnlyList<LedgerLine> Lines { get; }

    /// <returns>Null where the archive keeps no ledger.</returns>
    public static IdentityLedger? Load(string root) => Load(root, new Problems());

    /// <param name="problems">Lines that are none of a ledger's.</param>
    public static IdentityLedger? Load(string root, Problems problems)
    {
        if (LedgerFile.Read(root, Path, problems) is not { } file) return null;
        var lines = new List<LedgerLine>();
        var archives = 0;
        foreach (var (number, text, withdrawn) in file)
        {
            if (text.StartsWith("tag:", StringComparison.Ordinal) && !text.Contains(' ')) lines.Add(new LedgerLine(number, text, withdrawn));
            else if (!withdrawn && ParseDay(text) is { } day) lines.Add(new LedgerLine(number, null, Accepted: day));
            else if (!withdrawn && text == $"{ArchiveWord}{archives + 1}")
            {
                archives++;
                lines.Add(new LedgerLine(number, null));
            }
            else
                problems.Error(new Position(Path, number, 1),
                    $"'{text}' is no line of a ledger.",
                    $"Lines hold an identity, '{AcceptedWord}' and a day, or '{ArchiveWord}{archives + 1}' at the end of the articles of one archive document; leave adding to 'check --accept'.");
        }
        return new IdentityLedger(lines);
    }

    private static PartialDate? ParseDay(string text) =>
        text.StartsWith(AcceptedWord, StringComparison.Ordinal) && PartialDate.TryParse(text.AsSpan(AcceptedWord.Length), out var day) && day.Precision == DatePrecision.Day ? day : null;

    /// <summary>What was published in which order, with what the catalog will add at the next acceptance.</summary>
    public Publications Publications(ArchiveCatalog catalog)
    {
        var items = new Dictionary<string, Publication>(StringComparer.Ordinal);
        var withdrawn = new List<string>();
        var (batch, place) = (0, 0);
        PartialDate? day = null;
        var own = TagUri.Create(catalog.Site, "");
        foreach (var line in Lines)
        {
            if (line.Accepted is { } accepted) (batch, day) = (batch + 1, Later(day, accepted));
            if (line.Identity is not { } identity || !identity.StartsWith(own, StringComparison.Ordinal)) continue;
            items.TryAdd(identity[own.Length..], new Publication(batch, place++, day));
            if (line.Withdrawn) withdrawn.Add(identity[own.Length..]);
        }
        string[] pending = [.. ItemIdentity.All(catalog).Where(i => !items.ContainsKey(i))];
        day = catalog.Articles.Where(a => !a.Draft && !items.ContainsKey(ItemIdentity.ForArticle(a))).Aggregate(day, (d, a) => Later(d, a.Added?.WithoutTime()));
        foreach (var identity in pending) items.TryAdd(identity, new Publication(batch + 1, place++, day));
        return new Publications(items, withdrawn, Archives());
    }

    private static PartialDate? Later(PartialDate? a, PartialDate? b) => a is null || b > a ? b ?? a : a;

    /// <summary>The identities of each archive document, the oldest document first.</summary>
    private List<IReadOnlyList<string>> Archives()
    {
        var archives = new List<IReadOnlyList<string>>();
        var open = new List<string>();
        foreach (var line in Lines)
        {
            if (line.Identity is { } identity) open.Add(identity);
            if (!line.EndsArchive) continue;
            archives.Add(open);
            open = [];
        }
        return archives;
    }
}
