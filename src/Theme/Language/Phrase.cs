using System.Text.RegularExpressions;

namespace Archive.Theme.Language;

/// <summary>A piece of a phrase: text as it is, or the name of what the page puts in its place.</summary>
internal readonly record struct Piece(string Text, bool IsPlace);

/// <summary>What a page says at one place: words, with places such as <c>{count}</c> for what only the page knows.</summary>
internal sealed partial class Phrase
{
    private Phrase(IReadOnlyList<Piece> pieces) => Pieces = pieces;

    public IReadOnlyList<Piece> Pieces { get; }

    public IEnumerable<string> Places => Pieces.Where(p => p.IsPlace).Select(p => p.Text);

    [GeneratedRegex(@"\{([a-z][a-z0-9-]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place { get; }

    /// <summary>Names another word, and asks for its first letter as a capital where it has one itself: <c>{Vendor.other}</c>.</summary>
    [GeneratedRegex(@"\{([A-Za-z][A-Za-z-]*(?:\.[a-z0-9-]+)+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex OtherWord { get; }

    public static Phrase Parse(string text)
    {
        var pieces = new List<Piece>();
        var from = 0;
        foreach (var place in Place.EnumerateMatches(text))
        {
            if (place.Index > from) pieces.Add(new Piece(text[from..place.Index], false));
            from = place.Index + place.Length;
            pieces.Add(new Piece(text[(place.Index + 1)..(from - 1)], true));
        }
        if (from < text.Length) pieces.Add(new Piece(text[from..], false));
        return new Phrase(pieces);
    }

    /// <summary>The text with every word that it names in its place; one that does not exist stays as it is written.</summary>
    /// <param name="capitalize">Writes the first letter as a capital.</param>
    public static string Resolve(string text, Func<string, string?> find, Func<string, string> capitalize) => text.Contains('.') ? OtherWord.Replace(text, m =>
    {
        var key = m.Groups[1].Value;
        if (!char.IsAsciiLetterUpper(key[0])) return find(key) ?? m.Value;
        return find($"{char.ToLowerInvariant(key[0])}{key[1..]}") is { Length: > 0 } word ? capitalize(word) : m.Value;
    }) : text;

    /// <returns>What a brace begins, or ends, that belongs to no place; null where every brace does.</returns>
    public static string? FindOpenBrace(string text)
    {
        var rest = OtherWord.Replace(Place.Replace(text, ""), "");
        return rest.IndexOfAny(['{', '}']) is >= 0 and var at ? rest[at..].Split(' ')[0] : null;
    }

    public static bool HasPlaces(string text) => Place.IsMatch(text) || OtherWord.IsMatch(text);

    public static IEnumerable<string> WordsNamedIn(string text) => OtherWord.Matches(text).Select(m => $"{char.ToLowerInvariant(m.Groups[1].Value[0])}{m.Groups[1].Value[1..]}");
}
