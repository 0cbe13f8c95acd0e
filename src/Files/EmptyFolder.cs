namespace Archive.Files;

/// <summary>A folder of which the last file has gone.</summary>
internal static class EmptyFolder
{
    /// <summary>Removes a folder where nothing lies in it.</summary>
    /// <returns>Whether it did; a link to one stays.</returns>
    public static bool TryRemove(string full)
    {
        if (PlainFiles.KindOf(full) is not FileKind.Folder || Directory.EnumerateFileSystemEntries(full).Any()) return false;
        Directory.Delete(full);
        return true;
    }
}
