namespace Archive.Publishing;

/// <summary>Some files of the site could not be made, and nothing was published.</summary>
/// <param name="faults">In the order of the documents.</param>
public sealed class DocumentsException(IReadOnlyList<DocumentException> faults) : Exception(faults[0].Message, faults[0])
{
    public IReadOnlyList<DocumentException> Faults => faults;
}
