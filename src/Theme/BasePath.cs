using System.Buffers;
using System.Text;

namespace Archive.Theme;

/// <summary>
/// Templates and texts write addresses within the site from its root: <c>/vendors/</c>. Where the site is served below a path, that path is put
/// before them.
/// </summary>
public static class BasePath
{
    /// <param name="html">Attributes in double quotes, which no text of a page holds: there they are <c>&amp;quot;</c>.</param>
    /// <param name="basePath">Such as <c>/archive</c>. An address may hold what HTML reads otherwise: <c>/a&amp;lt</c>.</param>
    public static void Write(ReadOnlySpan<byte> html, string basePath, IBufferWriter<byte> to)
    {
        var path = Encoding.UTF8.GetBytes(HtmlText.Encode(basePath));
        for (var from = 0; html.Length > 0;)
        {
            var slash = html[from..].IndexOf((byte)'/');
            if (slash < 0) break;
            slash += from;
            from = slash + 1;
            if (!StartsAddress(html[..slash]) || (from < html.Length && html[from] == '/')) continue;
            to.Write(html[..slash]);
            to.Write(path);
            html = html[slash..];
            from = 1;
        }
        to.Write(html);
    }

    private static bool StartsAddress(ReadOnlySpan<byte> before) =>
        before.EndsWith(" href=\""u8) || before.EndsWith(" src=\""u8) || before.EndsWith(" action=\""u8) || before.EndsWith(" content=\"0; url="u8);
}
