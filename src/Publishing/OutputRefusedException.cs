namespace Archive.Publishing;

/// <summary>The output folder holds what is not the program's; nothing was touched.</summary>
public sealed class OutputRefusedException(string message) : Exception(message);
