using Archive.Captures.Model;
using Archive.Catalog;

namespace Archive.Captures.Writing;

/// <summary>The language that a capture says it is in, where it is another than the archive's.</summary>
internal static class TextLanguage
{
    private const int FewestWords = 20;

    /// <returns>BCP 47 tag; null for the archive's own language, and where what is said cannot be so.</returns>
    public static string? Find(CaptureParse parse)
    {
        if (parse.Language?.Trim().Replace('_', '-') is not { Length: > 1 } tag || !LanguageTag.IsValid(tag)) return null;
        if (Primary(tag) == Primary(parse.SiteLanguage ?? "en") || Primary(tag) is "und" or "mul" or "zxx") return null;
        // Publishing systems call a page English until somebody tells them otherwise.
        if (Primary(tag) == "en" && !IsEnglish(parse)) return null;
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
