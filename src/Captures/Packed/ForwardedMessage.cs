using System.Text.RegularExpressions;

namespace Archive.Captures.Packed;

/// <summary>The message that another passes on, by the lines that mailers put above it: who wrote it, when, under which subject.</summary>
/// <param name="Date">As it is written.</param>
/// <param name="Remark">The first line of who passes it on; null where there is none but "Forwarded message".</param>
/// <param name="IsQuoted">Whether its lines begin with <c>&gt;</c>.</param>
/// <param name="TextStart">Where its text begins.</param>
internal sealed record ForwardedMessage(string? From, string? Date, string? Subject, string? Remark, bool IsQuoted, int TextStart)
{
    private const int LeastLines = 3;
    private const int LongestLine = 1_000;

    /// <returns>Null where no such lines stand in the text.</returns>
    public static ForwardedMessage? Find(IReadOnlyList<MailLine> lines)
    {
        var run = new List<(Match Match, MailLine Line)>();
        foreach (var line in lines)
        {
            if (line.Words.Length <= LongestLine && Label.Match(line.Words) is { Success: true } match) run.Add((match, line));
            else if (run.Count >= LeastLines && run.Exists(l => l.Match.Groups["from"].Success)) break;
            else run.Clear();
        }
        return Create(run, lines);
    }

    /// <summary>What the lines of a head say: others than such may stand between them, and memos have their own word for a subject.</summary>
    public static ForwardedMessage? ReadHead(IReadOnlyList<MailLine> lines)
    {
        var run = lines.Where(line => IsLabelled(line.Words)).Select(line => (Label.Match(MemosWord.Replace(line.Words, "subject:")), line)).ToList();
        return Create(run, lines);
    }

    /// <summary>Whether a line is one of such a head.</summary>
    public static bool IsLabelled(string line) => line.Length <= LongestLine && Label.IsMatch(MemosWord.Replace(line, "subject:"));

    private static ForwardedMessage? Create(IReadOnlyList<(Match Match, MailLine Line)> run, IReadOnlyList<MailLine> lines)
    {
        if (run.Count < LeastLines || ValueOf("from") is not { } from) return null;
        return new(from, ValueOf("date"), ValueOf("subject"), FindRemark(lines.TakeWhile(line => line != run[0].Line)), run[0].Line.Words.StartsWith('>'), run[^1].Line.Next);

        string? ValueOf(string key) => run.FirstOrDefault(l => l.Match.Groups[key].Success).Match?.Groups["value"].Value.Trim('*', ' ') is { Length: > 0 } value ? value : null;
    }

    private static string? FindRemark(IEnumerable<MailLine> above) =>
        above.Select(line => line.Words).FirstOrDefault(words => words.Any(char.IsLetter) && words[0] is not ('-' or '_' or '=' or '*' or '>') && words[^1] is not (':' or '：'));

    private static readonly Regex MemosWord = new(@"^re\s?:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // In the languages of datelines, as Gmail, Outlook, Apple's Mail and Thunderbird write them.
    private const string Sender = @"from|von|absender|de|expéditeur|remitente|remetente|da|mittente|van|från|fra|od|nadawca|от(?: кого)?|отправитель|k[iİ]mden|gönderen|lähettäjä|feladó|από|من|差出人|送信者|发件人|寄件[人者]|보낸\s?사람";

    private const string When = @"date|sent|datum|gesendet(?: am)?|envoyé(?: le)?|date d['’]envoi|fecha|enviad[oa](?: el| em)?|data|inviato(?: il)?|verzonden(?: op)?|skickat|dato|sendt|wysłano|odesláno|odoslané|päivämäärä|lähetetty|dátum|küldve|дата|отправлено|tar[iİ]h|gönderild[iİ]|gönderme tar[iİ]h[iİ]|ημερομηνία|στάλθηκε|التاريخ|تاريخ الإرسال|تم الإرسال|日付|日時|送信日時?|发送(?:时间|日期)|[發傳]送(?:時間|日期)|寄件日期|時間|日期|날짜|보낸\s?날짜";

    private const string SubjectWord = @"subject|betreff|objet|sujet|asunto|oggetto|assunto|onderwerp|ämne|emne|temat|předmět|predmet|aihe|tárgy|тема|konu|θέμα|الموضوع|件名|主题|主旨|제목";

    private const string Others = @"to|an|à|pour|destinataires?|para|destinat[aá]rio|a|aan|till?|do|adresat|komu|кому|k[iİ]me|al[ıI]c[ıI](?:lar)?|vastaanottaja|címzett|προς|إلى|宛先|收件[人者]|받는\s?사람|cc|kopi(?:e|a)?|copie|copia|cópia|dw|копия|b[iİ]lg[iİ]|نسخة(?: إلى)?|抄送|副本|참조|reply-to|antwort an";

    // Some mailers set the labels in bold.
    private static readonly Regex Label = new($@"^[>*\s]*(?:(?<from>{Sender})|(?<date>{When})|(?<subject>{SubjectWord})|{Others})\s?[:：]\*?\s*(?<value>.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
