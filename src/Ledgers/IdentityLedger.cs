using Archive.Catalog;
using Archive.Diagnostics;

namespace Archive.Ledgers;

/// <param name="Number">From 1.</param>
/// <param name="Identity">A <c>tag:</c> URI; null in a line that closes an archive document.</param>
/// <param name="Withdrawn">Taken back for good: it may be gone, and never comes again.</param>
public sealed record LedgerLine(int Number, string? Identity, bool Withdrawn);

/// <summary>
/// <c>input/identities.txt</c>: every identity that the feeds ever published, a line each, in the order of publishing.
/// A line <c>archive N</c> closes the N-th archive document (RFC 5005) of the site's feed behind the articles above it.
/// </summary>
public sealed class IdentityLedger
{
    public const string Path = "input/identities.txt";

    private const string ArchiveWord = "archive ";

    /// <summary>The most articles in one archive document.</summary>
    private const int ArchiveSize = 100;

    private IdentityLedger(IReadOnlyList<LedgerLine> lines) => Lines = lines;

    public IReadOnlyList<LedgerLine> Lines { get; }

    /// <returns>Null where the archive keeps no ledger.</returns>
    public static IdentityLedger? Load(string root) => Load(root, new Problems());

    /// <param name="problems">Lines that are none of a ledger's.</param>
    public static IdentityLedger? Load(string root, Problems problems)
    {
        if (LedgerFile.Read(root, Path) is not { } file) return null;
        var lines = new List<LedgerLine>();
        var archives = 0;
        foreach (var (number, text, withdrawn) in file)
        {
            if (text.StartsWith("tag:", StringComparison.Ordinal) && !text.Contains(' ')) lines.Add(new LedgerLine(number, text, withdrawn));
            else if (text == $"{ArchiveWord}{archives + 1}" && !withdrawn)
            {
                archives++;
                lines.Add(new LedgerLine(number, null, false));
            }
            else problems.Error(new Position(Path, number, 1), $"'{text}' is no line of a ledger.", $"Lines hold an identity, or '{ArchiveWord}{archives + 1}' at the end of the articles of one archive document; leave adding to 'check --accept'.");
        }
        return new IdentityLedger(lines);
    }

    /// <summary>The identities of each archive document, the oldest document first.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Archives()
    {
        var archives = new List<IReadOnlyList<string>>();
        var open = new List<string>();
        foreach (var line in Lines)
        {
            if (line.Identity is { } identity) open.Add(identity);
            else
            {
                archives.Add(open);
                open = [];
            }
        }
        return archives;
    }

    /// <summary>The lines to add, so that a ledger holds every identity of a catalog.</summary>
    /// <param name="ledger">Null for the first lines of a new one.</param>
    public static IReadOnlyList<string> Missing(IdentityLedger? ledger, ArchiveCatalog catalog)
    {
        var lines = ledger?.Lines ?? [];
        var known = lines.Select(l => l.Identity).ToHashSet();
        var archives = lines.Count(l => l.Identity is null);
        var added = ItemIdentity.All(catalog).Select(i => TagUri.Create(catalog.Site, i)).Where(i => !known.Contains(i)).ToList();
        var articles = added.Where(i => i.Contains(":article/", StringComparison.Ordinal)).ToList();
        return
        [
            .. articles.Chunk(ArchiveSize).SelectMany((part, i) => part.Append($"{ArchiveWord}{archives + i + 1}")),
            .. added.Except(articles),
        ];
    }

    /// <summary>Adds lines at the end; begins the file where there is none.</summary>
    public static void Append(string root, IEnumerable<string> lines) => LedgerFile.Append(root, Path, Head, lines);

    /// <summary>What a new ledger begins with.</summary>
    private const string Head = """
        # Every identity that the feeds of this archive have published, in the order of publishing. 'check --accept' adds lines
        # at the end; none is ever removed or changed. To take an item back for good, write 'withdrawn' behind its identity.

        """;
}
