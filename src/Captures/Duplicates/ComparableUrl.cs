using Archive.Captures.Model;

namespace Archive.Captures.Duplicates;

/// <summary>An address without the parts that do not change the page: scheme, www, fragment, closing slash, campaign parameters.</summary>
internal static class ComparableUrl
{
    public static string Create(string url)
    {
        if (!Uri.TryCreate(CampaignMarks.Remove(url), UriKind.Absolute, out var uri)) return url;
        var host = uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host;
        var rest = string.Join('&', uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries));
        return $"{host}{uri.AbsolutePath.TrimEnd('/')}{(rest.Length > 0 ? "?" + rest : "")}";
    }
}
