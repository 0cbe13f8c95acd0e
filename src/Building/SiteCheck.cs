using System.CommandLine;
using Archive.Catalog;
using Archive.Commands;
using Archive.Diagnostics;
using Archive.Ledgers;
using Archive.Pipelines;
using Archive.Pipelines.Views;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Building;

/// <summary>What can be wrong only in the site as a whole: links that lead nowhere, addresses that no longer answer.</summary>
internal static class SiteCheck
{
    public static void Run(SiteContext site, IReadOnlyList<Document> documents, LinkCheck links, Problems problems)
    {
        foreach (var broken in links.Run(documents))
            problems.Error(new Position(broken.File, broken.Link.Line, broken.Link.Column), broken.Message, broken.Mend);
        if (site.Site.Cards && site.CardFonts is null)
            problems.Warning(new Position("input/site.yml"), "'cards' is on, and there is no font here to draw them with: pages go without.", "Install a font such as DejaVu Serif, or put card-serif.ttf and card-sans.ttf into theme/fonts/.");
        if (AddressLedger.Exists(site.Root)) AddressLedger.Check(site.Root, Addresses(documents).ToHashSet(StringComparer.Ordinal), problems);
    }

    public static void Run(string root, ArchiveCatalog catalog, Problems problems)
    {
        var site = new SiteContext(catalog, root, ThemeFiles.For(root));
        site.Templates.Check();
        var links = new LinkCheck(site);
        Run(site, Site.Documents(site), links, problems);
    }

    /// <summary>With <c>--accept</c>, adds the addresses that the next build publishes for the first time; without, says that they are not noted. Drafts are not published.</summary>
    public static void Note(ParseResult parsed, string root, Problems problems)
    {
        var accept = parsed.GetValue(FeedIdentities.Accept);
        if (!accept && !AddressLedger.Exists(root)) return;
        if (ArchiveReader.Read(root, drafts: false, new Problems()) is not { } catalog) return;
        var site = new SiteContext(catalog, root, ThemeFiles.For(root));
        var missing = AddressLedger.Missing(root, Addresses(Site.Documents(site)).Where(a => !IsFurtherPage(a)));
        if (missing.Count == 0) return;
        if (accept)
        {
            AddressLedger.Append(root, missing);
            parsed.InvocationConfiguration.Output.WriteLine($"{Report.Plural(missing.Count, "line")} added to {AddressLedger.Path}.");
        }
        else
        {
            problems.Warning(new Position(AddressLedger.Path), $"Pages that are not in the list of addresses yet: {missing.Count}, such as {missing[0]}.", "Run 'check --accept' before you publish, and commit the file.");
        }
    }

    private static IEnumerable<string> Addresses(IReadOnlyList<Document> documents) =>
        documents.Where(d => d.Path.EndsWith("index.html", StringComparison.Ordinal)).Select(d => d.SitePath);

    /// <summary>The second and later pages of a list come and go with its length.</summary>
    private static bool IsFurtherPage(string address) => address.Contains("/page/", StringComparison.Ordinal);
}
