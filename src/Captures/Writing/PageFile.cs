using Archive.Files;

namespace Archive.Captures.Writing;

/// <summary>Writes a new page as a whole or not at all, and never over another but the draft that it replaces.</summary>
internal static class PageFile
{
    /// <param name="replaced">Path of the draft whose place it takes, if it takes one's.</param>
    /// <returns>False where another process has written it, or is about to.</returns>
    public static bool TryWrite(string root, string path, string text, string? replaced = null)
    {
        try
        {
            WholeFile.Write(root, path, text, overwrite: replaced == path);
        }
        catch (IOException) when (replaced != path && File.Exists(Path.Combine(root, path)))
        {
            return false;
        }
        if (replaced is not null && replaced != path) File.Delete(Path.Combine(root, replaced));
        return true;
    }
}
