using Archive.Diagnostics;

namespace Archive.Catalog;

/// <summary>An essay that leads through articles and moves of the archive in its own order.</summary>
public sealed record Trail
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public string? Summary { get; init; }

    /// <summary>When this archive took it in.</summary>
    public PartialDate? Added { get; init; }

    public PartialDate? Updated { get; init; }

    /// <summary>The essay; trails are few, so their text is kept.</summary>
    public required string Markdown { get; init; }

    public IReadOnlyList<TrailStep> Steps { get; init; } = [];

    public required Position Body { get; init; }

    /// <summary>Hash of the file and of the id that its name gives.</summary>
    public ulong Hash { get; init; }

    public string Path => $"/trails/{Id}/";

    /// <summary>The articles that it leads through, each once, in its order.</summary>
    public IEnumerable<Article> Articles => Steps.Select(s => s.At).Distinct();
}

/// <summary>One station of a trail.</summary>
/// <param name="At">The article or, for a move, the article that reports it first.</param>
/// <param name="Move">The move that is meant, where it is one.</param>
/// <param name="Note">Why the trail leads here, in a sentence.</param>
public sealed record TrailStep(Article At, Move? Move, string? Note);
