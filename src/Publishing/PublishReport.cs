namespace Archive.Publishing;

/// <summary>What a publishing did: files written because their bytes changed, files left alone, files removed because nothing promises them any more.</summary>
public sealed record PublishReport(int Written, int Unchanged, int Removed)
{
    public int Total => Written + Unchanged;
}
