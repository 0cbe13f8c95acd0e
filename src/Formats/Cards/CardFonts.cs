using System.IO.Hashing;
using SkiaSharp;

namespace Archive.Formats.Cards;

/// <summary>The two faces of social cards. The library that draws sees no font of the system by itself: files are looked for and loaded.</summary>
public sealed class CardFonts
{
    private readonly Lazy<SKTypeface> _serif;
    private readonly Lazy<SKTypeface> _sans;

    private CardFonts(string serif, string sans)
    {
        _serif = new(() => SKTypeface.FromFile(serif));
        _sans = new(() => SKTypeface.FromFile(sans));
        Hash = XxHash3.HashToUInt64(File.ReadAllBytes(serif)) ^ XxHash3.HashToUInt64(File.ReadAllBytes(sans), 1);
    }

    /// <summary>Of both files: other fonts draw other cards.</summary>
    public ulong Hash { get; }

    internal SKTypeface Serif => _serif.Value;
    internal SKTypeface Sans => _sans.Value;

    /// <param name="theme">Font files of the theme; they come first.</param>
    /// <returns>Null where no font is to be found.</returns>
    public static CardFonts? Find(IEnumerable<string> theme)
    {
        var files = theme.Concat(Folders.Where(Directory.Exists)
                .SelectMany(f => Directory.EnumerateFiles(f, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true }))
                .Order(StringComparer.Ordinal))
            .Where(f => Endings.Contains(Path.GetExtension(f).ToLowerInvariant()))
            .GroupBy(f => Path.GetFileNameWithoutExtension(f), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase);
        var serif = First(files, Serifs);
        var sans = First(files, Sanses);
        return (serif ?? sans) is null ? null : new CardFonts(serif ?? sans!, sans ?? serif!);
    }

    /// <summary>A file without glyphs would draw nothing, silently.</summary>
    private static string? First(Dictionary<string, string> files, string[] names)
    {
        foreach (var name in names)
        {
            if (!files.TryGetValue(name, out var file)) continue;
            using var face = SKTypeface.FromFile(file);
            if (face is { GlyphCount: > 0 }) return file;
        }
        return null;
    }

    private static readonly string[] Endings = [".ttf", ".otf"];

    private static readonly string[] Serifs =
        ["card-serif", "Charter-Bold", "CharisSIL-Bold", "SourceSerif4-Bold", "NotoSerif-Bold", "georgiab", "Georgia Bold", "LiberationSerif-Bold", "DejaVuSerif-Bold", "timesbd"];

    private static readonly string[] Sanses =
        ["card-sans", "Inter-Regular", "SourceSans3-Regular", "NotoSans-Regular", "segoeui", "Roboto-Regular", "LiberationSans-Regular", "DejaVuSans", "Arial", "arial"];

    private static readonly string[] Folders =
    [
        "/usr/share/fonts", "/usr/local/share/fonts", "/System/Library/Fonts/Supplemental", "/Library/Fonts",
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local/share/fonts"),
        Environment.GetFolderPath(Environment.SpecialFolder.Fonts),
    ];
}
