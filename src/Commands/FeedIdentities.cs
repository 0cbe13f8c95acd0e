using System.CommandLine;
using Archive.Catalog;
using Archive.Diagnostics;
using Archive.Ledgers;

namespace Archive.Commands;

/// <summary>Holds the feeds to what they published; <c>check --accept</c> notes what they publish next.</summary>
internal static class FeedIdentities
{
    public static readonly Option<bool> Accept = new("--accept") { Description = $"Where nothing is wrong, add new identities of feed items to {IdentityLedger.Path} and new pages to {AddressLedger.Path}" };

    /// <param name="whole">Whether every page could be read: one that could not is not gone.</param>
    public static void Check(string root, ArchiveCatalog catalog, bool whole, Problems problems)
    {
        if (IdentityLedger.Load(root, problems) is { } ledger && whole) LedgerRules.Check(ledger, catalog, problems);
    }

    /// <summary>Adds what is new where <see cref="Accept"/> is given, else says that it is.</summary>
    public static void Note(ParseResult parsed, string root, ArchiveCatalog catalog, Problems problems)
    {
        var ledger = IdentityLedger.Load(root);
        var accept = parsed.GetValue(Accept);
        if (ledger is null && !accept) return;
        if (catalog.Site.TagAuthority is null)
            problems.Warning(new Position("input/site.yml"), "There is no 'tag-authority': the identities of feed items hang on the host in 'base-url'.", $"Write 'tag-authority: {TagUri.Authority(catalog.Site)}' once, and never change it.");
        var missing = IdentityLedger.Missing(ledger, catalog);
        if (missing.Count == 0) return;
        if (accept)
        {
            IdentityLedger.Append(root, missing);
            parsed.InvocationConfiguration.Output.WriteLine($"{Report.Plural(missing.Count, "line")} added to {IdentityLedger.Path}.");
        }
        else
        {
            problems.Warning(new Position(IdentityLedger.Path), $"Identities of feed items that are not in the ledger yet: {Report.Plural(missing.Count, "line")}.", "Run 'check --accept' before you publish, and commit the file.");
        }
    }
}
