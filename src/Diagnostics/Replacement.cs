namespace Archive.Diagnostics;

/// <summary>A mend that is certain: what stands at a place, and what belongs there.</summary>
/// <param name="Old">What must stand there, or behind the quote that stands there; empty where something is put in.</param>
public sealed record Replacement(Position At, string Old, string New);
