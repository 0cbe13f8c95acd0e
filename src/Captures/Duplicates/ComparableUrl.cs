using Archive.Captures.Model;
using Archive.Catalog;

namespace Archive.Captures.Duplicates;

/// <summary>An address without the parts that do not change the page: scheme, www, fragment, closing slash, campaign parameters.</summary>
internal static class ComparableUrl
{
    public static string Create(string url)
    {
        if (!Uri.TryCreate(CampaignMarks.Remove(url), UriKind.Absolute, out var uri)) return url;
        var rest = string.Join('&', uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries));
        return $"{Source.WithoutWww(uri.Host)}{uri.AbsolutePath.TrimEnd('/')}{(rest.Length > 0 ? "?" + rest : "")}";
    }
}
