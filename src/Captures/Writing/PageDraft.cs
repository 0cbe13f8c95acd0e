using System.Globalization;
using Archive.Captures.Dates;
using Archive.Captures.Model;
using Archive.Captures.Names;
using Archive.Catalog;
using Archive.Content.Entries;
using Archive.Content.Keys;
using Archive.Diagnostics;
using Archive.Yaml;

namespace Archive.Captures.Writing;

/// <summary>A page ready but for what depends on its neighbours: its id, its file's name, the day it was added.</summary>
internal sealed record PageDraft(CaptureParse Reading, string Title, PartialDate Date, string Body, FoundNames Names, FrontMatter FrontMatter)
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

        var found = names.Find(title, string.Join('\n', reading.Blocks.Select(block => block.Text)));
        var front = reading.Overrides.ApplyTo(new FrontMatter
        {
            Id = default,
            Title = title,
            Summary = reading.Summary ?? Summary.Create(reading.Blocks.ConvertAll(block => block.Text)),
            Date = known.Date,
            Updated = known.Updated,
            Authors = reading.Authors,
            Vendors = Placed(found.Vendors),
            Topics = Placed(found.Topics),
            Mentions = Placed(found.Mentions),
        }) with
        {
            Source = Source(reading),
            Capture = new CaptureEntry { File = reading.Capture.File, Sha256 = reading.Capture.Sha256 },
        };
        return new PageDraft(reading, title, known.Date, string.Join("\n\n", reading.Blocks.Select(block => block.Markdown)), found, front);
    }

    /// <summary>The page as a file.</summary>
    public string Write(string id, PartialDate today)
    {
        var front = FrontMatter with { Id = new PlacedText(id, 0, 0), Added = FrontMatter.Added ?? today };
        return $"---\n{string.Concat(ArticleKeys.All.Write(front).Entries.Select(e => YamlText.Write(e.Key.Value, e.Value)))}---\n\n{Body}\n";
    }

    private static IReadOnlyList<PlacedText> Placed(IReadOnlyList<string> ids) => [.. ids.Select(id => new PlacedText(id, 0, 0))];

    private static SourceEntry? Source(CaptureParse reading)
    {
        var given = reading.Overrides.Source;
        var source = (given ?? new SourceEntry()) with
        {
            Publisher = reading.Publisher is { } publisher ? new PlacedText(publisher.Id, 0, 0) : null,
            Name = reading.Publisher is null ? given?.Name ?? reading.Site : null,
            Url = given?.Url ?? reading.Address,
        };
        if (source is { Publisher: null, Name: null, Url: null } && !reading.Overrides.Has("sources"))
            reading.Problems.Warning(new Position(reading.Capture.File), "No publisher is recognised, so this counts as the archive's own text.",
                $"If it is somebody else's, {reading.InSidecar("source: {name: …, url: …}")}; if it is ours, say what it rests on: sources.");
        return source == new SourceEntry() ? null : source;
    }
}
