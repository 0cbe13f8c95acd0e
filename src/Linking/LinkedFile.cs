using Archive.Catalog;
using Archive.Content.Entries;

namespace Archive.Linking;

/// <summary>An article of the catalog and the file that it was made of.</summary>
internal readonly record struct LinkedFile(Article Article, ArticleFile File);
