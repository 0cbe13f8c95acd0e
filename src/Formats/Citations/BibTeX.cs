using System.Buffers;
using System.Globalization;
using System.Text;
using Archive.Catalog;

namespace Archive.Formats.Citations;

/// <summary>One BibTeX entry, type <c>@online</c> of biblatex; <c>year</c> and <c>month</c> stand beside <c>date</c> for older styles.</summary>
public static class BibTeX
{
    /// <summary>Characters of most entries.</summary>
    private const int Usual = 1024;

    public static string Of(Citation citation)
    {
        var entry = new StringBuilder(Usual);
        entry.Append(CultureInfo.InvariantCulture, $"@online{{{citation.Id},\n");
        // A second pair of braces keeps a style from lower-casing names in the title.
        Field(entry, "title", $"{{{Escape(citation.Title)}}}");
        if (citation.Authors.Count > 0) Field(entry, "author", string.Join(" and ", citation.Authors.Select(Name)));
        if (citation.Container is not null) Field(entry, "organization", Escape(citation.Container));
        if (citation.Issued is { } date)
        {
            Field(entry, "date", Day(date));
            Field(entry, "year", date.Year.ToString("0000", CultureInfo.InvariantCulture));
            if (date.Month is { } month) Field(entry, "month", month.ToString(CultureInfo.InvariantCulture));
        }
        Field(entry, "url", Url(citation.Url));
        if (citation.ArchivedAt is not null) Field(entry, "note", $"{Escape(citation.Archive)}: \\url{{{Url(citation.ArchivedAt)}}}");
        if (citation.Abstract is not null) Field(entry, "abstract", Escape(citation.Abstract));
        if (citation.Keywords.Count > 0) Field(entry, "keywords", Escape(string.Join(", ", citation.Keywords)));
        Field(entry, "langid", Escape(citation.Language));
        return entry.Append("}\n").ToString();
    }

    private static void Field(StringBuilder entry, string name, string value) =>
        entry.Append(CultureInfo.InvariantCulture, $"  {name} = {{{value}}},\n");

    private static string Name(CitedName name) => name.Given is null ? $"{{{Escape(name.Family)}}}" : $"{Escape(name.Family)}, {Escape(name.Given)}";

    private static string Day(PartialDate date) => date.Precision == DatePrecision.Instant ? date.ToString()[..10] : date.ToString();

    /// <summary>Braces and backslashes would end or change the field; the others mean something to TeX. Lines become one.</summary>
    private static string Escape(string text)
    {
        text = Lines.Fold(text);
        if (!text.AsSpan().ContainsAny(Meaningful)) return text;
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            _ = c switch
            {
                '\\' => escaped.Append("\\textbackslash{}"),
                '~' => escaped.Append("\\textasciitilde{}"),
                '^' => escaped.Append("\\textasciicircum{}"),
                _ when Meaningful.Contains(c) => escaped.Append('\\').Append(c),
                _ => escaped.Append(c),
            };
        }
        return escaped.ToString();
    }

    private static readonly SearchValues<char> Meaningful = SearchValues.Create("\\{}~^%$#&_");

    private static string Url(string url) => Lines.Fold(url)
        .Replace("\\", "%5C", StringComparison.Ordinal).Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal);
}
