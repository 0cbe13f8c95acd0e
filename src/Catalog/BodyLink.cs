namespace Archive.Catalog;

/// <summary>An address within the site that an article's body names, as written, and where it stands in the file. It may stand in code.</summary>
public readonly record struct BodyLink(string Address, int Line, int Column);
