namespace Archive.Catalog;

/// <summary>A file that is published beside what the program makes itself.</summary>
/// <param name="SitePath">Where readers find it.</param>
/// <param name="File">Path relative to the root, with forward slashes.</param>
/// <param name="Article">Site path of the article whose picture it is; null for a file that is published as it is.</param>
/// <param name="Hash">Of its bytes.</param>
public sealed record SiteFile(string SitePath, string File, string? Article, ulong Hash);
