using Archive.Captures.Model;
using Archive.Files;

namespace Archive.Captures.Packed;

/// <summary>Finds what was saved together with a page: within it (RFC 2397), as parts of its mail (RFC 2557), in the folder beside it.</summary>
internal static class SavedFiles
{
    public static Func<string, byte[]?> Of(CaptureFile file)
    {
        var parts = new Lazy<IReadOnlyDictionary<string, byte[]>>(() => PackedText.IsMail(file.Name, file.Bytes) ? MailFile.ReadParts(file.Bytes) : new Dictionary<string, byte[]>());
        return address => FromAddress(address) ?? parts.Value.GetValueOrDefault(address) ?? FromFolder(file, address);
    }

    private static byte[]? FromAddress(string address)
    {
        const string Mark = ";base64,";
        if (!address.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase) || address.IndexOf(Mark, StringComparison.OrdinalIgnoreCase) is not (> 0 and var at)) return null;
        var written = address.AsSpan(at + Mark.Length);
        var bytes = new byte[written.Length];
        return Convert.TryFromBase64Chars(written, bytes, out var length) ? bytes[..length] : null;
    }

    private static byte[]? FromFolder(CaptureFile file, string address) =>
        CaptureFile.FindBeside(file.Name, address) is { } path && PlainFiles.KindOf(file.Base, path) is FileKind.File ? PlainFiles.Read(file.Base, path) : null;
}
