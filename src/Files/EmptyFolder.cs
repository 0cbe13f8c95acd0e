namespace Archive.Files;

/// <summary>A folder of which the last file has gone.</summary>
internal static class EmptyFolder
{
    /// <summary>Removes a folder where nothing lies in it.</summary>
    /// <param name="path">Below the root.</param>
    public static void Remove(string root, string path)
    {
        var full = Path.Combine(root, path);
        if (PlainFiles.KindOf(root, path) is FileKind.Folder && !Directory.EnumerateFileSystemEntries(full).Any()) Directory.Delete(full);
    }
}
