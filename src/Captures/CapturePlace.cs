using Archive.Captures.Clips;
using Archive.Captures.Model;
using Archive.Content;
using Archive.Diagnostics;
using Archive.Files;
using Archive.Yaml;

namespace Archive.Captures;

/// <summary>Where what an imported page says was said: in the capture's sidecar, else somewhere in the capture.</summary>
internal static class CapturePlace
{
    /// <param name="page">The page's text.</param>
    /// <param name="at">A place in it.</param>
    public static Position Find(string root, string capture, string page, Position at)
    {
        var sidecar = capture + CaptureOverrides.SidecarSuffix;
        if (PlainFiles.KindOf(root, sidecar) is not FileKind.File || FrontMatterBlock.Find(page) is not { } block || at.Line >= block.BodyLine) return new Position(capture);
        if (YamlTree.Parse(page[block.YamlStart..block.YamlEnd], at.File, block.LinesBeforeYaml, new Problems()) is not { } written) return new Position(capture);
        var said = CaptureOverridesReader.Read(PlainFiles.ReadText(root, sidecar), sidecar, new Problems()).Keys;
        return Follow(said, [.. WayTo(written, at)]) is var node && node != said ? new Position(sidecar, node.Line, node.Column) : new Position(capture);
    }

    /// <summary>Keys, and places in lists, that lead to what stands at a place.</summary>
    private static IEnumerable<string> WayTo(YamlNode node, Position at)
    {
        // A problem of a whole entry stands where its first key does.
        if ((node.Line, node.Column) == (at.Line, at.Column)) return [];
        if (node is YamlMap map && map.Entries.FindLastIndex(e => IsReached(e.Key, at)) is >= 0 and var key) return WayTo(map.Entries[key].Value, at).Prepend(map.Entries[key].Key.Value);
        return node is YamlList list && list.Items.FindLastIndex(n => IsReached(n, at)) is >= 0 and var index ? WayTo(list.Items[index], at).Prepend($"{index}") : [];
    }

    private static bool IsReached(YamlNode node, Position at) => (node.Line, node.Column).CompareTo((at.Line, at.Column)) <= 0;

    private static YamlNode Follow(YamlNode node, ReadOnlySpan<string> way)
    {
        if (way is not [var step, .. var rest]) return node;
        var next = node switch
        {
            YamlMap map => map.Entries.Find(e => e.Key.Value == step).Value,
            YamlList list => list.Items.ElementAtOrDefault(int.Parse(step)),
            _ => null,
        };
        return next is null ? node : Follow(next, rest);
    }
}
