using System.Text.RegularExpressions;

namespace Archive.Captures.Clips;

/// <summary>Links whose address stands elsewhere, under a label: <c>[words][label]</c>, and <c>[label]: address</c> on a line of its own.</summary>
internal static class LinkReferences
{
    /// <returns>The label that a line gives to an address; null where it is no such line.</returns>
    public static string? FindLabel(string line, string address) =>
        Definition.Match(line) is { Success: true } definition && definition.Groups["address"].Value == address ? definition.Groups["label"].Value : null;

    /// <summary>Links by these labels keep their words alone, and pictures go; code stays as it is.</summary>
    public static string Remove(string markdown, IReadOnlyList<string> labels) => markdown.StartsWith("```", StringComparison.Ordinal) ? markdown : Reference.Replace(markdown, match =>
    {
        var label = match.Groups["label"] is { Length: > 0 } named ? named.Value : match.Groups["words"].Value;
        if (match.Groups["code"].Success || !labels.Contains(label, StringComparer.OrdinalIgnoreCase)) return match.Value;
        return match.Value[0] == '!' ? "" : match.Groups["words"].Value;
    });

    private static readonly Regex Definition = new(@"^ {0,3}\[(?<label>[^\[\]\\]+)\]:[ \t]*<?(?<address>[^\s<>]+)>?(?:[ \t]+(?:""[^""]*""|'[^']*'|\([^()]*\)))?[ \t]*$");

    private static readonly Regex Reference = new(@"(?<code>`[^`\n]*`)|!?\[(?<words>[^\[\]\\]+)\](?:\[(?<label>[^\[\]\\]*)\]|(?![\[(:]))");
}
