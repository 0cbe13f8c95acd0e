namespace Archive.Publishing;

/// <summary>Why a file of the site could not be made.</summary>
public sealed record DocumentFault(Document Document, Exception Cause)
{
    /// <summary>The file that a person would look into.</summary>
    public string File => Document.Origin?.File ?? Document.Path;
}

/// <summary>Files of the site could not be made; the message names the first.</summary>
/// <param name="faults">In the order of the documents.</param>
public sealed class DocumentException(IReadOnlyList<DocumentFault> faults) : Exception($"{faults[0].File} could not be made: {faults[0].Cause.Message}", faults[0].Cause)
{
    public IReadOnlyList<DocumentFault> Faults => faults;
}
