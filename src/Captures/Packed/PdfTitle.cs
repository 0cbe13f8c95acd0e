using System.Text.RegularExpressions;
using Archive.Captures.Names;
using Archive.Markdown;

namespace Archive.Captures.Packed;

/// <summary>What a PDF is called: as it says of itself, unless a program or a file's name says so; else its first page's largest words.</summary>
internal static class PdfTitle
{
    public const string Doubt = "The PDF does not say what it is called, and no line of its first page is larger than the others: is this the title?";

    private const int Longest = 200, LeastLetters = 3;

    /// <summary>So much larger than most of the page's letters a title is.</summary>
    private const double Larger = 1.15;

    private const double Alike = 0.95;

    /// <returns>Null where the file does not say it.</returns>
    public static string? Find(string? stated) =>
        PlainText.CollapseWhiteSpace(PdfText.Clean(stated ?? "")) is { Length: > 0 and <= Longest } words && !IsOfFile(words) && !IsOfProgram(words) ? words : null;

    /// <returns>The page with its largest words first; null where none are clearly the largest.</returns>
    public static IReadOnlyList<PdfBlock>? Lift(IReadOnlyList<PdfBlock> page)
    {
        if (FindLeastSize(page) is not { } least) return null;
        var titles = page.Select(block => block.Rows.SkipWhile(row => !IsLarge(row)).TakeWhile(IsLarge).ToList()).Where(rows => rows.Count > 0).ToList();
        if (titles is not [var title] || title.Sum(row => row.Text.Length + 1) > Longest) return null;
        return [new PdfBlock(title), .. page.Select(block => new PdfBlock([.. block.Rows.Except(title, ReferenceEqualityComparer.Instance).Cast<PdfRow>()]))];

        bool IsLarge(PdfRow row) => row.Size >= least && row.Text.Count(char.IsLetter) >= LeastLetters;
    }

    /// <summary>People whom the file names as its authors: no programs and no accounts.</summary>
    public static IReadOnlyList<string> Authors(string? stated) =>
        [.. AuthorNames.Clean([stated ?? ""]).Names.Where(name => NameShape.IsName(name) && !Machine.IsMatch(name))];

    private static bool IsOfFile(string words) => Ending.IsMatch(words) || Office.IsMatch(words) || words.Contains('/') && !words.Contains(' ') || Coded.IsMatch(words);

    private static bool IsOfProgram(string words) => Default.IsMatch(words) || words.Count(char.IsLetter) < LeastLetters && words.All(char.IsAscii);

    /// <returns>From which size on letters are the largest; null where they are hardly larger than most.</returns>
    private static double? FindLeastSize(IReadOnlyList<PdfBlock> page)
    {
        var rows = page.SelectMany(block => block.Rows).Where(row => row.Text.Any(char.IsLetter)).OrderBy(row => row.Size).ToList();
        if (rows.Count == 0) return null;
        var half = rows.Sum(row => row.Text.Length) / 2;
        var usual = rows.SkipWhile(row => (half -= row.Text.Length) >= 0).First().Size;
        var largest = rows.Where(row => row.Text.Count(char.IsLetter) >= LeastLetters).Select(row => row.Size).DefaultIfEmpty().Max();
        return largest < usual * Larger ? null : largest * Alike;
    }

    private static readonly Regex Ending = new(@"\.(?:docx?|dotx?|pdf|indd|qx[dp]|dvi|e?ps|tex|pptx?|xlsx?|od[tps]|rtf|txt|p65|pmd|cdr|vsdx?|tiff?|jpe?g|png)$|^\S+\.(?:ai|html?|pub|pages|fm|wp[ds]?|xml|[0-9]{1,3})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Office = new(@"^\w+ (?:Office )?(?:Word|PowerPoint|Excel|Publisher|Visio) +[-–] ", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // One word with a joint that no writer makes.
    private static readonly Regex Coded = new(@"^\S*_\S*$", RegexOptions.CultureInvariant);

    private static readonly Regex Default = new(
        @"^(?:untitled|no title|title|document title|(?:new |print )?document|layout|folie|slide|sheet|page|new|presentation|powerpoint[ -]pr[äe]sentation|pr[äe]sentation|présentation(?: powerpoint)?|diapositive|diapositiva|dokument|unbenannt|ohne titel|namenlos|sans titre|sans nom|documento|sin título|senza titolo|sem título|naamloos|namnlös|bez nazwy|без имени|документ|文档|无标题|無題|제목 없음)[\s_-]*[0-9]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Machine = new(@"\b(?:pdf|printer|scanner|software|service|server|system|output|admin(?:istrator)?|user|owner|author|unknown|default)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
