using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Archive.Tests.Captures;
using Xunit;

namespace Archive.Tests.Bounds;

/// <summary>Packed captures that are too much of one thing are refused in a moment, and the others are imported.</summary>
public sealed class PackedBoundTests
{
    private const string Mail = "From: Ada Quill <ada@quay.example>\nSubject: A title here\nDate: Thu, 23 Apr 2015 10:00:00 +0000\nMIME-Version: 1.0\n";
    private const string Word = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";

    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(10);

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static byte[] Document(string blocks)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        using (var part = new StreamWriter(zip.CreateEntry("word/document.xml").Open()))
            part.Write(Word + blocks + "</w:body></w:document>");
        return bytes.ToArray();
    }

    private static byte[] Packed(string content, string keys = "")
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) stream.Write(Encoding.ASCII.GetBytes(content));
        return Stream("/Filter/FlateDecode" + keys, packed.ToArray());
    }

    /// <summary>Keys of a form that shows another one.</summary>
    private static string Form(string name, int shown) => $"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</{name} {shown} 0 R>>>>";

    private static byte[] Stream(string keys, byte[] bytes) => [.. Encoding.ASCII.GetBytes($"<<{keys}/Length {bytes.Length}>>\nstream\n"), .. bytes, .. "\nendstream"u8];

    private const string Ramp = "<</FunctionType 2/Domain[0 1]/C0[0]/C1[1]/N 1>>";

    /// <summary>A page that paints in the colour space /C.</summary>
    private static byte[] PdfWith(string resources, params IEnumerable<string> objects) => Pdf(Packed("/C cs 0.5 scn "), objects.Select(Encoding.ASCII.GetBytes), resources);

    /// <param name="forms">The first of them is /X of the page; they are objects from 6 on.</param>
    private static byte[] Pdf(byte[] content, params IEnumerable<byte[]> forms) => Pdf(content, forms, "/XObject<</X 6 0 R>>");

    private static byte[] Pdf(byte[] content, IEnumerable<byte[]> others, string resources)
    {
        byte[][] objects =
        [
            [.. "<</Type/Catalog/Pages 2 0 R>>"u8], [.. "<</Type/Pages/Kids[5 0 R]/Count 1>>"u8], content, [.. "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"u8],
            Encoding.ASCII.GetBytes($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 3 0 R/Resources<</Font<</F1 4 0 R>>{resources}>>>>"), .. others,
        ];
        using var file = new MemoryStream();
        var places = new StringBuilder();
        file.Write("%PDF-1.4\n"u8);
        foreach (var (i, bytes) in objects.Index())
        {
            places.Append(CultureInfo.InvariantCulture, $"{file.Position:0000000000} 00000 n \n");
            file.Write([.. Encoding.ASCII.GetBytes($"{i + 1} 0 obj\n"), .. bytes, .. "\nendobj\n"u8]);
        }
        var start = file.Position;
        file.Write(Encoding.ASCII.GetBytes($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n{places}trailer<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n"));
        return file.ToArray();
    }

    private static readonly Dictionary<string, Func<byte[]>> Captures = new()
    {
        ["open-paragraphs.docx"] = () => Document(Repeat("<w:p>", 100_000)),
        ["paragraphs-in-paragraphs.docx"] = () => Document(Repeat("<w:p>", 50_000) + Repeat("</w:p>", 50_000)),
        ["boxes-in-boxes.docx"] = () => Document(Repeat("<w:sdt><w:sdtContent>", 100_000) + Repeat("</w:sdtContent></w:sdt>", 100_000)),
        ["insertions.docx"] = () => Document("<w:p>" + Repeat("<w:ins>", 100_000) + Repeat("</w:ins>", 100_000) + "</w:p>"),
        ["very-many.docx"] = () => Document(Repeat("<w:p/>", 3_000_000)),
        ["long-header.eml"] = () => Encoding.ASCII.GetBytes(Mail + "X: y\n" + Repeat(" a\n", 2_000_000) + "\nWords.\n"),
        ["parts.eml"] = () => Encoding.ASCII.GetBytes(Mail + "Content-Type: multipart/mixed; boundary=b\n\n" + Repeat("--b\nContent-Type: text/plain\n\nx\n", 100_000)),
        ["headers.eml"] = () => Encoding.ASCII.GetBytes(Mail + Repeat("X: y\n", 1_100_000) + "\nWords.\n"),
        ["dense.pdf"] = () => Pdf(Packed(Repeat("BT /F1 1 Tf 5 5 Td (word) Tj ET\n", 20_000))),
        ["dense-unpacked.pdf"] = () => Pdf(Stream("", Encoding.ASCII.GetBytes("BT /F1 1 Tf 5 5 Td (" + Repeat("a", 5_000_000) + ") Tj ET\n"))),
        ["bomb.pdf"] = () => Pdf(Packed(Repeat("q Q ", 25_000_000))),
        ["saves.pdf"] = () => Pdf(Packed(Repeat("q ", 2_000_000))),
        ["forms-in-a-circle.pdf"] = () => Pdf(Packed("/X Do "), Packed("/Y Do ", Form("Y", 7)), Packed("/X Do ", Form("X", 6))),
        ["forms-in-a-circle-unpacked.pdf"] = () => Pdf(Stream("", "/X Do "u8.ToArray()), Stream(Form("Y", 7), "/Y Do "u8.ToArray()), Stream(Form("X", 6), "/X Do "u8.ToArray())),
        ["form-by-another-name.pdf"] = () => Pdf(Packed("/X Do "), Packed("/Y Do ", Form("Y", 6))),
        ["form-of-the-page-s-resources.pdf"] = () => Pdf(Packed("/X Do "), Stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", "/X Do "u8.ToArray())),
        ["colour-space-of-itself.pdf"] = () => PdfWith("/ColorSpace<</C 6 0 R>>", "[/Separation/X 6 0 R 7 0 R]", Ramp),
        ["colour-spaces-of-each-other.pdf"] = () => PdfWith("/ColorSpace<</C 6 0 R>>", "[/DeviceN[/X] 8 0 R 7 0 R]", Ramp, "[/Separation/Y 6 0 R 7 0 R]"),
        ["colour-spaces-by-their-names.pdf"] = () => PdfWith("/ColorSpace<</C[/Separation/X/D 6 0 R]/D[/Separation/Y/C 6 0 R]>>", Ramp),
        ["chain-of-colour-spaces.pdf"] = () => PdfWith("/ColorSpace<</C 7 0 R>>", [Ramp, .. Enumerable.Range(8, 20_000).Select(next => $"[/Separation/X {next} 0 R 6 0 R]"), "/DeviceGray"]),
        ["function-of-itself.pdf"] = () => PdfWith("/ColorSpace<</C 6 0 R>>", "[/Separation/X/DeviceGray 7 0 R]", "<</FunctionType 3/Domain[0 1]/Functions[7 0 R]/Bounds[]/Encode[0 1]>>"),
        ["references-to-each-other.pdf"] = () => PdfWith("/ColorSpace<</C 6 0 R>>", "7 0 R", "6 0 R"),
        ["chain-of-forms.pdf"] = () => Pdf(Packed("/X Do "), Enumerable.Range(6, 10_000).Select(next => Stream(Form("X", next + 1), "/X Do "u8.ToArray()))),
        ["forms-of-forms-unpacked.pdf"] = () => Pdf(Packed("/X Do "), Enumerable.Range(6, 12).Select(next => Stream(Form("X", Math.Min(next + 1, 17)), Encoding.ASCII.GetBytes(Repeat("/X Do ", 10))))),
        ["forms-of-forms.pdf"] = () => Pdf(Packed("/X Do "), Enumerable.Range(6, 12).Select(next => Packed(Repeat("/X Do ", 10), Form("X", Math.Min(next + 1, 17))))),
        ["parts-in-parts.eml"] = () => Encoding.ASCII.GetBytes(Mail + string.Concat(Enumerable.Range(0, 30_000).Select(i => $"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n")) + "\nWords.\n"),
    };

    public static TheoryData<string> Names => [.. Captures.Keys];

    [Theory, MemberData(nameof(Names))]
    public void A_packed_capture_of_any_shape_is_refused_in_a_moment(string name)
    {
        using var root = new CaptureRoot();
        root.Seed(name, Captures[name]()).Seed("z.txt", "April 23, 2015\n\nAnother title\n\nWords of another text.\n");
        var watch = Stopwatch.StartNew();
        var result = root.Import();
        Assert.True(watch.Elapsed < Moment, $"{watch.Elapsed}");
        Assert.DoesNotContain("fault", root.Errors);
        Assert.Contains($"seeds/{name}:", root.Errors);
        Assert.Equal("seeds/z.txt", Assert.Single(result.Pages).Capture);
    }
}
