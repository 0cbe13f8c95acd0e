using Archive.Captures.Letters;
using Archive.Captures.Model;
using Archive.Catalog;

namespace Archive.Captures.Writing;

/// <summary>The language that a capture says it is in, or that its letters show, where it is another than the archive's.</summary>
internal static class TextLanguage
{
    private const int FewestWords = 20;

    /// <returns>BCP 47 tag; null for the archive's own language, and where what is said cannot be so.</returns>
    public static string? Find(CaptureParse parse)
    {
        var written = LetterLanguage.Find(parse.Blocks.SelectMany(block => block.Text));
        var tag = parse.Language?.Trim().Replace('_', '-') is { Length: > 1 } stated && LanguageTag.IsValid(stated) ? stated : written;
        // Publishing systems call a page English until somebody tells them otherwise.
        if (tag is not null && Primary(tag) == "en" && (written is not null || !IsEnglish(parse))) tag = written;
        if (tag is null || Primary(tag) == Primary(parse.SiteLanguage ?? "en") || Primary(tag) is "und" or "mul" or "zxx") return null;
        // Where it is spoken, sites say of themselves; Chinese alone is written otherwise there.
        return Primary(tag) == "zh" ? tag : Primary(tag);
    }

    private static string Primary(string tag) => tag.Split('-')[0].ToLowerInvariant();

    private static bool IsEnglish(CaptureParse parse)
    {
        var words = parse.Blocks.SelectMany(block => block.Text.Split(' ')).ToList();
        return words.Count < FewestWords || words.Count(word => word is "the" or "of" or "and" or "to") * FewestWords > words.Count;
    }
}
