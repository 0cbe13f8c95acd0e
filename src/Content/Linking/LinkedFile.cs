using Archive.Catalog;

namespace Archive.Content.Linking;

/// <summary>An article of the catalog and the file that it was made of.</summary>
internal sealed record LinkedFile(Article Article, ArticleFile File);
