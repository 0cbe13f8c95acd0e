using MemoryPack;

namespace Archive.Diagnostics;

public enum Severity { Error, Warning }

/// <summary>Something wrong in what a contributor wrote: where, what, and how to correct it.</summary>
/// <param name="Hint">What to do about it, as an instruction; null where the message says it already.</param>
[MemoryPackable]
public sealed partial record Problem(Severity Severity, Position Position, string Message, string? Hint = null);
