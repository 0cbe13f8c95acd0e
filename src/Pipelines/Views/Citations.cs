using Archive.Catalog;
using Archive.Formats.Citations;
using Archive.Theme;

namespace Archive.Pipelines.Views;

/// <summary>
/// How an article is cited. A third party's text as what it is, with this archive's copy beside it; an account of our own as a
/// page of the archive, dated by the day it was added: the date of the event is not the date of the text.
/// </summary>
internal static class Citations
{
    public static Citation Create(SiteSettings site, Article article)
    {
        var source = article.Source;
        var here = site.Absolute(article.Path);
        var authors = article.Authors.Select(CitedName.Person).ToArray();
        if (authors.Length == 0) authors = [CitedName.Organisation(source is null ? site.Title : source.Name ?? site.Title)];
        return new Citation
        {
            Id = article.Id,
            IsNews = source is not null,
            Title = source?.Title ?? article.Title,
            Authors = authors,
            Container = source is null ? site.Title : source.Name,
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

    /// <summary>When the text itself came out.</summary>
    public static PartialDate? Issued(Article article) => article.Source is not null ? article.Source.Date ?? article.Date : article.Added ?? article.Date;
}
