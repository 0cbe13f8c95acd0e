using Archive.Diagnostics;
using Archive.Files;

namespace Archive.Theme;

/// <summary>What a file of the theme holds. Its text is UTF-8 like everything else.</summary>
internal static class ThemeText
{
    /// <exception cref="ThemeException">It cannot be read.</exception>
    public static byte[] ReadBytes(ThemeFile file)
    {
        try
        {
            return PlainFiles.Read(Path.GetDirectoryName(file.File)!, file.File);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ThemeException(new ThemeFault(new Position($"theme/{file.Path}"), $"The file cannot be read: {e.Message}")
            {
                Hint = "Make it a file of at most 16 MB that you may read, or remove it.",
            });
        }
    }

    /// <param name="fault">Where it is no UTF-8.</param>
    /// <exception cref="ThemeException">It cannot be read.</exception>
    public static string Read(ThemeFile file, out ThemeFault? fault)
    {
        var bytes = ReadBytes(file);
        fault = PlainFiles.FindFault(bytes) is var (line, column) ? new ThemeFault(new Position($"theme/{file.Path}", line, column), "From here on the file is not UTF-8 text.") : null;
        return PlainFiles.TryDecode(bytes) ?? "";
    }

    /// <exception cref="ThemeException">It is no UTF-8, or cannot be read.</exception>
    public static string Read(ThemeFile file)
    {
        var text = Read(file, out var fault);
        return fault is null ? text : throw new ThemeException(fault);
    }
}
