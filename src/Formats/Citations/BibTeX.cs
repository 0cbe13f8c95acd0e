using System.Buffers;
using System.Globalization;
using System.Text;
using Archive.Catalog;

namespace Archive.Formats.Citations;

/// <summary>One BibTeX entry, type <c>@online</c> of biblatex; <c>year</c> and <c>month</c> stand beside <c>date</c> for older styles.</summary>
public static class BibTeX
{
    public static void Write(Citation citation, IBufferWriter<byte> to)
    {
        to.Write("@online{"u8);
        Encoding.UTF8.GetBytes(citation.Id, to);
        to.Write(",\n"u8);
        // A second pair of braces keeps a style from lower-casing names in the title.
        Field(to, "title"u8, $"{{{Escape(citation.Title)}}}");
        if (citation.Authors.Count > 0) Field(to, "author"u8, string.Join(" and ", citation.Authors.Select(Name)));
        if (citation.Container is not null) Field(to, "organization"u8, Escape(citation.Container));
        if (citation.Issued is { } date)
        {
            Field(to, "date"u8, date.WithoutTime().ToString());
            Field(to, "year"u8, date.Year.ToString("0000", CultureInfo.InvariantCulture));
            // The name of a month is a word of BibTeX's own and stands without braces: older styles spell it out.
            if (date.Month is { } month) Encoding.UTF8.GetBytes($"  month = {Months[month - 1]},\n", to);
        }
        Field(to, "url"u8, Url(citation.Url));
        if (citation.ArchivedAt is not null) Field(to, "note"u8, $"{Escape(citation.Archive)}: \\url{{{Url(citation.ArchivedAt)}}}");
        if (citation.Abstract is not null) Field(to, "abstract"u8, Escape(citation.Abstract));
        if (citation.Keywords.Count > 0) Field(to, "keywords"u8, Escape(string.Join(", ", citation.Keywords)));
        if (LanguageName(citation.Language) is { } language) Field(to, "langid"u8, language);
        to.Write("}\n"u8);
    }

    private static void Field(IBufferWriter<byte> to, ReadOnlySpan<byte> name, string value)
    {
        to.Write("  "u8);
        to.Write(name);
        to.Write(" = {"u8);
        Encoding.UTF8.GetBytes(value, to);
        to.Write("},\n"u8);
    }

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>"von Last, Jr, First". An "and" or a comma of the name's own would part it, so such a part stands in braces.</summary>
    private static string Name(CitedName name) => name.Given is null
        ? $"{{{Escape(name.Family)}}}"
        : $"{(name.Particle is null ? "" : Part(name.Particle) + " ")}{Part(name.Family)}, {(name.Suffix is null ? "" : Part(name.Suffix) + ", ")}{Part(name.Given)}";

    private static string Part(string part) => part.Contains(',') || part.Split(' ').Contains("and", StringComparer.OrdinalIgnoreCase) ? $"{{{Escape(part)}}}" : Escape(part);

    /// <summary>What babel calls a language (biblatex manual, table 2); null for one that biblatex does not know: it is better left out than wrong.</summary>
    private static string? LanguageName(string tag) => Languages.GetValueOrDefault(tag) ?? Languages.GetValueOrDefault(tag.Split('-')[0]);

    private static readonly Dictionary<string, string> Languages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["bg"] = "bulgarian", ["ca"] = "catalan", ["cs"] = "czech", ["da"] = "danish", ["de"] = "ngerman", ["de-AT"] = "naustrian", ["de-CH"] = "nswissgerman",
        ["el"] = "greek", ["en"] = "english", ["en-AU"] = "australian", ["en-CA"] = "canadian", ["en-GB"] = "british", ["en-NZ"] = "newzealand", ["en-US"] = "american",
        ["es"] = "spanish", ["et"] = "estonian", ["eu"] = "basque", ["fi"] = "finnish", ["fr"] = "french", ["gl"] = "galician", ["hr"] = "croatian", ["hu"] = "hungarian",
        ["is"] = "icelandic", ["it"] = "italian", ["lt"] = "lithuanian", ["lv"] = "latvian", ["mr"] = "marathi", ["nb"] = "norsk", ["nl"] = "dutch", ["nn"] = "nynorsk", ["no"] = "norsk",
        ["pl"] = "polish", ["pt"] = "portuguese", ["pt-BR"] = "brazilian", ["ro"] = "romanian", ["ru"] = "russian", ["sk"] = "slovak", ["sl"] = "slovene", ["sr"] = "serbian",
        ["sv"] = "swedish", ["tr"] = "turkish", ["uk"] = "ukrainian",
    };

    /// <summary>Braces would end the field; the others mean something to TeX. Lines become one.</summary>
    private static string Escape(string text)
    {
        text = WithoutNoncharacters(SingleLine.Fold(text));
        if (!text.AsSpan().ContainsAny(Meaningful)) return text;
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            _ = c switch
            {
                '\\' => escaped.Append("\\textbackslash{}"),
                // BibTeX counts braces whatever stands before them.
                '{' => escaped.Append("\\textbraceleft{}"),
                '}' => escaped.Append("\\textbraceright{}"),
                '~' => escaped.Append("\\textasciitilde{}"),
                '^' => escaped.Append("\\textasciicircum{}"),
                _ when Meaningful.Contains(c) => escaped.Append('\\').Append(c),
                _ => escaped.Append(c),
            };
        }
        return escaped.ToString();
    }

    /// <summary>Code points that Unicode keeps for no character; biber refuses a whole file that holds one.</summary>
    private static string WithoutNoncharacters(string text) => text.EnumerateRunes().Any(IsNoncharacter)
        ? string.Concat(text.EnumerateRunes().Where(r => !IsNoncharacter(r)).Select(r => r.ToString())) : text;

    private static bool IsNoncharacter(Rune rune) => rune.Value is >= 0xFDD0 and <= 0xFDEF || (rune.Value & 0xFFFE) == 0xFFFE;

    private static readonly SearchValues<char> Meaningful = SearchValues.Create("\\{}~^%$#&_");

    private static string Url(string url) => SingleLine.Fold(url)
        .Replace("\\", "%5C", StringComparison.Ordinal).Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal);
}
