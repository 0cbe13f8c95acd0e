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
        Topic Topic, Markup? About, IReadOnlyList<Row> Narrower, TopicRecord? Record, Markup Cards, PagerView Pager, int Count);

    public static IEnumerable<Document> Documents(SiteContext site) =>
        site.Catalog.Topics.SelectMany(t => Topic(site, t)).Prepend(Index(site));

    private static Document Index(SiteContext site)
    {
        var topics = site.Catalog.Topics;
        var depends = topics.Aggregate(site.Key, (f, t) => f.Add(t.Hash).Add(t.Articles.Count));
        return site.Page("/topics/", "topics", depends, () => (
            new PageView
            {
                Title = "Topics",
                Description = $"Subjects of the articles in {site.Site.Title}.",
                Path = "/topics/",
                Section = "topics",
                Feeds = FeedLinks.ForSite(site),
            },
            new IndexModel([.. topics.Where(t => t.Broader is null).Select(t => new Root(t, t.Articles.Count, [.. Below(t, 1)]))])));
    }

    /// <summary>The narrower topics, each followed by its own: a template needs no recursion.</summary>
    private static IEnumerable<Row> Below(Topic topic, int depth) =>
        topic.Narrower.SelectMany(n => Below(n, depth + 1).Prepend(new Row(n, n.Articles.Count, depth)));

    private static IEnumerable<Document> Topic(SiteContext site, Topic topic) => Pagination.Paginate(topic.Articles, topic.Path).Select(list =>
    {
        // The record leads page 1 alone.
        var moves = list.Pager.Number == 1 ? TopicRecord.Moves(topic) : [];
        var depends = site.Key.Add(topic.Hash).Add(list).Add(topic.Articles.Count).Add(moves, m => m.Hash)
            .Add([.. Above(topic)], t => t.Hash).Add(topic.Narrower, t => new Fingerprint(t.Hash).Add(t.Articles.Count).Value);
        return site.Page(list.Path(), "topic", depends, () => (
            new PageView
            {
                Title = list.Title(topic.Name),
                Description = topic.About is null ? $"{topic.Name} in {site.Site.Title}." : PlainText.Extract(topic.About),
                Path = list.Path(),
                About = topic,
                Section = "topics",
                Crumbs = [new Link("Topics", "/topics/"), .. Above(topic).Select(t => new Link(t.Name, t.Path))],
                Feeds = FeedLinks.ForTopic(site, topic),
                Previous = list.Pager.Previous,
                Next = list.Pager.Next,
            },
            new Model(
                topic,
                topic.About is null ? null : site.Markdown(topic.About),
                [.. topic.Narrower.Select(t => new Row(t, t.Articles.Count, 1))],
                moves.Count == 0 ? null : TopicRecord.Create(site, topic, moves),
                site.ListEntries.Render(list.Articles),
                list.Pager,
                topic.Articles.Count)));
    });

    /// <summary>The broader topics, the broadest first.</summary>
    private static IEnumerable<Topic> Above(Topic topic)
    {
        var above = new Stack<Topic>();
        for (var t = topic.Broader; t is not null; t = t.Broader) above.Push(t);
        return above;
    }
}
