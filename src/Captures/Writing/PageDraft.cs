using System.Globalization;
using Archive.Captures.Dates;
using Archive.Captures.Model;
using Archive.Captures.Names;
using Archive.Catalog;
using Archive.Content.Entries;
using Archive.Content.Keys;
using Archive.Diagnostics;

namespace Archive.Captures.Writing;

/// <summary>A page ready but for what depends on its neighbours: its id, its file's name, the day it was added.</summary>
internal sealed record PageDraft(CaptureParse Reading, string Title, PartialDate Date, string Body, FoundNames Names, PageBuilder Text)
{
    private const int LongestId = 40;

    /// <summary>The id that date and title suggest.</summary>
    public string SuggestedId => $"{Day}-{(Slug.Create(Title, LongestId) is { Length: > 0 } slug ? slug : Fallback)}";

    public string SuggestedSlug => Reading.Overrides.Slug ?? (Slug.Create(Title) is { Length: > 0 } slug ? slug : Fallback);

    public string Folder => $"input/articles/{Date.Year.ToString("0000", CultureInfo.InvariantCulture)}";

    // A title without a letter or digit still needs a lasting name.
    private string Fallback => "article-" + Reading.Capture.Sha256[..8];

    private string Day => Date.Precision == DatePrecision.Instant ? Date.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Date.ToString();

    /// <summary>Makes a page of a reading; null where something is missing, which is reported among the reading's problems.</summary>
    public static PageDraft? Create(CaptureParse reading, ArticleNameFinder names)
    {
        var dates = DateChoice.Choose(reading);
        var title = reading.Overrides.Title ?? reading.Title;
        var start = new Position(reading.Capture.File, 1, 1);
        if (string.IsNullOrWhiteSpace(title) && !reading.IsRefused)
            reading.Problems.Error(start, "There is no title.", $"Put it on a line above the text, or {reading.InSidecar("title: …")}.");
        if (reading.Blocks.Count == 0 && !reading.IsRefused)
            reading.Problems.Error(start, "There is no text below the title.", "Capture the text as well, or remove the file.");
        if (reading.IsRefused || dates is not { } known || title is null) return null;

        var body = string.Join("\n\n", reading.Blocks.Select(block => block.Markdown));
        var text = new PageBuilder()
            .Add("title", title)
            .Add("summary", reading.Overrides.Summary ?? reading.Summary ?? Summary.Create(reading.Blocks.ConvertAll(block => block.Text)))
            .Add("date", known.Date)
            .Add("updated", known.Updated)
            .Add("authors", reading.Overrides.Authors.Count > 0 ? reading.Overrides.Authors : reading.Authors)
            .Add("source", Source(reading))
            .Add("capture", [("file", reading.Capture.File), ("sha256", reading.Capture.Sha256)]);
        var found = names.Find(title, string.Join('\n', reading.Blocks.Select(block => block.Text)));
        AddNames(text, found);
        foreach (var (key, lines) in reading.Overrides.OtherKeys) text.AddYaml(key, lines);
        return new PageDraft(reading, title, known.Date, body, found, text);
    }

    private static void AddNames(PageBuilder text, FoundNames found) => text
        .Add("vendors", found.Vendors, plain: true)
        .Add("topics", found.Topics, plain: true)
        .Add("mentions", found.Mentions, plain: true);

    private static IEnumerable<(string, string?)> Source(CaptureParse reading)
    {
        var given = reading.Overrides.Source;
        var name = reading.Publisher is null ? given?.Name ?? reading.Site : null;
        var url = given?.Url ?? reading.Address;
        if (reading.Publisher is null && name is null && url is null && !reading.Overrides.OtherKeys.ContainsKey("sources"))
            reading.Problems.Warning(new Position(reading.Capture.File), "No publisher is recognised, so this counts as the archive's own text.",
                $"If it is somebody else's, {reading.InSidecar("source: {name: …, url: …}")}; if it is ours, say what it rests on: sources.");
        return [("publisher", reading.Publisher?.Id), ("name", name), ("url", url), ("title", given?.Title), ("archived", given?.Archived)];
    }
}
