using System.Text.RegularExpressions;
using Archive.Captures.Writing;

namespace Archive.Captures.Clips;

/// <summary>Code between two orders to colour it, <c>{% highlight ruby %}</c> (Jekyll) or <c>{{&lt; highlight go &gt;}}</c> (Hugo): it is fenced code.</summary>
internal static class HighlightedCode
{
    public static readonly StretchKind Kind = new(
        new Regex(@"\G[ \t>]*(?<order>\{(?:\{[<%]|%-?)\s*highlight\s+[""']?(?<language>[\w+#.-]*)[^{}\n]*[>%]\}\}?)[ \t]*(?=\r?\n)"),
        new Regex(@"^[ \t>]*(?<order>\{(?:\{[<%]\s*/|%-?\s*end)\s*highlight\s*-?[>%]\}\}?)[ \t]*(?=\r?$)", RegexOptions.Multiline), OpensLine: true);

    /// <summary>Puts fences in place of the two orders, if there is room, and nothing to the length of them.</summary>
    /// <param name="written">The text as it stands in the capture.</param>
    public static void Write(string written, char[] text, Stretch stretch)
    {
        var (order, language) = (stretch.Opening.Groups["order"], stretch.Opening.Groups["language"].Value);
        var end = Kind.Closing!.Match(written, stretch.Start + stretch.Opening.Length);
        var fence = MarkdownText.FenceAround(written[(order.Index + order.Length)..end.Index]);
        if (fence.Length + language.Length > order.Length || fence.Length > end.Groups["order"].Length) return;
        (fence + language).PadRight(order.Length, TemplateOrders.Nothing).CopyTo(0, text, order.Index, order.Length);
        fence.PadRight(end.Groups["order"].Length).CopyTo(0, text, end.Groups["order"].Index, end.Groups["order"].Length);
    }
}
