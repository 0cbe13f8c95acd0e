using System.Text.RegularExpressions;
using Archive.Captures.Headers;
using Archive.Captures.Model;
using Archive.Captures.Names;
using Archive.Captures.Packed;

namespace Archive.Captures.Text;

/// <summary>The head of a message that was saved as text, of a mail, a post of Usenet or a memo: lines that say from whom it is, of when and of what.</summary>
internal static class MessageHead
{
    /// <returns>The index of the first line below it; 0 where the text has none.</returns>
    public static int Read(CaptureParse parse, IReadOnlyList<Line> lines)
    {
        var text = parse.Labels.Text;
        var first = FindWords(lines, 0);
        // "MEMORANDUM" may stand above it.
        var from = first < lines.Count && IsHeading(lines[first].Words.In(text).ToString()) ? FindWords(lines, first + 1) : first;
        var to = from;
        while (to < lines.Count && !lines[to].IsBlank && (Field.IsMatch(lines[to].Words.In(text)) || to > from && lines[to].Words.Start > lines[to].Start)) to++;
        if (FindWords(lines, to) == lines.Count) return 0;
        var head = MailLine.SplitText(Fold.Replace(text[lines[from].Start..lines[to].Start], " "));
        if (ForwardedMessage.ReadHead(head) is not { From: { } sender, Subject: { } subject } said) return 0;
        Take(parse, said, sender, subject, lines[from].Start);
        for (var at = first; at < to; at++) parse.Labels.Mark(lines[at].Words, at < from ? Label.Kicker : Label.FrontMatter, at < from ? Rule.None : Rule.LabelledLine);
        var unread = head.Select(line => line.Words).Where(words => words.Length > 0 && !ForwardedMessage.IsLabelled(words)).ToList();
        if (unread.Count > 0) parse.Warn(lines[from].Start, $"What else stands in the head of the message is left out: {string.Join(", ", unread.Select(words => $"'{words}'"))}.");
        return to;
    }

    private static void Take(CaptureParse parse, ForwardedMessage said, string sender, string subject, int at)
    {
        parse.Title = MailFile.TitleOf(subject);
        // Who passes a message on did not write it, nor on that day.
        if (MailFile.IsForward(subject)) return;
        if (said.Date is { } date) MessageDate.Read(parse, date, at);
        parse.Authors.AddRange(AuthorNames.PeopleIn(sender));
        if (parse.Authors.Count == 0 && AuthorNames.WithoutMarkup(sender) is { Length: > 0 } site) parse.Site = site;
    }

    private static bool IsHeading(string words) => !Field.IsMatch(words) && (!words.Contains(' ') || HeaderLines.IsKicker(words));

    private static int FindWords(IReadOnlyList<Line> lines, int at)
    {
        while (at < lines.Count && lines[at].IsBlank) at++;
        return at;
    }

    private const string Name = @"\p{L}[\p{L} '’-]{0,30}[:：](?!//)";

    private static readonly Regex Field = new($"^{Name}", RegexOptions.CultureInvariant);

    // A line that goes on with the one above is indented (RFC 5322, 2.2.3).
    private static readonly Regex Fold = new($@"\r?\n[ \t]+(?=\S)(?!{Name})", RegexOptions.CultureInvariant);
}
