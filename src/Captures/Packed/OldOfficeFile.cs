using System.Text;

namespace Archive.Captures.Packed;

/// <summary>Files in the form of older office programs (MS-CFB), in which newer ones keep what a password locks.</summary>
internal static class OldOfficeFile
{
    private static ReadOnlySpan<byte> Mark => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Why such a file cannot be read; null where it is none.</summary>
    public static PackedText? FindFault(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(Mark)) return null;
        return bytes.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0
            ? PackedText.Failure("The document needs a password.", "Save it without one, and import that.")
            : PackedText.Failure("The file is a document of an older kind, whatever its name says.", "Open it in a word processor and save it as .docx.");
    }
}
