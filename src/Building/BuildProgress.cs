namespace Archive.Building;

/// <summary>What a build is doing, for whoever watches it.</summary>
/// <param name="Done">How many of the total are done.</param>
public readonly record struct BuildProgress(string Step, int Done, int Total);
