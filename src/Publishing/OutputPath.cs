using Archive.Files;

namespace Archive.Publishing;

/// <summary>Paths below the output folder, with forward slashes.</summary>
internal static class OutputPath
{
    /// <summary>Whether a path can lead nowhere else than below the folder.</summary>
    public static bool IsBelow(string path) =>
        path.Length > 0 && !path.Contains('\\') && !path.Contains('\0') && path.Split('/').All(s => s is not ("" or "." or ".."));

    /// <summary>Removes the folders above a file that is gone, as far as they are empty.</summary>
    public static void RemoveEmptyFolders(string output, string path)
    {
        for (var folder = Path.GetDirectoryName(path); !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
        {
            var full = Path.Combine(output, folder);
            if (Directory.Exists(full) && !EmptyFolder.TryRemove(full)) return;
        }
    }
}
