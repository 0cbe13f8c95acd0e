using Archive.Diagnostics;
using MemoryPack;

namespace Archive.Catalog;

/// <summary>What an article does not know, though a reader may ask.</summary>
/// <param name="Looked">Where it was looked for.</param>
/// <param name="Deal">The deal whose end is not on record, where it is that.</param>
[MemoryPackable]
public sealed partial record Gap(string What, string? Looked, PlacedText? Deal);
