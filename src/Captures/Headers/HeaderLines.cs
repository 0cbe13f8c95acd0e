using System.Text.RegularExpressions;
using Archive.Captures.Dates;
using Archive.Captures.Model;
using Archive.Captures.Names;
using Archive.Markdown;

namespace Archive.Captures.Headers;

/// <summary>Recognises the lines at the top of a capture, each without looking at its neighbours.</summary>
internal static class HeaderLines
{
    private const int LongestTitle = 200;

    private const int LongestSection = 24;
    private const int LongestUnread = 100;
    private const int MostUnread = 4;

    private const int FirstYear = 1900, LastYear = 2099;

    /// <summary>Whether a line is one of the two for certain.</summary>
    public static bool IsBylineOrDateline(CaptureParse parse, string words) =>
        Byline.Read(words) is [_, ..] || DatelineReader.Read(words, DayOrder.IsDayFirst(parse)) is { IsDateline: true, IsDoubtful: false };

    /// <summary>Whether a line is, or may be, one of the two or an address.</summary>
    public static bool IsOfHead(string words) => DatelineReader.Read(words).IsDateline || Byline.Read(words) is not null || Byline.IsAmbiguous(words) || IsAddress(words);

    /// <summary>
    /// Reads a line that is a dateline, byline or address: labels it, and keeps what it says.
    /// A line that looks like one but is not clear is asked about, and labelled all the same.
    /// </summary>
    /// <param name="isTitleKnown">Without a title yet, a line that may be one is left alone.</param>
    public static bool TryConsume(CaptureParse parse, IReadOnlyList<Extent> at, string words, int rank = 0, bool isTitleKnown = true)
    {
        var dateline = DatelineReader.Read(words, DayOrder.IsDayFirst(parse));
        // Beside what a page says for machines, a bare number is a count rather than a year.
        if (rank > 0 && Number.IsMatch(words) || IsOfPage(parse, words, dateline)) dateline = default;
        var label = Label.Byline;
        if (dateline.IsDateline && (isTitleKnown || !dateline.IsDoubtful))
        {
            AddDate(parse, at[0], dateline, words, rank);
            label = Label.Dateline;
        }
        else if (Byline.Read(words) is { } names)
        {
            AddAuthors(parse, names);
            if (names.Count == 0) parse.Warn(at[0].Start, $"'{words}' names no person and is left out.");
        }
        else if (isTitleKnown && Byline.IsAmbiguous(words)) AskWho(parse, at[0], words);
        else if (AddressLine.Match(words) is { Success: true } address)
        {
            // The front page of a site is the address of none of its articles.
            if (rank == 0 || Uri.TryCreate(address.Groups["url"].Value, UriKind.Absolute, out var url) && url.PathAndQuery.Length > 1) parse.Address ??= address.Groups["url"].Value;
            label = Label.Address;
        }
        else if (isTitleKnown && PageButtons.Are(words) && !IsHeading(parse, at[0])) label = Label.NonContent;
        else return false;
        foreach (var extent in at) parse.Labels.Mark(extent, label, label is Label.NonContent ? Rule.Button : Rule.None);
        return true;
    }

    // Where the page marks the name, more words behind it in its line are what stands beside it.
    private static void AddAuthors(CaptureParse parse, IReadOnlyList<string> names) =>
        parse.Authors.AddRange(
            names.Distinct()
                .Where(name => !parse.Authors.Exists(known => name == known || NameShape.IsName(known) && name.StartsWith(known + " ", StringComparison.Ordinal)))
                .ToList());

    /// <summary>Whether a line says since when somebody has an account: <c>Joined: May 2, 2001</c>.</summary>
    public static bool IsOfMember(string words) => NameWords.Member.Contains(words.Split([' ', ':', '：'], 2)[0]);

    private static bool IsHeading(CaptureParse parse, Extent at) => parse.Blocks.Exists(block => block.Start == at.Start && block.Markdown.StartsWith('#'));

    /// <summary>
    /// Whether the first of some lines, which is none that <see cref="TryConsume"/> reads, stands above a dateline all the same: one line that is
    /// not understood does not end the search.
    /// </summary>
    public static bool LeadToDateline(IEnumerable<string> lines, bool isDayFirst)
    {
        var unread = 0;
        foreach (var line in lines)
        {
            if (DatelineReader.Read(line, isDayFirst) is { IsDateline: true } read && (!read.IsDoubtful || read.Dateline is not null)) return true;
            if (Byline.Read(line) is not null || IsAddress(line)) continue;
            if (++unread > MostUnread || line.Length > LongestUnread || Sentences.EndsSentence(line)) return false;
        }
        return false;
    }

    /// <summary>Leaves a line of the head out and asks what it is.</summary>
    public static void AskWhat(CaptureParse parse, Extent at, string words)
    {
        if (NameShape.IsName(words) && !NameShape.MayBeLabel(words) && parse.Authors.Count == 0 && parse.Overrides.Authors.Count == 0)
        {
            parse.Ask("authors", at.Start, $"Is '{words}', above the date, who wrote this?", $"If so, {parse.InSidecar($"authors: [\"{words}\"]")}.", words);
            parse.Authors.Add(words);
            parse.Labels.Mark(at, Label.Byline);
            return;
        }
        parse.Ask("text", at.Start, $"'{words}' stands above the dateline and is left out: what is it?", "Put it back if it belongs to the text, or take it out of the capture.", words);
        parse.Labels.Mark(at, Label.Byline, Rule.UnreadLine);
    }

    private static void AskWho(CaptureParse parse, Extent at, string words)
    {
        // Beside what the page says of itself, the line is said twice.
        if (parse.Overrides.Authors.Count > 0 || parse.Authors.Count > 0)
        {
            parse.Warn(at.Start, $"'{words}' looks like a byline and is left out: the authors are known without it.");
            return;
        }
        var cleaned = AuthorNames.Clean([words], parse.SiteNames);
        // Whatever else stands in a byline with the site's name says whose desk that is.
        if (parse.SiteNames.FirstOrDefault(site => !NameShape.IsName(site) && SiteName.IsIn(words, site)) is { } desk)
        {
            parse.Warn(at.Start, $"'{words}' is a byline of {desk} and is left out, but for people in it.");
            parse.Authors.AddRange(cleaned.Names.Where(name => NameShape.IsName(name) && !SiteName.IsIn(name, desk)));
            return;
        }
        parse.Ask("authors", at.Start,
            $"Who wrote this, by '{words}'? After a comma may stand another author or the author's office.",
            $"Say who wrote it: {parse.InSidecar("authors: [Name, Name]")}.",
            cleaned.Answers);
        parse.Authors.AddRange(cleaned.Names.Except(parse.Authors));
    }

    private static void AddDate(CaptureParse parse, Extent at, DatelineResult result, string words, int rank)
    {
        // Of the days that a line may mean, the address has one.
        if (result.Best is { } likely && result.Days.Count > 1 && NamedDate.InAddress(parse.PageUrl) is { } day && result.Days.Contains(day))
            result = result with { Dateline = likely with { Date = day }, Error = null };
        var isKnown = parse.Overrides.Date is not null || parse.Dates.Exists(d => d.Rank < rank && d.Role != DateRole.Updated);
        foreach (var dateline in new[] { result.Dateline ?? result.Best, result.Second }.OfType<Dateline>())
        {
            parse.Dates.Add(new StatedDate(dateline.Date, dateline.Role, parse.Labels.PositionOf(at.Start), rank) { LocalTime = dateline.LocalTime, IsChange = dateline.IsChange });
            AddAuthors(parse, dateline.Authors);
            if (dateline.ZonelessTime is { } time) parse.Warn(at.Start, $"The time '{time}' names no zone, so the date is taken to the day.");
        }
        if (isKnown)
        {
            if ((result.Error ?? result.Unread) is not null) parse.Warn(at.Start, $"'{words}' looks like a dateline and is left out: the date is known without it.");
            return;
        }
        if (result is { Unread: { } beside, Error: null }) TellBeside(parse, at, beside);
        if (result.Error is null) return;
        parse.Ask("date", at.Start,
            $"The dateline '{words}' names no certain moment: {result.Error}.",
            $"Say when it was: {parse.InSidecar("date: 2015-04-23T07:30:00-04:00")}, as exact as it is known.",
            [.. result.Days.Select(day => day.ToString())]);
    }

    // "Jack London | April 23, 2015" may name the author; "Hamburg, April 23, 2015" cannot.
    private static void TellBeside(CaptureParse parse, Extent at, string beside)
    {
        if (PageButtons.Are(beside)) return;
        if (!NameShape.IsName(beside)) parse.Warn(at.Start, $"'{beside}' stands beside the date and is left out.");
        else if (parse.Authors.Count == 0 && parse.Overrides.Authors.Count == 0)
            parse.Ask("authors", at.Start, $"Is '{beside}', beside the date, who wrote this?", $"If so, {parse.InSidecar($"authors: [\"{beside}\"]")}.", beside);
    }

    /// <summary>Whether a line may be a title: it does not end as a sentence does and fits on a line or two.</summary>
    public static bool IsTitle(string words) =>
        words.Length is > 0 and <= LongestTitle
        && (words[^1] != '.'
            || words.EndsWith("...", StringComparison.Ordinal)
            || Sentences.EndsWithAbbreviation(words) && !Sentences.Split(words).Skip(1).Any());

    /// <summary>Whether a line may be a section's name or a place above the title: one to three words in capitals.</summary>
    public static bool IsKicker(string words) =>
        words.Length <= LongestSection && Kicker.IsMatch(words) && words.Any(char.IsLetter);

    /// <summary>Whether a line names a section and nothing else, in any letters.</summary>
    public static bool IsSection(string words) => words.Length <= LongestSection && words.Any(char.IsLetter) && words.Split(' ').All(NameWords.Labels.Contains);

    public static bool IsAddress(string words) => AddressLine.IsMatch(words);

    /// <summary>Whether a line, in a capture that has pages, is the number of one, or a number that is no year of this age.</summary>
    public static bool IsOfPage(CaptureParse parse, string words) => IsOfPage(parse, words, DatelineReader.Read(words, DayOrder.IsDayFirst(parse)));

    private static bool IsOfPage(CaptureParse parse, string words, DatelineResult dateline) =>
        parse.HasPageNumbers && (PageNumber.IsMatch(words) || dateline.Dateline is { } read && read.Date.Year is < FirstYear or > LastYear);

    private static readonly Regex PageNumber = new(@"^[^\p{L}\p{Nd}]{0,3}\p{Nd}+[^\p{L}\p{Nd}]{0,3}$", RegexOptions.CultureInvariant);

    private static readonly Regex Number = new(@"^(?!19|20)[0-9]{4}$");

    private static readonly Regex Kicker = new(@"^[\p{Lu}\p{N}&/+\-.,'’]+(?: (?:[|›·•] )?[\p{Lu}\p{N}&/+\-.,'’]+){0,2}:?$", RegexOptions.CultureInvariant);

    private static readonly Regex AddressLine = new(@"^(?:(?:(?:source|original)?\s?(?:url(?:\s+source)?|link|address)|source|from):\s*)?<?(?<url>https?://[^\s<>]+)>?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
