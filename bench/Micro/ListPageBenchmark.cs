using Archive.Pipelines;
using Archive.Pipelines.Views;
using Archive.Publishing;

namespace Archive.Bench.Micro;

/// <summary>The first page of all articles: a template and the layout around cards that are rendered once.</summary>
public class ListPageBenchmark : PageBenchmark
{
    protected override Document Choose(SiteContext site) => ArticleLists.Documents(site).First();
}
