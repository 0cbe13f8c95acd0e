using System.Text;

namespace Archive.Files;

/// <summary>Writes a text, or bytes, as a whole or not at all, to a place that no link leads away from.</summary>
public static class WholeFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <param name="path">Below the root; folders on the way are made.</param>
    /// <param name="overwrite">Whether a file that stands there gives way.</param>
    /// <exception cref="IOException">A file stands there already, a link is on the way, or it cannot be written.</exception>
    public static void Write(string root, string path, string text, bool overwrite = false) => Write(root, path, Utf8.GetBytes(text), overwrite);

    /// <inheritdoc cref="Write(string, string, string, bool)"/>
    public static void Write(string root, string path, ReadOnlySpan<byte> bytes, bool overwrite = false)
    {
        PlainFiles.RefuseLink(root, path);
        var full = Path.Combine(root, path);
        var folder = Path.GetDirectoryName(full)!;
        Directory.CreateDirectory(folder);
        // Nobody can have put a file or a link where this is written first: its name is known to nobody, and it must be new.
        var part = Path.Combine(folder, $".{Path.GetRandomFileName()}.part");
        try
        {
            using (var file = new FileStream(part, FileMode.CreateNew, FileAccess.Write)) file.Write(bytes);
            File.Move(part, full, overwrite);
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }
}
