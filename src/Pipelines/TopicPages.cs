using Archive.Catalog;
using Archive.Markdown;
using Archive.Pipelines.Feeds;
using Archive.Pipelines.Views;
using Archive.Publishing;
using Archive.Theme;

namespace Archive.Pipelines;

/// <summary><c>/topics/</c> as a tree with counts; <c>/topics/ID/</c> with broader and narrower topics.</summary>
internal static class TopicPages
{
    private sealed record IndexModel(IReadOnlyList<Root> Topics);

    private sealed record Root(Topic Topic, int Articles, IReadOnlyList<Row> Narrower);

    private sealed record Row(Topic Topic, int Articles, int Depth);

    private sealed record Model(
        Topic Topic, Markup? About, IReadOnlyList<Row> Narrower, TopicRecord? Record, Markup Cards, PagerView Pager, int Count, int Own);

    public static IEnumerable<Document> Documents(SiteContext site) =>
        site.Catalog.Topics.SelectMany(t => Topic(site, t)).Prepend(Index(site));

    private static Document Index(SiteContext site)
    {
        var topics = site.Catalog.Topics;
        var depends = topics.Aggregate(site.Key, (f, t) => f.Add(t.Hash).Add(site.Links[t].Articles.Count));
        return site.Page("/topics/", "topics", depends, () => (
            SectionView.Create(site, "topics"),
            new IndexModel([.. topics.Where(t => site.Links[t].Broader is null).Select(t => new Root(t, site.Links[t].Articles.Count, [.. Below(site, t, 1)]))])));
    }

    /// <summary>The narrower topics, each followed by its own: a template needs no recursion.</summary>
    private static IEnumerable<Row> Below(SiteContext site, Topic topic, int depth) =>
        site.Links[topic].Narrower.SelectMany(n => Below(site, n, depth + 1).Prepend(new Row(n, site.Links[n].Articles.Count, depth)));

    private static IEnumerable<Document> Topic(SiteContext site, Topic topic) => Pagination.Paginate(site.Links[topic].Articles, topic.Path).Select(list =>
    {
        var links = site.Links[topic];
        Topic[] above = [.. Above(site, topic)];
        // The record leads page 1 alone.
        var moves = list.Pager.Number == 1 ? TopicRecord.Moves(topic, site.Links) : [];
        var depends = site.Key.Add(topic.Hash).Add(list.Add(default, site.ListEntries.FingerprintOf)).Add(links.Articles.Count).Add(links.OwnArticles.Count).Add(moves, site.Fingerprints.Of)
            .Add(above).Add(links.Narrower, t => new Fingerprint(t.Hash).Add(site.Links[t].Articles.Count));
        return site.Page(list.Path, "topic", depends, () => (
            list.View(site, "topics", topic.Name, DescriptionOf(site, topic), FeedLinks.For(site, Channel.ForTopic(site, topic))) with
            {
                About = topic,
                Crumbs = [new Link(site.Words.Say("page.topics"), "/topics/"), .. above.Select(t => new Link(t.Name, t.Path))],
            },
            new Model(
                topic,
                topic.About is null ? null : site.Markdown(topic.About),
                [.. links.Narrower.Select(t => new Row(t, site.Links[t].Articles.Count, 1))],
                moves.Count == 0 ? null : TopicRecord.Create(site, topic, moves),
                site.ListEntries.Render(list.Items),
                list.Pager,
                links.Articles.Count,
                links.OwnArticles.Count)));
    });

    private static string DescriptionOf(SiteContext site, Topic topic) =>
        topic.About is null ? site.Words.Say("topic.description", ("topic", topic.Name), ("site", site.Site.Title)) : Sentences.First(PlainText.Extract(topic.About));

    /// <summary>The broader topics, the broadest first.</summary>
    private static IEnumerable<Topic> Above(SiteContext site, Topic topic)
    {
        var above = new Stack<Topic>();
        for (var t = site.Links[topic].Broader; t is not null; t = site.Links[t].Broader) above.Push(t);
        return above;
    }
}
