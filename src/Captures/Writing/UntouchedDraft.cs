using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Archive.Content.Entries;

namespace Archive.Captures.Writing;

/// <summary>A draft with questions carries a hash of itself, so that a new import overwrites none that somebody edited.</summary>
internal static class UntouchedDraft
{
    /// <param name="compose">Makes the page of its front matter.</param>
    public static string Seal(FrontMatter front, Func<FrontMatter, string> compose) =>
        compose(front with { Capture = front.Capture! with { Draft = Hash(compose(front)) } });

    public static bool IsUntouched(string page) =>
        Line.Match(page) is { Success: true } line && Hash(page.Remove(line.Index, line.Length)) == line.Groups["hash"].Value;

    private static string Hash(string page) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(page)));

    private static readonly Regex Line = new(@"^  draft: (?<hash>[0-9a-f]{64})\n", RegexOptions.Multiline | RegexOptions.CultureInvariant);
}
