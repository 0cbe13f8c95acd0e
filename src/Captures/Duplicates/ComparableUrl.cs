namespace Archive.Captures.Duplicates;

/// <summary>An address without the parts that do not change the page: scheme, www, fragment, closing slash, campaign parameters.</summary>
internal static class ComparableUrl
{
    public static string Create(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri)) return url;
        var host = uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host;
        var query = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(pair => !pair.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) && !pair.StartsWith("fbclid=", StringComparison.OrdinalIgnoreCase));
        var rest = string.Join('&', query);
        return $"{host}{uri.AbsolutePath.TrimEnd('/')}{(rest.Length > 0 ? "?" + rest : "")}";
    }
}
