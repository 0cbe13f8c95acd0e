using System.Buffers;
using System.IO.Compression;
using Archive.Pipelines.Views;
using Archive.Publishing;

namespace Archive.Pipelines;

/// <summary>Every text once more as brotli and as gzip, where <c>site.yml</c> asks for it: for hosts that send them as they lie there.</summary>
internal static class Precompressed
{
    private static readonly string[] Endings = [".html", ".css", ".js", ".json", ".xml", ".svg", ".csv", ".md", ".txt", ".opml", ".bib", ".ris"];

    public static IEnumerable<Document> Documents(SiteContext site, IEnumerable<Document> documents) => !site.Site.Precompress ? [] :
        documents.Where(d => Endings.Contains(Path.GetExtension(d.Path))).SelectMany(d => (Document[])
        [
            Compressed(d, ".br", to => new BrotliStream(to, new BrotliCompressionOptions { Quality = 9 })),
            Compressed(d, ".gz", to => new GZipStream(to, CompressionLevel.SmallestSize)),
        ]);

    private static Document Compressed(Document plain, string ending, Func<Stream, Stream> compress) => plain with
    {
        Path = plain.Path + ending,
        Fingerprint = plain.Fingerprint.Add(ending),
        Render = to =>
        {
            var text = new ArrayBufferWriter<byte>();
            plain.Render(text);
            var compressed = new MemoryStream();
            using (var stream = compress(compressed)) stream.Write(text.WrittenSpan);
            to.Write(compressed.ToArray());
        },
    };
}
