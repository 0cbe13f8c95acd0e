using System.CommandLine;
using Archive.Catalog;
using Archive.Content.Identities;
using Archive.Diagnostics;

namespace Archive.Commands;

/// <summary>Holds the feeds to what they published; <c>check --accept</c> notes what they publish next.</summary>
internal static class FeedIdentities
{
    public static readonly Option<bool> Accept = new("--accept") { Description = $"Where nothing is wrong, add new identities of feed items to {IdentityLedger.Path} and new pages to {AddressLedger.Path}" };

    public static void Check(ParseResult parsed, string root, ArchiveCatalog catalog, Problems problems)
    {
        var ledger = IdentityLedger.Load(root, problems);
        if ((ledger is not null || parsed.GetValue(Accept)) && catalog.Site.TagAuthority is null)
            problems.Warning(new Position("input/site.yml"), "There is no 'tag-authority': the identities of feed items hang on the host in 'base-url'.", $"Write 'tag-authority: {TagUri.Authority(catalog.Site)}' once, and never change it.");
        // A page that could not be read is not gone.
        if (problems.HasErrors) return;
        if (ledger is not null) LedgerRules.Check(ledger, catalog, problems);
        var missing = IdentityLedger.Missing(ledger, catalog);
        if (missing.Count == 0 || problems.HasErrors) return;
        if (parsed.GetValue(Accept))
        {
            IdentityLedger.Append(root, missing);
            parsed.InvocationConfiguration.Output.WriteLine($"{Report.Plural(missing.Count, "line")} added to {IdentityLedger.Path}.");
        }
        else if (ledger is not null)
        {
            problems.Warning(new Position(IdentityLedger.Path), $"Identities of feed items that are not in the ledger yet: {Report.Plural(missing.Count, "line")}.", "Run 'check --accept' before you publish, and commit the file.");
        }
    }
}
