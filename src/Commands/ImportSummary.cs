using Archive.Captures;
using Archive.Captures.Names;
using Archive.Catalog;
using Archive.Content.Keys;
using Archive.Diagnostics;

namespace Archive.Commands;

/// <summary>What <c>import</c> ends with: the pages, what the registry may lack, and a table of what became of the captures.</summary>
internal static class ImportSummary
{
    private const int MostCandidates = 20;

    public static void Write(TextWriter output, ImportResult result, Problems problems, string language)
    {
        foreach (var page in result.Pages)
            output.WriteLine($"{Printable.Escape(page.Capture)} -> {page.Page}{(page.Questions.Count == 0 ? "" : $", a draft with {Report.Plural(page.Questions.Count, "question")}")}");
        if (result.Candidates.Count > 0) output.WriteLine("Names that recur and are not in the registry; where one is a vendor, add it:");
        foreach (var candidate in result.Candidates.Take(MostCandidates))
            output.WriteLine($"  archive new vendor {Slug.Create(candidate.Name, language: language)} --name {ShellWord.Quote(candidate.Name)}   ({candidate.Count} times)");
        if (result.Publishers.Count > 0) output.WriteLine("Publishers that are not in the registry; add those whose texts come again:");
        foreach (var publisher in result.Publishers.Take(MostCandidates))
        {
            var host = publisher.Host is null ? "" : $" --host {ShellWord.Of(publisher.Host)}";
            output.WriteLine($"  archive new publisher {IdOf(publisher, language)} --name {ShellWord.Quote(publisher.Name)}{host}   ({Report.Plural(publisher.Count, "capture")})");
        }
        if (result.Answerable.Count > 0)
            output.WriteLine($"Drafts that nobody edited have a sidecar; to make them anew with what it says:\n  archive import --again {string.Join(' ', result.Answerable.Take(MostCandidates).Select(ShellWord.Of))}");
        WriteTable(output, result);
        output.WriteLine(result.Pages.Any(p => p.Questions.Count > 0)
            ? $"{Report.Summarize(problems)}. Answer in each draft, remove its questions and 'draft: true', then check."
            : $"{Report.Summarize(problems)}.");
    }

    private static void WriteTable(TextWriter output, ImportResult result)
    {
        var drafts = result.Pages.Where(p => p.Questions.Count > 0).ToList();
        var kinds = drafts
            .SelectMany(p => p.Questions.Select(q => q.About).Distinct())
            .CountBy(about => about)
            .OrderByDescending(kind => kind.Value)
            .ThenBy(kind => kind.Key, StringComparer.Ordinal);
        List<(int Count, string Words)> rows =
        [
            (result.Pages.Count - drafts.Count, result.Pages.Count - drafts.Count == 1 ? "page written" : "pages written"),
            (drafts.Count, drafts.Count == 1 ? "draft with questions" : "drafts with questions"),
            .. kinds.Select(kind => (kind.Value, $"  about: {kind.Key}")),
            (result.Known, "known already"),
            (result.Refused, "refused"),
        ];
        var width = rows.Max(row => $"{row.Count:#,0}".Length);
        foreach (var (count, words) in rows) output.WriteLine($"  {$"{count:#,0}".PadLeft(width)}  {words}");
    }

    // A name without a letter or digit still needs an id: the host's.
    private static string IdOf(UnknownPublisher publisher, string language) =>
        Slug.Create(publisher.Name, language: language) is { Length: > 0 } slug ? slug : Slug.Create((publisher.Host ?? "publisher").Replace('.', '-'));
}
