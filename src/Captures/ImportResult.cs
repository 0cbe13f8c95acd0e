using Archive.Captures.Model;
using Archive.Captures.Names;

namespace Archive.Captures;

/// <summary>A page that an import wrote. Paths are relative to the root.</summary>
/// <param name="Questions">What a person has to answer; with one, the page is a draft.</param>
public sealed record ImportedPage(string Capture, string Page, string Title, IReadOnlyList<Question> Questions)
{
    /// <summary>The page itself, where a trial did not write it.</summary>
    public string? Text { get; init; }
}

/// <summary>What an import did.</summary>
/// <param name="Pages">Those written, in the order of their captures.</param>
/// <param name="Known">How many captures had a page already.</param>
/// <param name="Refused">How many captures stay without one; the problems say why.</param>
/// <param name="Candidates">Names that the registry may lack, the most frequent first.</param>
/// <param name="Publishers">Publishers that it may lack, likewise.</param>
public sealed record ImportResult(IReadOnlyList<ImportedPage> Pages, int Known, int Refused, IReadOnlyList<NameCandidate> Candidates, IReadOnlyList<UnknownPublisher> Publishers)
{
    public static readonly ImportResult Nothing = new([], 0, 0, [], []);

    /// <summary>Captures known already whose draft nobody edited and which a sidecar stands beside: what it says may have come later.</summary>
    public IReadOnlyList<string> Answerable { get; init; } = [];
}
