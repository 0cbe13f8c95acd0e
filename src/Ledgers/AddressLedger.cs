using Archive.Diagnostics;
using Archive.Files;

namespace Archive.Ledgers;

/// <summary>
/// <c>input/addresses.txt</c>: the site path of every page that was ever published, a line each. A page may move, and its old
/// address goes on to answer; one taken back for good has <c>withdrawn</c> behind it.
/// </summary>
public static class AddressLedger
{
    public const string Path = "input/addresses.txt";

    /// <summary>Reports every address that was published and leads nowhere now.</summary>
    /// <param name="answering">Site paths of all pages, those at old paths too.</param>
    /// <param name="isExcused">Whether an address does not answer for a reason that is told elsewhere.</param>
    public static void Check(string root, IReadOnlySet<string> answering, Func<string, bool> isExcused, Problems problems)
    {
        foreach (var line in LedgerFile.Read(root, Path, problems) ?? [])
        {
            var at = new Position(Path, line.Number, 1);
            if (!line.Text.StartsWith('/'))
                problems.Error(at,
                    $"'{line.Text}' is no address of this site.",
                    "Lines hold paths such as /articles/2015/slug/; leave adding to 'check --accept'.");
            else if (!line.IsWithdrawn && !answering.Contains(line.Text) && !isExcused(line.Text))
                problems.Error(at, $"{line.Text} was published and no longer answers.", HintFor(line.Text));
            else if (line.IsWithdrawn && IsEntry(line.Text) && answering.Contains(line.Text))
                problems.Warning(at,
                    $"{line.Text} was taken back for good and answers again, so nothing keeps it from being lost.",
                    "If it is to stay, remove 'withdrawn' behind this line; if not, take it back again with 'archive withdraw'.");
        }
    }

    /// <summary>Pages of the registry and trails have a file of their own each, which 'rename' and 'withdraw' know; lists are made of what they list.</summary>
    private static string HintFor(string sitePath) => sitePath.Split('/') switch
    {
        ["", "vendors" or "topics" or "publishers" or "people", var id, ""] =>
            $"Put its file back; if its id changed, write the old one into 'former-ids' there: [{id}]. If it was taken back for good, write 'withdrawn' behind this line. 'archive rename' and 'archive withdraw' do it all, where the file is still there.",
        ["", "articles", ..] => "Name it in the 'aliases' of the article that took its place, or take it back for good: archive withdraw article ID.",
        ["", "moves" or "claims", _, ""] => "Put back the id that was there before. If it was taken back for good, write 'withdrawn' behind this line.",
        ["", _, ""] or ["", "trails", _, ""] =>
            "Put its file back, or name it in the 'aliases' of the article that took its place. If it was taken back for good, write 'withdrawn' behind this line.",
        _ => "Put back what was listed there, or name it in the 'aliases' of an article. If it was taken back for good, write 'withdrawn' behind this line.",
    };

    private static bool IsEntry(string sitePath) => sitePath.Split('/') is ["", "vendors" or "topics" or "publishers" or "people" or "trails", _, ""] or ["", "articles", _, _, ""];

    /// <returns>Site paths of all pages that were ever published and not taken back.</returns>
    public static IReadOnlySet<string> Read(string root) =>
        (LedgerFile.Read(root, Path, new Problems()) ?? [])
            .Where(l => !l.IsWithdrawn)
            .Select(l => l.Text)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether the page at a site path was taken back for good.</summary>
    public static bool IsWithdrawn(string root, string address) => (LedgerFile.Read(root, Path, new Problems()) ?? []).Any(l => l.IsWithdrawn && l.Text == address);

    /// <summary>Whether the archive keeps this ledger, readable or not.</summary>
    public static bool Exists(string root) => PlainFiles.KindOf(root, Path) is not FileKind.Nothing;

    /// <returns>The addresses that the ledger does not hold yet, in ordinal order.</returns>
    public static IReadOnlyList<string> Missing(string root, IEnumerable<string> published)
    {
        var known = (LedgerFile.Read(root, Path, new Problems()) ?? []).Select(l => l.Text).ToHashSet(StringComparer.Ordinal);
        return [.. published.Where(a => !known.Contains(a)).Order(StringComparer.Ordinal)];
    }

    /// <summary>Adds lines at the end; begins the file where there is none.</summary>
    public static void Append(string root, IEnumerable<string> addresses) => LedgerFile.Append(root, Path, Head, addresses);

    /// <summary>What a new ledger begins with.</summary>
    private const string Head = """
        # Every page that this archive has published. 'check --accept' adds lines at the end; none is ever removed. To take a
        # page back for good, write 'withdrawn' behind its address.

        """;
}
