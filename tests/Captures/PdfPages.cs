using System.Globalization;
using System.Text;

namespace Archive.Tests.Captures;

/// <summary>Writes PDF files as layout programs do: letters at places, of a font that is not in the file and has one box for all of them.</summary>
internal sealed class PdfPages
{
    private readonly List<string> _letters = [""];
    private readonly StringBuilder _content = new();
    private readonly List<string> _others = [];
    private string _keys = "", _trailer = "";

    /// <summary>Of each letter, in parts of its size.</summary>
    public const double Advance = 0.5;

    public PdfPages Write(string text, double x, double y, double size = 10)
    {
        var codes = new StringBuilder();
        foreach (var letter in text.EnumerateRunes().Select(rune => rune.ToString()))
        {
            if (!_letters.Contains(letter)) _letters.Add(letter);
            codes.Append(CultureInfo.InvariantCulture, $"{_letters.IndexOf(letter):x2}");
        }
        _content.Append(CultureInfo.InvariantCulture, $"BT /F1 {size} Tf 1 0 0 1 {x} {y} Tm <{codes}> Tj ET\n");
        return this;
    }

    public PdfPages WriteLines(double x, double y, params IEnumerable<string> lines)
    {
        foreach (var line in lines) Write(line, x, (y -= 12) + 12);
        return this;
    }

    /// <param name="key">As in <c>Title</c>.</param>
    public PdfPages Say(string key, string value)
    {
        _keys += $"/{key}({value})";
        return this;
    }

    /// <summary>Adds a stream that no page shows.</summary>
    public PdfPages Add(string stream)
    {
        _others.Add(Stream(stream));
        return this;
    }

    public PdfPages Lock()
    {
        var hash = new string('a', 64);
        _trailer = $"/Encrypt<</Filter/Standard/V 1/R 2/O<{hash}>/U<{hash}>/P -4>>/ID[<{hash[..32]}><{hash[..32]}>]";
        return this;
    }

    public byte[] Build()
    {
        var named = string.Concat(_letters.Index().Skip(1).Select(letter => $"<{letter.Index:x2}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(letter.Item))}>\n"));
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>", Stream(_content.ToString()),
            $"<</Type/Font/Subtype/TrueType/BaseFont/Harbour/FirstChar 0/LastChar 255/Widths[{string.Join(' ', Enumerable.Repeat(Advance * 1000, 256))}]/FontDescriptor 6 0 R/ToUnicode 7 0 R>>",
            "<</Type/FontDescriptor/FontName/Harbour/Flags 32/FontBBox[-500 -200 2000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>",
            Stream($"/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Harbour def\n/CMapType 2 def\n1 begincodespacerange\n<00> <ff>\nendcodespacerange\n{_letters.Count - 1} beginbfchar\n{named}endbfchar\nendcmap\nend\nend\n"),
            $"<<{_keys}>>", .. _others,
        ];
        var (file, places) = (new StringBuilder("%PDF-1.4\n"), new StringBuilder());
        foreach (var (i, value) in objects.Index())
        {
            places.Append(CultureInfo.InvariantCulture, $"{file.Length:0000000000} 00000 n \n");
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{value}\nendobj\n");
        }
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n{places}trailer<</Size {objects.Length + 1}/Root 1 0 R/Info 8 0 R{_trailer}>>\nstartxref\n{file.Length}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private static string Stream(string content) => $"<</Length {content.Length}>>\nstream\n{content}\nendstream";
}
