using System.Text.RegularExpressions;

namespace Archive.Captures.Model;

/// <summary>What campaigns and clicks leave in an address: it changes nothing of the page, and says of the reader where he came from.</summary>
public static class CampaignMarks
{
    /// <summary>The address without them; all else of it stays as it is written.</summary>
    public static string Remove(string address)
    {
        var start = address.IndexOf('?');
        if (start < 0) return address;
        var end = address.IndexOf('#', start) is >= 0 and var fragment ? fragment : address.Length;
        var pairs = address[(start + 1)..end].Split('&');
        var kept = pairs.Where(pair => !Mark.IsMatch(pair)).ToList();
        return kept.Count == pairs.Length ? address : $"{address[..start]}{(kept.Count > 0 ? "?" : "")}{string.Join('&', kept)}{address[end..]}";
    }

    // Google's and Matomo's campaigns; the clicks of Meta, Google, Microsoft, X, TikTok, LinkedIn, Yandex; letters of Mailchimp, HubSpot, Marketo, Omeda and their like.
    private static readonly Regex Mark = new("^(?:utm_[a-z_]+|(?:pk|mtm|matomo)_(?:campaign|cid|content|keyword|kwd|medium|placement|source|group)|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|twclid|ttclid|li_fat_id|yclid|igshid|igsh|mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok|vero_id|oly_enc_id|oly_anon_id|_openstat)(?:=|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
