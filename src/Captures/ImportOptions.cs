using Archive.Captures.Model;

namespace Archive.Captures;

/// <summary>How an import goes.</summary>
public sealed record ImportOptions
{
    public static readonly ImportOptions None = new();

    /// <summary>What the command line says, for a single capture.</summary>
    public CaptureOverrides Flags { get; init; } = CaptureOverrides.None;

    /// <summary>Whether drafts with questions that nobody edited are made anew.</summary>
    public bool Again { get; init; }

    /// <summary>Tells the ending that suits a picture's bytes, where the pictures of saved pages are to be kept; null for what is no picture.</summary>
    public Func<byte[], string?>? PictureEnding { get; init; }

    /// <summary>Whether it only says what would be written.</summary>
    public bool IsTrial { get; init; }
}
