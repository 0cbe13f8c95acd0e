using AngleSharp.Dom;
using Archive.Captures.Dates;
using Archive.Captures.Headers;
using Archive.Captures.Model;
using Archive.Captures.Names;

namespace Archive.Captures.Html;

/// <summary>What a page marks as date and author elsewhere than above the text: below it, beside it. It counts where there is nothing else, and where all agree.</summary>
internal sealed class HeaderFallback(CaptureParse parse, HtmlSource source, PageMetadata metadata)
{
    private const int LongestName = 60;
    private const int LongestDate = 200;
    private const string Dated = "[class*='date' i], [class*='time' i], [class*='publish' i], [class*='posted' i], [id*='date' i]";
    private const string Apart = "aside, nav, form, [class*='related'], [class*='comment'], [id*='comment'], [class*='teaser'], [class*='sidebar']";
    private const string Authors = "[rel~='author'], [itemprop~='author'] [itemprop~='name'], [itemprop~='author'], .author-name, .author__name, .byline-name, .vcard .fn, .byline, .author, .autor, a[href*='/author/'], a[href*='/authors/'], a[href*='/autor/'], a[href*='/autoren/'], a[href*='/people/'], a[href*='/staff/']";

    public void Read(ArticlePart article)
    {
        var whole = article.Root.Closest("article") ?? article.Root.Closest("main, [role='main']") ?? (IElement?)source.Document.Body;
        if (whole is null) return;
        if (!parse.Dates.Exists(d => d.Role != DateRole.Updated)) ReadTimes(whole);
        if (!parse.Dates.Exists(d => d.Role != DateRole.Updated)) ReadDates(whole);
        if (parse.Authors.Count == 0) ReadAuthors(whole);
    }

    private void ReadTimes(IElement whole)
    {
        var times = whole.QuerySelectorAll("time[datetime], [datetime], .published[title]").Where(e => e.Closest(Apart) is null && IsOwn(e, whole)).ToList();
        if (times.Select(t => (t.GetAttribute("datetime") ?? "")[..Math.Min(10, (t.GetAttribute("datetime") ?? "").Length)]).Distinct().Count() == 1) foreach (var time in times) metadata.ReadTime(time);
    }

    // Elements that are called after dates, where all of them show the same day.
    private void ReadDates(IElement whole)
    {
        var lines = whole.QuerySelectorAll(Dated).Where(e => e.Closest(Apart) is null && IsOwn(e, whole) && e.TextContent.Length <= LongestDate).Select(e => source.Read((INode)e))
            .Where(line => line.Extents.Count > 0 && DatelineReader.Read(line.Words) is { IsDateline: true, IsDoubtful: false, Dateline.Role: not DateRole.Updated }).ToList();
        if (lines.Select(line => DatelineReader.Read(line.Words).Dateline!.Date.WithoutTime()).Distinct().Count() != 1) return;
        foreach (var (words, extents) in lines.Take(1)) HeaderLines.TryConsume(parse, extents, words, PageMetadata.TextRank);
    }

    private void ReadAuthors(IElement whole)
    {
        foreach (var selector in Authors.Split(", "))
        {
            var names = AuthorNames.Clean(whole.QuerySelectorAll(selector).Where(e => e.Closest(Apart) is null && IsOwn(e, whole)).Select(e => source.Read((INode)e).Words).Where(w => w.Length is > 1 and <= LongestName), parse.Site).Names;
            if (names.Count != 1) continue;
            parse.Authors.AddRange(names);
            return;
        }
    }

    // No part of another article that the page names beside.
    private static bool IsOwn(IElement element, IElement whole) => element.Closest("article") is not { } other || other == whole || other.IsAncestorOf(whole);
}
