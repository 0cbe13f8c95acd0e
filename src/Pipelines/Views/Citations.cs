using Archive.Catalog;
using Archive.Formats.Citations;
using Archive.Markdown;
using Archive.Theme;
using Archive.Theme.Language;

namespace Archive.Pipelines.Views;

/// <summary>
/// How an article is cited. A third party's text as what it is and never as this archive's, with the copy here beside it; an account of our own as a
/// page of the archive, dated by the day it was added: the date of the event is not the date of the text.
/// </summary>
internal static class Citations
{
    public static Citation Create(SiteSettings site, Article article)
    {
        var source = article.Source;
        var here = site.Absolute(article.Path);
        var house = source is null ? site.Title : source.Label;
        CitedName[] authors = [.. article.Authors.Select(a => article.Organisations.Contains(a) ? CitedName.Organisation(a) : CitedName.Person(a))];
        if (authors.Length == 0 && house is not null) authors = [CitedName.Organisation(house)];
        return new Citation
        {
            Id = article.Id,
            Kind = source?.Kind ?? SourceKind.Page,
            Title = source?.Title ?? article.Title,
            Authors = authors,
            Container = house,
            Issued = Issued(article),
            Url = source?.Url ?? here,
            ArchivedAt = source?.Url is null ? null : here,
            Archive = site.Title,
            Language = article.Language ?? site.Language,
            Abstract = article.Summary,
            Keywords = article.Topics.Select(t => t.Name).ToArray(),
        };
    }

    /// <summary>An article's citation in a style, worked out where a template shows it.</summary>
    public static Markup Markup(SiteSettings site, Article article, Func<Citation, IReadOnlyList<CitationRun>> style) => new(to =>
    {
        var html = new Utf8Output(to);
        foreach (var run in style(Create(site, article)))
        {
            if (run.Italic) html.Write("<i>");
            html.Encode(run.Text);
            if (run.Italic) html.Write("</i>");
        }
    });

    public static CitationText Styles(Words words) => new(new CitationWords(
        words.Say("citation.undated"),
        words.Say("citation.and"),
        title => words.Say("citation.quoted", ("title", title)),
        Sentences.Close,
        date => words.Dates.Format(date, "date.year", "citation.apa-month", "citation.apa-day"),
        date => words.Dates.Format(date, "date.year", "citation.chicago-month", "citation.chicago-day")));

    /// <summary>When the text itself came out; null where nobody noted it: the day of an event is not the day of its account.</summary>
    public static PartialDate? Issued(Article article) => article.Source is not null ? article.Source.Date ?? article.Date : article.Added ?? article.Updated;
}
