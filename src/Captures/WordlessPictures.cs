using System.Text.RegularExpressions;
using Archive.Captures.Model;
using Archive.Markdown;

namespace Archive.Captures;

/// <summary>Pictures from elsewhere that say nothing to those who cannot see them: told once, with the first of them.</summary>
internal static class WordlessPictures
{
    public static void Tell(CaptureParse parse)
    {
        var found = parse.Blocks
            .Where(block => Wordless.IsMatch(block.Markdown))
            .SelectMany(block => SafeMarkdown.FindPictures(block.Markdown).Select(picture => (block.Start, picture.Address, picture.Alternative)))
            .Where(picture => picture.Alternative.Length == 0 && picture.Address.StartsWith("http", StringComparison.OrdinalIgnoreCase)).ToList();
        if (found is not [var (start, address, _), ..]) return;
        parse.Warn(start,
            found.Count == 1
                ? $"A picture has no words for those who cannot see it: {address}."
                : $"{found.Count} pictures have no words for those who cannot see them, the first {address}.",
            "Write what it shows into the square brackets before its address.");
    }

    private static readonly Regex Wordless = new(@"!\[\s*\]\(");
}
