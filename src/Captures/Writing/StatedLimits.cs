using Archive.Captures.Model;
using Archive.Diagnostics;
using Archive.Markdown;
using Archive.Yaml;

namespace Archive.Captures.Writing;

/// <summary>How much of what a capture says of itself a page takes.</summary>
internal static class StatedLimits
{
    private const int MostAuthors = 200;
    private const int LongestSummary = YamlFields.LongestValue;

    public static IReadOnlyList<string> TakeAuthors(CaptureParse parse)
    {
        string[] authors = [.. parse.Authors.Where(a => ControlCharacters.IsVisible(a))];
        if (authors.Length <= MostAuthors) return authors;
        if (parse.Overrides.Authors.Count == 0)
            parse.Warn(0, $"The capture names {authors.Length:#,0} authors, of whom the first {MostAuthors} are taken.", $"To say who wrote it, {parse.InSidecar("authors: [Name, Name]")}.");
        return authors[..MostAuthors];
    }

    public static string? TakeSummary(CaptureParse parse)
    {
        if (parse.Summary is not { } summary || !ControlCharacters.IsVisible(summary)) return null;
        if (summary.Length <= LongestSummary) return summary;
        if (!parse.Overrides.Has("summary"))
            parse.Warn(0, $"The capture's description of itself has more than {LongestSummary:#,0} characters and is cut.", $"To say it shorter, {parse.InSidecar("summary: …")}.");
        // The sign that it was cut is one of them.
        const int last = LongestSummary - 1;
        var end = summary.LastIndexOf(' ', last);
        return PlainText.Cut(summary, end > 0 ? end : last);
    }
}
