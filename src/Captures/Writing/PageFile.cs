using System.Text;

namespace Archive.Captures.Writing;

/// <summary>Writes a new page as a whole or not at all, and never over another.</summary>
internal static class PageFile
{
    public static void Write(string root, string path, string text)
    {
        var full = Path.Combine(root, path);
        var folder = Path.GetDirectoryName(full)!;
        Directory.CreateDirectory(folder);
        var part = Path.Combine(folder, $".{Path.GetFileName(full)}.part");
        File.WriteAllText(part, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        File.Move(part, full, overwrite: false);
    }
}
