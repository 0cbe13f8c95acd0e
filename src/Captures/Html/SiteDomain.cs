using AngleSharp.Dom;

namespace Archive.Captures.Html;

/// <summary>The domain of a site: what the hosts of all its parts end with.</summary>
internal static class SiteDomain
{
    private const int LeastLinks = 10;

    /// <summary>"quay.example" of "news.quay.example", "quay.com.cn" of "news.quay.com.cn".</summary>
    public static string Of(Uri address)
    {
        var labels = address.Host.Split('.');
        var isSecondLevel = labels is [.., { Length: <= 3 }, { Length: 2 }] && labels.Length > 2;
        return string.Join('.', labels.TakeLast(isSecondLevel ? 3 : 2));
    }

    /// <summary>Where a page does not say its address: the domain that most of its links lead to.</summary>
    public static string? OfMostLinks(IDocument document)
    {
        var domains = document.QuerySelectorAll("a[href]").Select(link => Uri.TryCreate(link.GetAttribute("href")!.Trim(), UriKind.Absolute, out var to) && to.Scheme is "http" or "https" ? Of(to) : null).OfType<string>().ToList();
        var most = domains.CountBy(domain => domain).OrderByDescending(domain => domain.Value).ThenBy(domain => domain.Key, StringComparer.Ordinal).FirstOrDefault();
        return most.Value >= LeastLinks && most.Value * 2 > domains.Count ? most.Key : null;
    }
}
