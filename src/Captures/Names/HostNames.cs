namespace Archive.Captures.Names;

/// <summary>How a host is written where it stands for a paper: in small letters, with an ending that few words have.</summary>
internal static class HostNames
{
    public const string Pattern = @"(?:www\.)?[a-z0-9][a-z0-9-]{1,30}(?:\.[a-z0-9-]{2,30})?\.(?:com|net|org|info|cn|hk|tw|ru|su|ua|by|kz|pl|cz|gr|cy|ee|lv|lt)";
}
