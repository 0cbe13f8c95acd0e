using Archive.Diagnostics;
using Archive.Files;

namespace Archive.Content;

/// <summary>What stands in the place of a file and is none: it could lead out of the archive, or have no end. It is never opened, and always reported.</summary>
public static class IrregularFiles
{
    /// <summary>Reports all that a snapshot found.</summary>
    public static void Report(string root, Snapshot snapshot, Problems problems)
    {
        foreach (var path in snapshot.Irregular) IsReported(root, Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/'), problems);
    }

    /// <param name="path">Relative to the root, with forward slashes.</param>
    /// <returns>Whether something stands there that is no regular file.</returns>
    public static bool IsReported(string root, string path, Problems problems)
    {
        if ((path.Contains(NoUtf8) ? NotUtf8 : Explain(PlainFiles.KindOf(root, path))) is not var (message, hint)) return false;
        problems.Error(new Position(path), message, hint);
        return true;
    }

    /// <summary>What the framework writes for bytes of a name that are no UTF-8; under what it wrote, nothing is found.</summary>
    private const char NoUtf8 = '\uFFFD';

    private static readonly (string Message, string Hint)? NotUtf8 = ("The name of this file is no UTF-8, and the program cannot open it.", "Give it another name.");

    private static (string Message, string Hint)? Explain(FileKind kind) => kind switch
    {
        FileKind.Link => ("This is a link, and the program reads no links.", "Put what it leads to in its place."),
        FileKind.Device => ("This is a pipe or a device, and the program does not open it.", "Put a file in its place, or remove it."),
        FileKind.Folder => ("This is a folder that is called as if it were a file.", "Give it another name, or put the file in its place."),
        _ => null,
    };
}
