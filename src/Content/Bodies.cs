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
        if (!text.FileBytes.IsEmpty) return Encoding.UTF8.GetString(text.FileBytes.Span.Slice(text.Offset, text.Length));
        using var file = File.OpenHandle(Path.Combine(root, text.File));
        if (RandomAccess.GetLength(file) != text.Offset + text.Length) throw new IOException($"{text.File} changed during the build; build again.");
        var bytes = System.Buffers.ArrayPool<byte>.Shared.Rent(text.Length);
        try
        {
            var read = 0;
            while (read < text.Length)
            {
                var more = RandomAccess.Read(file, bytes.AsSpan(read, text.Length - read), text.Offset + read);
                if (more == 0) throw new IOException($"{text.File} changed during the build; build again.");
                read += more;
            }
            return Encoding.UTF8.GetString(bytes, 0, text.Length);
        }
        finally
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
