using Archive.Files;

namespace Archive.Captures.Writing;

/// <summary>Writes a new page as a whole or not at all, and never over another but the draft that it replaces.</summary>
internal static class PageFile
{
    /// <param name="replaced">Path of the draft whose place it takes, if it takes one's.</param>
    public static void Write(string root, string path, string text, string? replaced = null)
    {
        WholeFile.Write(root, path, text, overwrite: replaced == path);
        if (replaced is not null && replaced != path) File.Delete(Path.Combine(root, replaced));
    }
}
