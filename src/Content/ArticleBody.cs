using Archive.Catalog;
using Archive.Files;

namespace Archive.Content;

/// <summary>The Markdown of an article, read when a page shows it.</summary>
public static class ArticleBody
{
    /// <returns>UTF-8.</returns>
    /// <exception cref="IOException">The file changed while the site was being built.</exception>
    public static ReadOnlyMemory<byte> Read(string root, Article article)
    {
        var text = article.Text;
        var file = PlainFiles.ReadRegular(Path.Combine(root, text.File));
        if (file.Length != text.Offset + text.Length) throw new IOException($"{text.File} changed during the build; build again.");
        return file.AsMemory(text.Offset);
    }
}
