using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Archive.Captures.Html;

/// <summary>
/// Makes code of the sources of formulas, written in TeX, that no reader would find: those that a script is to lay out, those that are hidden
/// beside a picture, and those in an attribute of what style sheets draw. MathML that is shown is read as it stands.
/// </summary>
internal static class Formulas
{
    /// <summary>What a formula is drawn with, letters and hidden letters together, has so many times the length of its source.</summary>
    private const int LongestRendering = 4;

    private const string Source = "data-math";
    private const string Drawn = "[data-math], [data-tex], [data-latex]";

    /// <summary>What a script that holds the source of a formula is read as.</summary>
    public const string Opening = $"<code {Source}>";
    public const string Closing = "</code>";

    /// <summary>Where in a script the source of a formula stands; null where it holds none.</summary>
    public static (int Start, int End)? FindSource(ReadOnlySpan<char> script)
    {
        var opening = Script.EnumerateMatches(script);
        if (!opening.MoveNext()) return null;
        var (start, end) = (opening.Current.Length, script.LastIndexOf("</"));
        if (end < start) return null;
        // It may be kept from parsers of XML.
        if (script[start..end].TrimEnd().EndsWith("%]]>")) end = script[..end].LastIndexOf("%]]>");
        return (start, end);
    }

    public static void Write(IDocument document)
    {
        foreach (var script in document.QuerySelectorAll($"code[{Source}='']")) ChooseRendering(script);
        foreach (var hidden in document.QuerySelectorAll("[style] math, [hidden] math").GroupBy(FindHidden).Where(hidden => hidden.Key is not null && hidden.Count() == 1).ToList())
            Show(hidden.Key!, hidden.First());
        foreach (var drawn in document.QuerySelectorAll(Drawn).Where(IsDrawn).ToList()) Replace(drawn, TexIn(drawn)!);
    }

    private static bool IsDrawn(IElement element) =>
        element.TagName is "SPAN" or "DIV" && element.QuerySelector("math, img, p, div, ul, ol, table") is null && TexIn(element) is { } tex && Sign.IsMatch(tex)
        && WordsOf(element).Length <= tex.Length * LongestRendering;

    // Before the source stands what a script made of it, in MathML as well or in letters without order.
    private static void ChooseRendering(IElement script)
    {
        if (script.PreviousElementSibling is not { } rendered || !rendered.ClassList.Any(name => name.StartsWith("MathJax", StringComparison.Ordinal))) return;
        (rendered.QuerySelector("math") is null ? rendered : script).SetAttribute("hidden", "");
    }

    private static IElement? FindHidden(IElement math) => math.GetAncestors().OfType<IElement>().FirstOrDefault(NonContentElements.IsHidden);

    private static void Show(IElement hidden, IElement math)
    {
        if (TexOf(math) is not { } tex || hidden.QuerySelector("p") is not null) return;
        if (WordsOf(hidden) != WordsOf(math)) return;
        if (hidden.NextElementSibling is { TagName: "IMG" } picture && picture.GetAttribute("alt")?.Trim() == tex.Trim()) picture.SetAttribute("hidden", "");
        Replace(hidden, tex);
    }

    /// <summary>The source without the order around all of it that wikis add.</summary>
    public static string Trim(string tex) => Styled.Match(tex) is { Success: true } styled ? styled.Groups["tex"].Value : tex;

    private static string? TexOf(IElement math) =>
        math.GetAttribute("alttext") ?? math.QuerySelector("annotation[encoding*='tex' i]")?.TextContent;

    private static string? TexIn(IElement drawn) => drawn.GetAttribute(Source) ?? drawn.GetAttribute("data-tex") ?? drawn.GetAttribute("data-latex");

    // It stands where the texts of what it replaces stood, if there were any.
    private static void Replace(IElement element, string tex)
    {
        var places = string.Concat(element.TextContent.Where(TextMarks.Includes));
        if (places.Length == 0) return;
        var code = element.Owner!.CreateElement("code");
        code.TextContent = places + Trim(TextMarks.Remove(tex));
        if (element.TagName != "DIV")
        {
            element.Replace(code);
            return;
        }
        var paragraph = element.Owner.CreateElement("p");
        paragraph.AppendChild(code);
        element.Replace(paragraph);
    }

    private static string WordsOf(INode node) => string.Concat(TextMarks.Remove(node.TextContent).Where(c => !char.IsWhiteSpace(c)));

    // A flag is none: data-math="true".
    private static readonly Regex Sign = new(@"[\\^_={}]");

    private static readonly Regex Styled = new(@"^\s*\{\\displaystyle\s+(?<tex>.+)\}\s*$", RegexOptions.Singleline);

    private static readonly Regex Script = new(@"^<script[^>]+type=[""']?math/tex[^>]*>(?:\s*%\s*<!\[CDATA\[)?", RegexOptions.IgnoreCase);
}
