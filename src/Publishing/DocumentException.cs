namespace Archive.Publishing;

/// <summary>A file of the site could not be made; the message names it.</summary>
public sealed class DocumentException(Document document, Exception inner) : Exception($"{document.Origin?.File ?? document.Path} could not be made: {inner.Message}", inner)
{
    public Document Document => document;
}
