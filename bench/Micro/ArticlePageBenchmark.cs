using Archive.Pipelines;
using Archive.Pipelines.Views;
using Archive.Publishing;

namespace Archive.Bench.Micro;

/// <summary>One article's page: its file read, its Markdown, its template, the layout.</summary>
public class ArticlePageBenchmark : PageBenchmark
{
    protected override Document Choose(SiteContext site)
    {
        var path = Document.PageAt(SmallArchive.Usual.Path);
        return ArticlePages.Documents(site).First(d => d.Path == path);
    }
}
