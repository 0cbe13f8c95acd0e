using System.Text.RegularExpressions;
using Archive.Captures.Dates;
using Archive.Captures.Headers;
using Archive.Captures.Letters;
using Archive.Captures.Model;
using Archive.Captures.Names;
using Archive.Markdown;

namespace Archive.Captures.Text;

/// <summary>
/// Reads the lines above a text capture's body: datelines, bylines and addresses in any order, a kicker above the title,
/// and the title itself, which is the first line that is none of these.
/// </summary>
internal sealed class TextHeader(CaptureParse parse, IReadOnlyList<Line> lines, LineWrapping wrapping)
{
    /// <summary>No text has a tenth of that above it.</summary>
    private const int MostLines = 100;

    private const int LeastOfMenu = 3, MostOfMenu = 40, LongestOfMenu = 24, MostWithoutBlanks = 6;

    private int? _titleLine;

    /// <returns>The index of the first line of the body.</returns>
    public int Read()
    {
        var read = 0;
        for (var at = 0; at < lines.Count; at++)
        {
            if (!lines[at].IsBlank && ++read > MostLines) return EndAt(at);
            if (lines[at].IsBlank
                || HeaderLines.TryConsume(
                    parse,
                    [lines[at].Words],
                    Words(at),
                    isTitleKnown: _titleLine is not null || parse.Overrides.Title is not null || IsPlaceAndDay(at)))
            {
                continue;
            }
            if (TryConsumeBoth(ref at)) continue;
            if (_titleLine is not null && parse.Dates.Count == 0 && HeaderLines.LeadToDateline(WordsFrom(at).Where(words => !HeaderLines.IsOfPage(parse, words)), DayOrder.IsDayFirst(parse)))
            {
                HeaderLines.AskWhat(parse, lines[at].Words, Words(at));
                continue;
            }
            if (_titleLine is not null) return BodyStart(at);
            if (TitleLabel.Match(Words(at)) is { Success: true } labelled && HeaderLines.IsTitle(labelled.Groups["title"].Value))
            {
                MarkTitle(at);
                parse.Title = labelled.Groups["title"].Value;
                continue;
            }
            if ((Navigation.IsMatch(Words(at)) || PageButtons.Are(Words(at))) && FindTitleBelow(at) is not null)
            {
                parse.Labels.Mark(lines[at].Words, Label.NonContent, Rule.Button);
                continue;
            }
            if (parse.Overrides.Title is null && FindTitleBelowMenu(at) is { } titled)
            {
                LeaveOutMenu(at, titled);
                at = titled - 1;
                continue;
            }
            // Where a person states the title, a line of the capture is its title only if it says the same.
            if (parse.Overrides.Title == Words(at)) MarkTitle(at);
            else if (IsKicker(at)) parse.Labels.Mark(lines[at].Words, Label.Kicker);
            else if (FindTitleBelow(at) is { } below && (HeaderLines.IsSection(Words(at)) && Words(below).Contains(' ') || IsAboveDay(at, below))) AskSection(at, below);
            else if (parse.Overrides.Title is not null || !TryReadTitle(ref at)) return at;
        }
        return lines.Count;
    }

    // "Published" on one line, the day on the next; "By" on one line, the name on the next.
    private bool TryConsumeBoth(ref int at)
    {
        if (at + 1 >= lines.Count) return false;
        var areOne = BylineLabel.IsMatch(Words(at))
            ? Byline.Read($"{Words(at)} {Words(at + 1)}") is not null
            : DateRoles.Find(Words(at)) is [0] && !Words(at).Contains(' ') && DatelineReader.Read(Words(at + 1), DayOrder.IsDayFirst(parse)).IsDateline;
        if (!areOne) return false;
        if (!HeaderLines.TryConsume(parse, [lines[at].Words, lines[at + 1].Words], $"{Words(at)} {Words(at + 1)}")) return false;
        at++;
        return true;
    }

    private int EndAt(int at)
    {
        parse.Ask("text", lines[at].Words.Start,
            $"More than {MostLines} lines stand above the text: from here on they are taken for it.",
            "Take what is no part of the article out of the capture.");
        return at;
    }

    private string Words(int at) => Normal(lines[at]);

    private string Normal(Line line) => TextNormalizer.Normalize(line.Words.In(parse.Labels.Text));

    private IEnumerable<string> WordsFrom(int at) => Enumerable.Range(at, lines.Count - at).Where(i => !lines[i].IsBlank).Select(Words);

    private void MarkTitle(int at)
    {
        parse.Labels.Mark(lines[at].Words, Label.Title);
        _titleLine = at;
    }

    private bool TryReadTitle(ref int at)
    {
        var words = Words(at);
        if (!HeaderLines.IsTitle(words))
        {
            parse.Ask("title", lines[at].Words.Start, "There is no title: this line reads like the text.", $"Put the title on a line above it, or {parse.InSidecar("title: …")}.");
            return false;
        }
        var mayBeSection = HeaderLines.IsKicker(words);
        if (mayBeSection)
        {
            parse.Ask("title", lines[at].Words.Start,
                $"'{words}' may be the title, or a section's name over a title that is missing.",
                $"Say which: {parse.InSidecar("title: …")}.",
                words);
        }
        MarkTitle(at);
        if (!mayBeSection && IsWrappedTitle(at))
        {
            MarkTitle(++at);
            words += LineWrapping.Separator(words) + Words(at);
        }
        parse.Title = words;
        return true;
    }

    private bool IsWrappedTitle(int at) =>
        IsInsideBlock(at + 1) && !IsInsideBlock(at + 2) && wrapping.Classify(lines[at], lines[at + 1]) == LineEnd.Join
        && HeaderLines.IsTitle(Words(at) + " " + Words(at + 1)) && !HeaderLines.IsOfHead(Words(at + 1));

    private bool IsInsideBlock(int at) => at < lines.Count && !lines[at].IsBlank;

    // Capitals with nothing below that could be a title are the title. A sentence below their dateline is the text's.
    private bool IsKicker(int at) =>
        HeaderLines.IsKicker(Words(at)) && FindTitleBelow(at) is { } below && !(Sentences.EndsSentence(Words(below)) && lines.Take(below).Skip(at + 1).Any(line => !line.IsBlank));

    // "St. Gallen, 3. Mai 2025" above what may be the title.
    private bool IsPlaceAndDay(int at) =>
        DatelineReader.Read(Words(at)) is { IsDoubtful: true, Dateline: not null }
        && FindTitleBelow(at) is { } below
        && lines.Skip(below).Take(MostLines).All(line => line.IsBlank || !DatelineReader.Read(Normal(line)).IsDateline);

    // A word or two, nothing but the day below, and then a line alone that is no sentence.
    private bool IsAboveDay(int at, int below)
    {
        if (parse.Overrides.Title is not null || !MayNameSection(Words(at)) || IsInsideBlock(below + 1)) return false;
        var title = Words(below);
        if (title is not [.., not (':' or '：')] || Sentences.EndsSentence(title)) return false;
        var between = WordsFrom(at + 1).TakeWhile(line => line != title).ToList();
        return between.Count > 0 && between.TrueForAll(line => DatelineReader.Read(line) is { IsDateline: true, Dateline: not { Authors.Count: > 0 } });
    }

    // A word (a few letters, in Japanese and Chinese), or two as names have them.
    private static bool MayNameSection(string words) => words.Length <= LongestOfMenu && words.Count(c => c >= NameShape.FirstOfAsia) <= MostWithoutBlanks
        && words.Split(' ') is var each && (each.Length == 1 || each.Length == 2 && !char.IsLower(each[1].FirstOrDefault()));

    /// <returns>The line below that may be a title with a text behind it; null where there is none.</returns>
    private int? FindTitleBelow(int at)
    {
        var next = at + 1;
        while (next < lines.Count && (lines[next].IsBlank || HeaderLines.IsOfHead(Words(next)))) next++;
        return next < lines.Count && HeaderLines.IsTitle(Words(next)) && lines.Skip(next + 1).Any(line => !line.IsBlank) ? next : null;
    }

    // The menu of a page: a line each, and behind the last the title with a byline or a dateline.
    private int? FindTitleBelowMenu(int at)
    {
        var above = Enumerable.Range(at, Math.Min(MostOfMenu, lines.Count - at))
            .Where(i => !lines[i].IsBlank)
            .TakeWhile(i => !HeaderLines.IsOfHead(Words(i)))
            .ToList();
        if (above.Count <= LeastOfMenu) return null;
        var title = above[^1];
        var isBelowMenu = IsAboveHeaderLine(title)
            && Words(title).Length > LongestOfMenu
            && HeaderLines.IsTitle(Words(title))
            && above.SkipLast(1).All(i => Words(i).Length <= LongestOfMenu && !Sentences.EndsSentence(Words(i)));
        return isBelowMenu ? title : null;
    }

    private bool IsAboveHeaderLine(int at) =>
        lines.Skip(at + 1)
            .Take(MostOfMenu)
            .SkipWhile(line => line.IsBlank)
            .Take(1)
            .Any(head => HeaderLines.IsOfHead(Normal(head)));

    private void LeaveOutMenu(int from, int to)
    {
        parse.Ask("text", lines[from].Words.Start,
            $"'{Words(from)}' and what else stands above '{Words(to)}' is taken for the page's menu and left out.",
            "Put back what belongs to the text, or remove this question.");
        for (var at = from; at < to; at++) parse.Labels.Mark(lines[at].Words, Label.NonContent, Rule.UnreadLine);
    }

    // "Markets" may be a section's name, and "Containers" a title with another line below it.
    private void AskSection(int at, int below)
    {
        parse.Ask("title", lines[at].Words.Start,
            $"'{Words(at)}' is taken for a section's name above the title.",
            $"If it is the title, {parse.InSidecar($"title: \"{Words(at)}\"")}.",
            Words(below), Words(at));
        parse.Labels.Mark(lines[at].Words, Label.Kicker);
    }

    // The text may follow the title without a blank line only where wrapping cannot have divided the title.
    private int BodyStart(int at)
    {
        if (_titleLine is { } titleLine && titleLine == at - 1 && wrapping.Classify(lines[titleLine], lines[at]) != LineEnd.Paragraph)
            parse.Ask("title", lines[at].Words.Start, "The title and the text stand in one block: it is not certain where the title ends.", "Put a blank line between them.");
        return at;
    }

    private static readonly Regex BylineLabel = new($@"^(?:{BylineWords.Verb}?by|{BylineWords.Label})\s?[:：]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex TitleLabel = new(@"^(?:title|titel|titre|título|titolo)\s*:\s+(?<title>\S.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // A way past the menus, and where in the site the page stands.
    private static readonly Regex Navigation = new(@"^(?:(?:skip|jump) to (?:main |the )?(?:content|navigation|article|text)|zum (?:haupt)?inhalt(?: springen)?|aller au contenu(?: principal)?|ir al contenido(?: principal)?|(?:home|start|startseite|accueil|inicio|início)(?:\s[>›»]\s[^>›»]{1,40}){1,6}|\S[^>›»]{0,30}(?:\s[>›»]\s[^>›»]{1,40}){2,6})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
