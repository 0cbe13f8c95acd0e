using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Archive.Captures.Dates;
using Archive.Captures.Headers;
using Archive.Captures.Model;
using Archive.Catalog;

namespace Archive.Captures.Html;

/// <summary>What a page marks as its date elsewhere than above the text: below it, beside it. It counts where there is nothing else, and where all agree.</summary>
internal sealed class HeaderFallback(CaptureParse parse, HtmlSource source, PageMetadata metadata)
{
    private const int LongestDate = 200;
    private const int MostStated = 100;
    private const int MostBeside = 16;
    private const string Dated = "time, [class*='date' i], [class*='time' i], [class*='publish' i], [class*='posted' i], [id*='date' i]";
    private const string Apart = "nav, form, [class*='related'], [class*='comment'], [id*='comment'], [class*='teaser'], [class*='sidebar'], [class*='infobox' i]";

    /// <param name="headingStart">Where the article's heading stands; at the page's start where there is none.</param>
    public void Read(ArticlePart article, int headingStart)
    {
        var whole = article.Marked ?? source.Document.Body;
        if (whole is null) return;
        if (!IsDated) ReadTimes(whole);
        var below = IsDated ? null : new DateBelow(parse, source).Read(article);
        if (!IsDated || LacksLocalDay) ReadDates(whole, article, headingStart);
        if (!IsDated) ReadLabelled();
        if (!IsDated) ReadPageData();
        if (!IsDated || LacksLocalDay) ReadTitle();
        if (!IsDated && below is { } moment) AskWhether(moment, "a line below the text");
        if (!IsDated && metadata.Clipped is { } clipped) AskWhether(clipped.WithoutTime(), "the day on which it was clipped");
        if (!IsDated && parse.Dates.Find(IsYearOfPage) is { } year) AskWhether(year.Date, "a year alone");
    }

    private bool IsDated => parse.Dates.Exists(d => d.Role != DateRole.Updated && !IsYearOfPage(d));

    // A number above a text may be a part of a date, or count something.
    private static bool IsYearOfPage(StatedDate date) => date is { Rank: PageMetadata.TextRank, IsPrinted: true, Date.Precision: DatePrecision.Year };

    private bool LacksLocalDay => parse.Dates.TrueForAll(d => !d.IsPrinted) && parse.Dates.FindAll(d => d.Role != DateRole.Updated).MinBy(d => d.Rank) is { } best && LocalDay.IsOpen(best);

    // "Corvid opens its gates - Harbours - 23/04/2015 - The Quay", as newspapers call their pages; where nothing else says when, it may be the day of an event.
    private void ReadTitle()
    {
        var stated = TitlePart.Split(source.Document.Title ?? "").Where(part => parse.Title?.Contains(part, StringComparison.Ordinal) != true).Select(part => Read(part))
            .Where(part => part is { IsDoubtful: false, Dateline: { Role: not DateRole.Updated, Date.Precision: DatePrecision.Day } }).ToList();
        if (stated.Count != 1) return;
        var date = stated[0].Dateline!.Date;
        AskWhether(date, "the page's title");
    }

    private void AskWhether(PartialDate date, string stated)
    {
        if (!IsDated) parse.Ask("date", 0, $"Nothing says when this was published but {stated}: {date}.", $"Say when it was: {parse.InSidecar($"date: {date}")}.", date.ToString());
        parse.Dates.Add(new StatedDate(date, DateRole.Plain, new(parse.Capture.File, 1, 1), PageMetadata.TextRank));
    }

    // "Published April 23, 2015" at the page's edge; "last changed" there is a change.
    private void ReadLabelled()
    {
        // Each is asked once, however many texts it holds.
        var hidden = source.Document.QuerySelectorAll("[hidden], [style]").Where(NonContentElements.IsHidden).ToHashSet();
        var lines = PageLines.Of(source, source.Document.Body!, e =>
                e.Closest("nav, form, [class*='comment' i], [id*='comment' i], script, style") is null
                && !e.GetInclusiveAncestors().OfType<IElement>().Any(hidden.Contains))
            .Where(line => (line.Words.Length <= LongestDate || LabelledDate.IsNote(line.Words)) && line.Extents.Count > 0)
            .Select(line => (line.Extents, Stated: LabelledDate.Read(line.Words, DayOrder.IsDayFirst(parse)))).Where(line => line.Stated is not null).ToList();
        foreach (var role in new[] { DateRole.Published, DateRole.Updated })
        {
            var stated = lines.FindAll(line => line.Stated!.Value.Role == role);
            if (stated.Count == 0 || stated.DistinctBy(line => line.Stated!.Value.Date).Count() > 1) continue;
            parse.Dates.Add(new StatedDate(
                stated[0].Stated!.Value.Date,
                role,
                parse.Labels.PositionOf(stated[0].Extents[0].Start),
                PageMetadata.TextRank,
                IsPrinted: role == DateRole.Published));
        }
    }

    // What a page hands to its scripts, where all that is called publication in it fell on one day.
    private void ReadPageData()
    {
        var stated = source.Document.QuerySelectorAll("script:not([src])").SelectMany(script => PublishedInData.Matches(script.TextContent).Take(MostStated))
            .Select(match => MachineDate.Read(match.Groups["date"].Value)).OfType<PartialDate>().ToList();
        if (stated.Count > 0 && stated.DistinctBy(date => date.WithoutTime()).Count() == 1)
            parse.Dates.Add(new StatedDate(stated[0], DateRole.Published, new(parse.Capture.File, 1, 1), PageMetadata.TextRank, IsPrinted: false));
    }

    private void ReadTimes(IElement whole)
    {
        var times = whole.QuerySelectorAll(PageMetadata.DatedElements)
            .Where(e => IsOwn(e, whole))
            .Select(e => (Element: e, Date: PageMetadata.DateOf(e)))
            .Where(time => time.Date is not null)
            .ToList();
        if (times.DistinctBy(time => time.Date!.Value.WithoutTime()).Count() == 1) foreach (var time in times) metadata.ReadTime(time.Element);
    }

    // Elements that are called after dates, where all of them show the same day.
    private void ReadDates(IElement whole, ArticlePart article, int headingStart)
    {
        var lines = whole.QuerySelectorAll(Dated)
            .Where(e => IsOwn(e, whole) && source.NumbersIn(e).Count > 0 && !(e.TagName == "TIME" && NonContentElements.HasWordsBeside(e)))
            .Select(e => (Number: source.NumbersIn(e)[0], Line: source.ReadLine(e)))
            .Select(e => (e.Number, e.Line.Words, e.Line.Extents))
            .Where(line =>
                line.Words.Length <= LongestDate
                && line.Extents.Count > 0
                && !HeaderLines.IsOfMember(line.Words)
                && Read(line.Words) is { IsDateline: true, IsDoubtful: false, Dateline.Role: not DateRole.Updated })
            .ToList();
        if (lines.Select(line => Read(line.Words).Dateline!.Date.WithoutTime()).Distinct().Count() != 1) return;
        if (lines.Find(line => IsNear(line.Number, article, headingStart)) is { Extents: not null } near) HeaderLines.TryConsume(parse, near.Extents, near.Words, PageMetadata.TextRank);
        else if (!IsDated) AskWhether(Read(lines[0].Words).Dateline!.Date.WithoutTime(), "a day that stands apart from the article");
    }

    // Above the menus of a page stands the day on which it was visited, and beside it the days of other articles.
    private bool IsNear(int number, ArticlePart article, int headingStart)
    {
        var first = article.Texts.Min();
        while (headingStart > 0 && first > 0 && source.ExtentOf(first).Start > headingStart) first--;
        return number >= first - MostBeside && number <= article.Texts.Max() + MostBeside;
    }

    private DatelineResult Read(string words) => DatelineReader.Read(words, DayOrder.IsDayFirst(parse));

    // No part of another article, or of a box beside this one, that the page names.
    private static bool IsOwn(IElement element, IElement whole) =>
        (element.Closest("article") is not { } other || other.Contains(whole))
        && (element.Closest(Apart) is not { } apart || apart.Contains(whole));

    private static readonly Regex TitlePart = new(@"(?<!\s)\s+[-–—|·•]\s+");

    // "published_at":"…", \"publishedAt\":\"…\", pubtime = '…'
    private static readonly Regex PublishedInData = new(@"(?<![\p{L}\p{N}_])(?:published_?(?:at|date|on|time)|date_?published|publi(?:sh|cation)_?(?:date|time)|pub_?(?:date|time))\\?[""']?\s?[:=]\s?\\?[""'](?<date>[0-9]{4}-[0-9]{2}-[0-9]{2}[^""'\\]{0,30})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
