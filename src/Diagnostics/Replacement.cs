namespace Archive.Diagnostics;

/// <summary>A mend that is certain: what stands at a place, and what belongs there.</summary>
/// <param name="Old">What must stand there, or behind the quote that stands there; empty where something is put in.</param>
public sealed record Replacement(Position At, string Old, string New)
{
    /// <summary>Whether it stands in a text, where no rule of YAML binds it.</summary>
    public bool IsOfText { get; init; }
}
