using System.Buffers;
using System.Text;
using Archive.Catalog;

namespace Archive.Content;

/// <summary>The Markdown of an article when a page needs it: read again, where the file's bytes were not kept.</summary>
public static class Bodies
{
    /// <exception cref="IOException">The file changed while the site was being built.</exception>
    public static string Read(string root, Article article)
    {
        var text = article.Text;
        if (!text.FileBytes.IsEmpty) return Decoded(Kept(text).Span);
        var bytes = ArrayPool<byte>.Shared.Rent(text.Length);
        try
        {
            Read(root, text, bytes.AsSpan(0, text.Length));
            return Decoded(bytes.AsSpan(0, text.Length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <returns>UTF-8.</returns>
    /// <exception cref="IOException">The file changed while the site was being built.</exception>
    public static ReadOnlyMemory<byte> ReadBytes(string root, Article article)
    {
        var text = article.Text;
        if (!text.FileBytes.IsEmpty) return Kept(text);
        var bytes = GC.AllocateUninitializedArray<byte>(text.Length);
        Read(root, text, bytes);
        return bytes;
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

    private static void Read(string root, ArticleText text, Span<byte> to)
    {
        using var file = File.OpenHandle(Path.Combine(root, text.File));
        if (RandomAccess.GetLength(file) != text.Offset + text.Length) throw new IOException($"{text.File} changed during the build; build again.");
        for (var read = 0; read < to.Length;)
        {
            var more = RandomAccess.Read(file, to[read..], text.Offset + read);
            if (more == 0) throw new IOException($"{text.File} changed during the build; build again.");
            read += more;
        }
    }
}
