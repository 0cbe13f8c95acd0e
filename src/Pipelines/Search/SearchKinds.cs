namespace Archive.Pipelines.Search;

/// <summary>The kinds of things that can be found, as filters and words know them.</summary>
internal static class SearchKinds
{
    public const string Article = "article", Vendor = "vendor", Topic = "topic", Publisher = "publisher", Person = "person", Trail = "trail", Move = "move", Claim = "claim", List = "list";
}
