using System.Buffers;
using System.IO.Compression;
using System.Numerics;
using Archive.Pipelines.Views;
using Archive.Publishing;

namespace Archive.Pipelines;

/// <summary>Every text once more as brotli and as gzip, where <c>site.yml</c> asks for it: for hosts that send them as they lie there.</summary>
internal static class Precompressed
{
    private static readonly string[] Endings = [".html", ".css", ".js", ".json", ".xml", ".svg", ".csv", ".md", ".txt", ".opml", ".bib", ".ris", ".graphml", ".webmanifest"];

    public static IEnumerable<Document> Documents(SiteContext site, IEnumerable<Document> documents) => !site.Site.Precompress ? [] :
        documents.Where(d => Endings.Contains(Path.GetExtension(d.Path))).SelectMany(d => (Document[])
        [
            Compressed(d, ".br", Brotli),
            Compressed(d, ".gz", Gzip),
        ]);

    private static Document Compressed(Document plain, string ending, Func<ReadOnlySpan<byte>, ReadOnlySpan<byte>> compress) => plain with
    {
        Path = plain.Path + ending,
        Fingerprint = plain.Fingerprint.Add(ending),
        Render = to =>
        {
            var text = new ArrayBufferWriter<byte>();
            plain.Render(text);
            to.Write(compress(text.WrittenSpan));
        },
    };

    // A window larger than the text is megabytes that the system has to clear for each file, in vain.
    private static ReadOnlySpan<byte> Brotli(ReadOnlySpan<byte> text)
    {
        var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(text.Length)];
        var window = Math.Clamp(BitOperations.Log2((uint)text.Length | 1) + 1, 10, 22);
        return BrotliEncoder.TryCompress(text, compressed, out var length, quality: 9, window)
            ? compressed.AsSpan(0, length)
            : throw new InvalidOperationException("brotli needs more room than it says.");
    }

    private static ReadOnlySpan<byte> Gzip(ReadOnlySpan<byte> text)
    {
        var compressed = new MemoryStream();
        using (var stream = new GZipStream(compressed, CompressionLevel.SmallestSize)) stream.Write(text);
        return compressed.ToArray();
    }
}
