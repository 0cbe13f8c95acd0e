using Archive.Diagnostics;

namespace Archive.Captures.Model;

/// <summary>Something that a capture leaves open: its page is a draft with the best reading until a person has answered.</summary>
/// <param name="About">The key of front matter, or the part of the text, that is asked about.</param>
/// <param name="At">Where in the capture it is open.</param>
/// <param name="Text">A sentence that says what is open.</param>
/// <param name="Hint">What to write so that a new import need not ask.</param>
/// <param name="Candidates">The answers that the capture allows, each with its place.</param>
public sealed record Question(string About, Position At, string Text, string Hint, IReadOnlyList<string> Candidates);
