namespace Archive.Publishing;

/// <summary>The published site is partly new: what the message names could not be put in place.</summary>
public sealed class PublishingInterruptedException(string message) : Exception(message);
