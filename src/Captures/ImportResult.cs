using Archive.Captures.Names;

namespace Archive.Captures;

/// <summary>A page that an import wrote. Paths are relative to the root.</summary>
public sealed record ImportedPage(string Capture, string Page, string Title);

/// <summary>What an import did.</summary>
/// <param name="Pages">Written now, in the order of their captures.</param>
/// <param name="Known">Captures that had a page already.</param>
/// <param name="Refused">Captures that stay without one; the problems say why.</param>
/// <param name="Candidates">Names that the registry may lack, the most frequent first.</param>
public sealed record ImportResult(IReadOnlyList<ImportedPage> Pages, int Known, int Refused, IReadOnlyList<NameCandidate> Candidates)
{
    public static readonly ImportResult Nothing = new([], 0, 0, []);
}
