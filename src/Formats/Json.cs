using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Archive.Formats;

/// <summary>How tables, citations and linked data are written as JSON: letters of all scripts as they are; angle brackets, ampersands and quotes as
/// escapes, so that a value can stand in a script element and cannot end it (HTML, "restrictions for contents of script elements").</summary>
internal static class Json
{
    public static Utf8JsonWriter Writer(IBufferWriter<byte> to, bool indented = false) => new(to, new JsonWriterOptions
    {
        Encoder = Safe,
        Indented = indented,
        IndentSize = 1,
        NewLine = "\n",
        SkipValidation = true,
    });

    private static readonly JavaScriptEncoder Safe = JavaScriptEncoder.Create(UnicodeRanges.All);
}
