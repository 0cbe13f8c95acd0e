using MemoryPack;

namespace Archive.Diagnostics;

/// <summary>A word or sentence from a file, with its place in it.</summary>
[MemoryPackable]
public readonly partial record struct PlacedText(string Value, int Line, int Column)
{
    public Position At(string file) => new(file, Line, Column);

    public override string ToString() => Value;
}
