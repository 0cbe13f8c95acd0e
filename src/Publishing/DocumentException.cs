namespace Archive.Publishing;

/// <summary>A file of the site could not be made; the message names it.</summary>
public sealed class DocumentException(string message, Exception inner) : Exception(message, inner);
