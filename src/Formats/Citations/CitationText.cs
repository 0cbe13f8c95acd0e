using System.Globalization;
using Archive.Catalog;

namespace Archive.Formats.Citations;

/// <summary>A stretch of a written citation, set in italics or not.</summary>
public sealed record CitationRun(string Text, bool Italic = false);

/// <summary>What the styles say in the language of the site.</summary>
/// <param name="Undated">In the place of a date that nobody knows.</param>
/// <param name="And">Before the last of several names, in Chicago's style.</param>
/// <param name="Quoted">A title in quotation marks.</param>
/// <param name="Closed">A text with a full stop behind it, unless it ends as a sentence does.</param>
/// <param name="ApaDate">The year first.</param>
public sealed record CitationWords(
    string Undated,
    string And,
    Func<string, string> Quoted,
    Func<string, string> Closed,
    Func<PartialDate, string> ApaDate,
    Func<PartialDate, string> ChicagoDate);

/// <summary>A citation as people paste it: APA (7th edition) and Chicago (17th edition, bibliography).</summary>
public sealed class CitationText(CitationWords words)
{
    public IReadOnlyList<CitationRun> Apa(Citation c)
    {
        var authors = c.Authors.Count == 0 ? "" : string.Join(", ", c.Authors.Select((a, i) => (i > 0 && i == c.Authors.Count - 1 ? "& " : "") + Initials(a)));
        var date = c.Issued is { } d ? words.ApaDate(d) : words.Undated;
        var container = c.Container is null || c.Container == authors ? "" : $" {words.Closed(c.Container)}";
        return authors.Length == 0
            ? [new(words.Closed(c.Title), true), new($" ({date}).{container} {c.Url}")]
            : [new($"{words.Closed(authors)} ({date}). "), new(words.Closed(c.Title), true), new($"{container} {c.Url}")];
    }

    public IReadOnlyList<CitationRun> Chicago(Citation c)
    {
        var authors = c.Authors.Count == 0 ? "" : words.Closed(ChicagoNames(c.Authors)) + " ";
        var opening = $"{authors}{words.Quoted(words.Closed(c.Title))} ";
        var date = c.Issued is { } d ? words.ChicagoDate(d) : null;
        if (c.Container is null) return [new($"{opening}{(date is null ? "" : date + ". ")}{c.Url}.")];
        return [new(opening), new(c.Container, true), new($"{(date is null ? "" : ", " + date)}. {c.Url}.")];
    }

    /// <summary>The first name inverted, the last behind "and"; a comma before it wherever the first has one, and in every list of three or more.</summary>
    private string ChicagoNames(IReadOnlyList<CitedName> names)
    {
        if (names.Count == 1) return names[0].Inverted;
        var comma = names.Count == 2 && names[0].Given is null ? "" : ",";
        return $"{string.Join(", ", names.SkipLast(1).Select((n, i) => i == 0 ? n.Inverted : n.Plain))}{comma} {words.And} {names[^1].Plain}";
    }

    /// <summary>"Doe, J.-L. R., Jr.", "Beethoven, L. van": a hyphen stays.</summary>
    private static string Initials(CitedName name)
    {
        if (name.Given is null) return name.Family;
        if (PersonName.IsEastAsian(name.Given)) return name.Inverted;
        var given = name.Given.Replace(".", ". ").Replace(". -", "-").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(g => string.Join('-', g.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(Initial)));
        return (name with { Given = string.Join(' ', given) }).Inverted;
    }

    private static string Initial(string name) => $"{StringInfo.GetNextTextElement(name)}.";
}
