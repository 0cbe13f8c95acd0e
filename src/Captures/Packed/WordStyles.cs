using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Archive.Captures.Packed;

/// <summary>What a paragraph of a document is by its style. A style's name is the same in all languages, its id is not.</summary>
/// <param name="styles">The document's styles.xml, where it has one.</param>
internal sealed class WordStyles(XElement? styles)
{
    private const int MostSteps = 10;
    private const int LongestHeading = 200;

    private static readonly XNamespace W = WordFile.W;

    private readonly Dictionary<string, XElement> _styles = (styles?.Elements(W + "style") ?? []).DistinctBy(IdOf).ToDictionary(IdOf);

    public bool IsTitle(XElement paragraph) => TitleName.IsMatch(NameOf(paragraph)) && !IsContentsWord(paragraph);

    public bool IsAuthor(XElement paragraph) => NameOf(paragraph).Equals("author", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it has no style that says what it is.</summary>
    public bool IsPlain(XElement paragraph) => PlainName.IsMatch(NameOf(paragraph));

    /// <summary>Whether it is a line of a table of contents, or of one of figures, or the heading of such a table.</summary>
    public bool IsContents(XElement paragraph) => ContentsName.IsMatch(NameOf(paragraph));

    public bool IsFigures(XElement paragraph) => NameOf(paragraph).Equals("table of figures", StringComparison.OrdinalIgnoreCase);

    /// <summary>The level of a heading, from 1; null where it is none. Whole paragraphs that are numbered may have a style that is made from a heading's.</summary>
    public int? LevelOf(XElement paragraph)
    {
        var id = IdIn(paragraph);
        for (var step = 0; step < MostSteps && id.Length > 0; step++)
        {
            if (HeadingName.Match(NameOf(id)) is { Success: true } heading)
                return step > 0 && WordBody.WordsOf(paragraph).Length > LongestHeading ? null : heading.Groups["level"].Value[0] - '0';
            id = _styles.GetValueOrDefault(id)?.Element(W + "basedOn")?.Attribute(W + "val")?.Value ?? "";
        }
        return null;
    }

    /// <summary>Whether its words say no more than that a table of contents stands below.</summary>
    public static bool IsContentsWord(XElement paragraph) => ContentsWord.IsMatch(WordBody.WordsOf(paragraph));

    private string NameOf(XElement paragraph) => NameOf(IdIn(paragraph));

    private string NameOf(string id) => _styles.GetValueOrDefault(id)?.Element(W + "name")?.Attribute(W + "val")?.Value ?? id;

    private static string IdIn(XElement paragraph) => paragraph.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val")?.Value ?? "";

    private static string IdOf(XElement style) => style.Attribute(W + "styleId")?.Value ?? "";

    private static readonly Regex TitleName = new(@"^(?:(?:main|document|report|article|paper|book)\s?)?title$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex PlainName = new(@"^(?:|normal(?: \(web\))?|default|standard|body text|text body|first paragraph|no spacing)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex HeadingName = new(@"^heading\s?(?<level>[1-6])$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex ContentsName = new(@"^(?:toc\s?(?:[1-9]|heading)|table of figures|contents (?:[1-9]|heading))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex ContentsWord = new(@"^\s*(?:(?:table of )?contents|inhalt(?:sverzeichnis)?|sommaire|table des matières|índice|indice|sumário|sommario|contenido|inhoud(?:sopgave)?|innehåll(?:sförteckning)?|indhold(?:sfortegnelse)?|innhold(?:sfortegnelse)?|spis treści|obsah|содержание|оглавление|içindekiler|المحتويات|目次|目录|目錄|목차)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
