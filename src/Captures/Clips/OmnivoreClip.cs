using System.Net;
using System.Text.RegularExpressions;
using Archive.Captures.Model;

namespace Archive.Captures.Clips;

/// <summary>A clip that Omnivore exported: two links stand below its title, and the text is Markdown that was escaped as HTML is.</summary>
internal static class OmnivoreClip
{
    /// <summary>The text of a capture as it was before it was escaped.</summary>
    public static string Unescape(string text) => ReadOn.IsMatch(text) && text.Contains("&#x2F;", StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;

    /// <summary>Takes where the text comes from out of a block of such lines.</summary>
    /// <returns>Whether the block is one.</returns>
    public static bool TryRead(CaptureParse parse, Block block)
    {
        if (!Lines.IsMatch(block.Markdown) || !ReadOn.IsMatch(parse.Labels.Text)) return false;
        if (Original.Match(block.Markdown) is { Success: true } original) parse.Address ??= original.Groups["address"].Value;
        return true;
    }

    private static readonly Regex ReadOn = new(@"^\[Read on Omnivore\]\(https?://", RegexOptions.Multiline);

    private static readonly Regex Original = new(@"^\[Read Original\]\((?<address>https?://[^()\s]+)\)", RegexOptions.Multiline);

    private static readonly Regex Lines = new(@"^(?:(?:#[\w/-]+(?:[ \t]+#[\w/-]+)*|\[Read (?:on Omnivore|Original)\]\([^()\s]*\))[ \t]*(?:\n|$))+$");
}
