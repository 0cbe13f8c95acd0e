using System.Buffers;
using System.Text;
using Archive.Catalog;
using Archive.Files;

namespace Archive.Content;

/// <summary>The Markdown of an article when a page needs it: read again, where the file's bytes were not kept.</summary>
public static class ArticleBody
{
    /// <exception cref="IOException">The file changed while the site was being built.</exception>
    public static string Read(string root, Article article)
    {
        var text = article.Text;
        if (!text.FileBytes.IsEmpty) return Decoded(Kept(text).Span);
        var file = ArrayPool<byte>.Shared.Rent(text.Offset + text.Length);
        try
        {
            return Decoded(BodyIn(file, root, text).Span);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(file);
        }
    }

    /// <returns>UTF-8.</returns>
    /// <exception cref="IOException">The file changed while the site was being built.</exception>
    public static ReadOnlyMemory<byte> ReadBytes(string root, Article article)
    {
        var text = article.Text;
        return text.FileBytes.IsEmpty ? BodyIn(GC.AllocateUninitializedArray<byte>(text.Offset + text.Length), root, text) : Kept(text);
    }

    /// <summary>As <see cref="Encoding.GetString(ReadOnlySpan{byte})"/>, which goes through the bytes twice: it counts the characters first.</summary>
    private static string Decoded(ReadOnlySpan<byte> utf8)
    {
        var characters = ArrayPool<char>.Shared.Rent(utf8.Length);
        var text = new string(characters, 0, Encoding.UTF8.GetChars(utf8, characters));
        ArrayPool<char>.Shared.Return(characters);
        return text;
    }

    private static ReadOnlyMemory<byte> Kept(ArticleText text) => text.FileBytes.Slice(text.Offset, text.Length);

    /// <param name="room">For the file, front matter and all: read from its beginning, it takes fewer calls than a part of it would.</param>
    private static ReadOnlyMemory<byte> BodyIn(byte[] room, string root, ArticleText text)
    {
        var length = text.Offset + text.Length;
        using var file = OpenedFile.Open(Path.Combine(root, text.File));
        if (file.Length != length || file.Read(room.AsSpan(0, length)) != length) throw new IOException($"{text.File} changed during the build; build again.");
        return room.AsMemory(text.Offset, text.Length);
    }
}
