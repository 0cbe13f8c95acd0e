using Archive.Catalog;
using Archive.Diagnostics;
using Spectre.Console;

namespace Archive.Commands;

/// <summary>What a check looked at and what it found: a table for people, one line for logs.</summary>
internal static class CheckSummary
{
    /// <param name="drafts">How many pages wait, and are not published.</param>
    public static void Write(TextWriter output, ArchiveCatalog? catalog, int drafts, Problems problems)
    {
        var waiting = drafts == 0 ? "" : $" and {Report.Plural(drafts, "draft")}";
        if (Console.IsOutputRedirected || output != Console.Out)
            output.WriteLine($"{Report.Plural(catalog?.Articles.Count ?? 0, "article")}{waiting} checked: {Report.Summarize(problems)}.");
        else AnsiConsole.Write(CreateTable(catalog, drafts, problems));
    }

    /// <summary>Colours follow the terminal and NO_COLOR.</summary>
    public static Table CreateTable(ArchiveCatalog? catalog, int drafts, Problems problems)
    {
        var table = new Table { Border = TableBorder.Rounded }.AddColumn("Checked").AddColumn(new TableColumn("Count").RightAligned());
        if (catalog is not null)
        {
            Add("articles", catalog.Articles.Count);
            if (drafts > 0) Add("drafts", drafts);
            Add("moves", catalog.Moves.Count);
            Add("claims", catalog.Claims.Count);
            Add("vendors", catalog.Vendors.Count);
            Add("topics", catalog.Topics.Count);
            Add("publishers", catalog.Publishers.Count);
            Add("pages", catalog.Pages.Count);
        }
        var found = problems.Sorted();
        AddFound("errors", found.Count(p => p.Severity == Severity.Error), "red");
        AddFound("warnings", found.Count(p => p.Severity == Severity.Warning), "yellow");
        return table;

        void Add(string what, int count) => table.AddRow(what, $"{count:#,0}");

        void AddFound(string what, int count, string colour)
        {
            var shade = count == 0 ? "green" : colour;
            table.AddRow(new Markup($"[{shade}]{what}[/]"), new Markup($"[{shade}]{count:#,0}[/]"));
        }
    }
}
