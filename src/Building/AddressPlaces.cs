using System.Text.RegularExpressions;
using Archive.Diagnostics;

namespace Archive.Building;

/// <summary>Where a file writes an address of which nobody kept the place: the whole of it, and no longer one that begins or ends so.</summary>
internal static class AddressPlaces
{
    public static IReadOnlyList<PlacedText> Find(string text, string address)
    {
        var whole = new Regex($@"(?<![\w/.%~-]){Regex.Escape(address)}(?![\w/#?%&=~+-]|\.\w)", RegexOptions.CultureInvariant);
        return [.. text.Split('\n').Index().SelectMany(line => whole.Matches(line.Item).Select(match => new PlacedText(address, line.Index + 1, match.Index + 1)))];
    }
}
