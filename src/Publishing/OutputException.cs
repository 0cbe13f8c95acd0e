namespace Archive.Publishing;

/// <summary>The output folder holds what is not the program's; nothing was touched.</summary>
public sealed class OutputRefusedException(string message) : Exception(message);

/// <summary>The published site is partly new: what the message names could not be put in place.</summary>
public sealed class PublishingInterruptedException(string message) : Exception(message);
