using Archive.Diagnostics;
using Archive.Content.Entries;

namespace Archive.Commands;

/// <summary>The lines that a report shows below its problems. Those of one file follow each other, so that each is read once.</summary>
internal sealed class SourceLines(string root)
{
    private string? _file;
    private string[] _lines = [];

    /// <returns>Null where there is no such line.</returns>
    public string? At(Position at)
    {
        if (at.Line == 0) return null;
        if (at.File != _file) (_file, _lines) = (at.File, BrokenFile.ReadText(root, at.File).Split('\n'));
        return _lines.ElementAtOrDefault(at.Line - 1)?.TrimEnd('\r');
    }
}
