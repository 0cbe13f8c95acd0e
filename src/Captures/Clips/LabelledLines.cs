using System.Text.RegularExpressions;
using Archive.Captures.Model;
using Archive.Yaml;

namespace Archive.Captures.Clips;

/// <summary>
/// Lines above a text that say of it what front matter would: <c>Title: …</c> (Pelican, MultiMarkdown), <c>**URL:** …</c> (crawlers),
/// <c>- Author: [[…]]</c> (Readwise), <c>author:: …</c> (Logseq, Dataview).
/// </summary>
internal static class LabelledLines
{
    /// <returns>The lines of a block as keys; null where one of them is something else, or none is known.</returns>
    /// <param name="isOfKeys">Whether all of it is as programs write their keys, one of which is known, rather than labels for readers.</param>
    public static YamlMap? Read(Block block, CaptureParse parse, bool isOfKeys = false)
    {
        var from = parse.Labels.PositionOf(block.Start).Line;
        var map = new YamlMap([], from, 1);
        foreach (var (index, line) in block.Markdown.Split('\n').Index())
        {
            if (LabelledLine.Match(line) is not { Success: true } match) return null;
            var key = new YamlScalar(match.Groups["key"].Value.Trim(), false, from + index, 1);
            var value = match.Groups["value"].Value.Trim();
            map.Entries.Add(new(key, new YamlScalar(AddressOf(value) ?? Quoted.Replace(value, "$1"), value.Length > 0, from + index, 1)));
        }
        var known = map.Entries.Count(e => ClipKeys.IsKnown(e.Key.Value));
        return known > 0 && (isOfKeys ? map.Entries.TrueForAll(e => e.Key.Value.All(c => char.IsAsciiLetterLower(c) || c is '_' or '-')) : known * 2 >= map.Entries.Count) ? map : null;
    }

    private static string? AddressOf(string value) => Link.Match(value) is { Success: true } link ? link.Groups["address"].Value : null;

    private static readonly Regex LabelledLine = new(@"^\s*(?:[-*+]\s+)?(?<bold>\*\*|__)?(?<key>[\p{L}\p{N}\p{So}\p{Cs}%][\p{L}\p{M}\p{N}\p{So}\p{Cs} _/&()#%.,'’?+-]{1,24}?)(?:(?<-bold>\*\*|__)::?|::?(?<-bold>\*\*|__)|(?(bold)(?!))::?)(?:\s+(?<value>.*))?(?:\\|  )?$", RegexOptions.CultureInvariant);

    private static readonly Regex Quoted = new(@"^""([^""]*)""$");

    // "[address](address)", "<address>", or "[[note]]" where notes link to what they say.
    private static readonly Regex Link = new(@"^(?:\[[^\]]*\]\((?<address>https?://[^)\s]+)\)|<(?<address>https?://[^>\s]+)>|\[\[(?<address>[^\[\]|]+)\]\])$");
}
