using Archive.Catalog;
using Archive.Diagnostics;
using Archive.Pipelines.Views;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Building;

/// <summary>A site that was linked and checked: <c>check</c> ends here, <c>build</c> goes on to publish it where no error was reported.</summary>
internal sealed record CheckedSite(ArchiveCatalog Catalog, SitePlan Plan)
{
    /// <param name="drafts">Whether pages marked as drafts are part of it.</param>
    /// <param name="adapt">What to change in the catalog before pages are made of it.</param>
    /// <returns>Null where no site can be made of what could be read; that was reported.</returns>
    public static CheckedSite? Create(ArchiveInput input, bool drafts, Problems problems, Func<ArchiveCatalog, ArchiveCatalog>? adapt = null, KeptFiles? kept = null)
    {
        // Neither the theme nor its fonts wait for what is linked.
        var theme = Task.Run(() => ThemeFiles.For(input.Root));
        var fonts = Task.Run(() => CardFiles.FindFonts(input.Root, input.Registry.Site, input.Articles.Count(a => drafts || !a.FrontMatter.Draft)));
        input.ReportQuestions(problems);
        var linked = input.Link(drafts, problems);
        var catalog = adapt?.Invoke(linked) ?? linked;
        return RenderingFaults.Contain(problems, () =>
        {
            problems.Add(theme.GetAwaiter().GetResult().FindUnread());
            var plan = SitePlan.Create(input.Root, catalog, theme.Result, fonts.GetAwaiter().GetResult(), input.ReadBody, kept);
            SiteCheck.Run(input, plan, drafts, problems);
            return new CheckedSite(catalog, plan);
        });
    }
}
