namespace Archive.Publishing;

/// <summary>The published site is new, or partly so: what the message names could not be put in place.</summary>
public sealed class PublishingInterruptedException(string message) : Exception(message);
