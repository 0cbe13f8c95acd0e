namespace Archive.Captures.Model;

/// <summary>How a capture is to be read.</summary>
public enum CaptureKind : byte { Text, Markdown, Html }

/// <summary>A raw capture: what somebody saved, decoded but otherwise as it came.</summary>
/// <param name="File">Path relative to the archive's root, with forward slashes; the bare name for a file outside it.</param>
/// <param name="Sha256">Of its bytes, lower-case hexadecimal.</param>
/// <param name="Encoding">IANA name of the encoding it was read in.</param>
public sealed record Capture(string File, string Sha256, CaptureKind Kind, string Encoding, string Text);
