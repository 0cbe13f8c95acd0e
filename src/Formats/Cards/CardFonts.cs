using System.Collections.Concurrent;
using System.IO.Hashing;
using Archive.Formats.Pictures;
using NetVips;

namespace Archive.Formats.Cards;

/// <summary>The two fonts of social cards: the theme's, else the best that the system has.</summary>
public sealed class CardFonts
{
    private const string Serifs = "Charter, Charis SIL, Source Serif 4, Noto Serif, Georgia, Liberation Serif, DejaVu Serif, Times New Roman, serif, Bold";
    private const string Sanses = "Inter, Source Sans 3, Noto Sans, Segoe UI, Roboto, Liberation Sans, DejaVu Sans, Arial, sans-serif, Regular";

    private CardFonts(CardFont serif, CardFont sans, ulong hash) => (Serif, Sans, Hash) = (serif, sans, hash);

    /// <summary>Of both fonts: others draw other cards.</summary>
    public ulong Hash { get; }

    internal CardFont Serif { get; }

    internal CardFont Sans { get; }

    /// <param name="theme">Font files of the theme: <c>card-serif</c> and <c>card-sans</c> are taken.</param>
    /// <param name="forMany">Whether many cards are drawn: then the hash counts the letters, too, that the system lends the theme's fonts. To draw them takes longer than all the rest of a build in which nothing changed.</param>
    /// <returns>Null where this machine has no font, or cannot run libvips.</returns>
    public static CardFonts? Find(IEnumerable<string> theme, bool forMany)
    {
        if (!Libvips.IsAvailable) return null;
        // Cards are drawn beside each other, and none twice.
        NetVips.NetVips.Concurrency = 1;
        Cache.Max = 0;
        var files = theme.ToList();
        var (serif, serifHash) = Choose(files, "card-serif", Serifs, forMany);
        var (sans, sansHash) = Choose(files, "card-sans", Sanses, forMany);
        return (serif.File is not null || HasLetters(serif)) && (sans.File is not null || HasLetters(sans)) ? new CardFonts(serif, sans, serifHash ^ (sansHash << 1)) : null;
    }

    private static (CardFont Font, ulong Hash) Choose(List<string> theme, string name, string ofSystem, bool forMany)
    {
        foreach (var file in theme.Where(f => string.Equals(Path.GetFileNameWithoutExtension(f), name, StringComparison.OrdinalIgnoreCase)))
        {
            var bytes = File.ReadAllBytes(file);
            if (FontName.TryRead(bytes) is not { } found) continue;
            var (own, hash) = (new CardFont(found, file), XxHash3.HashToUInt64(bytes));
            // What it lacks, the system's fonts draw.
            return (own, !forMany ? hash : hash ^ Samples.GetOrAdd($"{found} {hash}", _ => HashSample(own)));
        }
        var font = new CardFont(ofSystem, null);
        return (font, Samples.GetOrAdd(ofSystem, _ => HashSample(font)));
    }

    // Drawn once: fonts of a theme that are loaded later lend the system's the letters that these lack.
    private static readonly ConcurrentDictionary<string, ulong> Samples = new();

    /// <summary>Which files the system draws with, only its letters tell.</summary>
    private static ulong HashSample(CardFont font)
    {
        using var sample = font.Draw("Aa Gg 09 Éé Ββ Жж אב عر हि 漢字 かな 한글 ქა Հա ไท அக কখ ગજ ਗਚ కగ ಕಗ കഗ කග አማ ខគ ကခ ກຂ ཀཁ ☺", 30, 1000);
        return sample is null ? 0 : XxHash3.HashToUInt64(sample.WriteToMemory<byte>());
    }

    /// <summary>Without any font each letter is a box, and all boxes are of one width.</summary>
    private static bool HasLetters(CardFont font)
    {
        using var narrow = font.Draw("l", 30, 1000);
        using var wide = font.Draw("W", 30, 1000);
        return narrow?.Width != wide?.Width;
    }
}
