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

    /// <summary>Whether it only says what would be written.</summary>
    public bool IsTrial { get; init; }
}
