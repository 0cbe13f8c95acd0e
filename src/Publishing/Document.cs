using System.Buffers;
using Archive.Diagnostics;

namespace Archive.Publishing;

/// <summary>
/// A promise of one file: where it goes, a hash of everything that it depends on, and how to render it.
/// Two documents of one path and one fingerprint have the same bytes.
/// </summary>
/// <param name="Path">Path below the output folder with forward slashes, such as <c>vendors/citrix/index.html</c>: lower-case ASCII.</param>
/// <param name="Render">Writes the file's bytes. May run on any thread, or never.</param>
public sealed record Document(string Path, Fingerprint Fingerprint, Action<IBufferWriter<byte>> Render)
{
    /// <summary>The place in <c>input/</c> that asks for it; null for what the site makes of itself.</summary>
    public Position? Origin { get; init; }

    /// <summary>Renders it. What is thrown meanwhile says which file it was.</summary>
    public void WriteTo(IBufferWriter<byte> to)
    {
        try
        {
            Render(to);
        }
        catch (Exception e) when (e is not (IOException or OutOfMemoryException))
        {
            throw new DocumentException([new DocumentFault(this, e)]);
        }
    }

    /// <summary>Site path of a page: <c>/vendors/citrix/</c> for <c>vendors/citrix/index.html</c>.</summary>
    public string SitePath => Path.EndsWith("/index.html", StringComparison.Ordinal) ? $"/{Path[..^"index.html".Length]}"
        : Path == "index.html" ? "/" : $"/{Path}";

    /// <summary>Output path of the page at a site path that ends with a slash.</summary>
    public static string PageAt(string sitePath) => string.Concat(sitePath.AsSpan().TrimStart('/'), "index.html");
}
