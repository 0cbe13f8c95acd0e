using Archive.Diagnostics;
using Archive.Files;

namespace Archive.Theme;

/// <summary>The text of a file of the theme, which is UTF-8 like everything else.</summary>
internal static class ThemeText
{
    /// <param name="fault">Where it is no UTF-8.</param>
    public static string Read(ThemeFile file, out ThemeFault? fault)
    {
        var bytes = PlainFiles.Read(Path.GetDirectoryName(file.File)!, file.File);
        fault = PlainFiles.FindFault(bytes) is var (line, column) ? new ThemeFault(new Position($"theme/{file.Path}", line, column), "From here on the file is not UTF-8 text.") : null;
        return PlainFiles.TryDecode(bytes) ?? "";
    }

    /// <exception cref="ThemeException">It is no UTF-8.</exception>
    public static string Read(ThemeFile file)
    {
        var text = Read(file, out var fault);
        return fault is null ? text : throw new ThemeException(fault);
    }
}
