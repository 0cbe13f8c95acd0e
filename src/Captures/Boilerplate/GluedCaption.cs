using System.Text.RegularExpressions;
using Archive.Captures.Model;

namespace Archive.Captures.Boilerplate;

/// <summary>
/// Finds a picture's name that stuck to the first word of a paragraph, as in <c>server_roomThe vendor said</c>.
/// Names written with a capital inside (<c>iPhone</c>, <c>OpenStack</c>) carry no underscore and are never split.
/// </summary>
/// <param name="Length">Characters of the name; 0 where there is none or where it is doubtful.</param>
/// <param name="Doubt">The word that may or may not be two.</param>
public readonly partial record struct GluedCaption(int Length, string? Doubt)
{
    /// <param name="isKnown">Tells whether a word is known to be one: the registry's names, words of the same text.</param>
    public static GluedCaption Find(string paragraph, CaptureOverrides given, Func<string, bool> isKnown)
    {
        var word = FirstWord().Match(paragraph).Value.TrimEnd('.', ',', ';', ':', '!', '?', ')');
        var told = given.Captions.FirstOrDefault(caption => word.StartsWith(caption, StringComparison.Ordinal));
        if (told is not null) return new(told.Length, null);
        if (given.Words.Contains(word) || isKnown(word)) return default;
        if (Certain().Match(word) is { Success: true } stem) return new(stem.Length, null);
        return Doubtful().IsMatch(word) ? new(0, word) : default;
    }

    [GeneratedRegex(@"^[^\s’']+")]
    private static partial Regex FirstWord();

    // A file's name: lower-case words joined by underscores, or one that ends as picture files do; then a capitalised word, or nothing more.
    [GeneratedRegex(@"^(?:[a-z0-9]+(?:[_-][a-z0-9]+)*_[a-z0-9]+(?:[_-][a-z0-9]+)*(?=\p{Lu}\p{Ll})|[A-Za-z0-9]+(?:[_-][A-Za-z0-9]+)*\.(?:jpe?g|png|gif|webp|svg)(?=\p{Lu}|$))", RegexOptions.CultureInvariant)]
    private static partial Regex Certain();

    // Three letters or more before the capital: "ownCloud" and "serverRoom" look alike.
    [GeneratedRegex(@"^(?:[a-z0-9]{3,}(?:-[a-z0-9]+)*\p{Lu}\p{Ll}{2,}|[A-Za-z0-9]+(?:[_-][A-Za-z0-9]+)*_[A-Za-z0-9]*[a-z0-9]\p{Lu}\p{Ll}+|[a-z0-9]+(?:_[a-z0-9]+)+$)", RegexOptions.CultureInvariant)]
    private static partial Regex Doubtful();
}
