using MemoryPack;

namespace Archive.Diagnostics;

/// <summary>A place in a file that a contributor wrote. Line and column count from 1; 0 means "the file as a whole".</summary>
/// <param name="File">Path relative to the archive's root, with forward slashes.</param>
[MemoryPackable]
public readonly partial record struct Position(string File, int Line = 0, int Column = 0)
{
    public override string ToString() =>
        Line == 0 ? File : Column == 0 ? $"{File}:{Line}" : $"{File}:{Line}:{Column}";
}
