using Archive.Catalog;
using Archive.Content.Entries;

namespace Archive.Captures.Model;

/// <summary>What a person says of a capture, in a sidecar, on the command line or in the capture's own front matter.</summary>
public sealed record CaptureOverrides
{
    /// <summary>A sidecar's name is its capture's with this behind it.</summary>
    public const string SidecarSuffix = ".yml";

    public static readonly CaptureOverrides None = new();

    /// <summary>The file that says so, relative to the root; null for the command line.</summary>
    public string? File { get; init; }

    /// <summary>IANA name of the capture's encoding.</summary>
    public string? Encoding { get; init; }

    public string? Id { get; init; }

    /// <summary>The page's file name without its ending, where the title's words are not wanted for it.</summary>
    public string? Slug { get; init; }

    public string? Title { get; init; }
    public string? Summary { get; init; }
    public PartialDate? Date { get; init; }
    public PartialDate? Updated { get; init; }
    public IReadOnlyList<string> Authors { get; init; } = [];
    public SourceEntry? Source { get; init; }

    /// <summary>Pictures' names that stick to a paragraph's first word and are to be cut.</summary>
    public IReadOnlyList<string> Captions { get; init; } = [];

    /// <summary>Words that look like such a name and are none.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Every other key of an article's front matter, as lines of YAML.</summary>
    public IReadOnlyDictionary<string, string> OtherKeys { get; init; } = new Dictionary<string, string>();

    /// <summary>This, and where it is silent the other.</summary>
    public CaptureOverrides WithFallback(CaptureOverrides other) => new()
    {
        File = File ?? other.File,
        Encoding = Encoding ?? other.Encoding,
        Id = Id ?? other.Id,
        Slug = Slug ?? other.Slug,
        Title = Title ?? other.Title,
        Summary = Summary ?? other.Summary,
        Date = Date ?? other.Date,
        Updated = Updated ?? other.Updated,
        Authors = Authors.Count > 0 ? Authors : other.Authors,
        Source = Source is null ? other.Source : other.Source is null ? Source : Join(Source, other.Source),
        Captions = [.. Captions, .. other.Captions],
        Words = [.. Words, .. other.Words],
        OtherKeys = OtherKeys.Concat(other.OtherKeys.Where(o => !OtherKeys.ContainsKey(o.Key))).ToDictionary(),
    };

    private static SourceEntry Join(SourceEntry first, SourceEntry second) => new()
    {
        Publisher = first.Publisher ?? second.Publisher,
        Name = first.Name ?? second.Name,
        Title = first.Title ?? second.Title,
        Url = first.Url ?? second.Url,
        Archived = first.Archived ?? second.Archived,
        Date = first.Date ?? second.Date,
    };
}
