using System.Text.RegularExpressions;
using Archive.Captures.Names;
using Archive.Catalog;

namespace Archive.Captures.Dates;

/// <summary>What is left of a line once its dates and times are gone: authors, sections, counts of comments; or words that make it something else.</summary>
/// <param name="Unread">Words that look like a part of a meta line but are none that is known.</param>
/// <param name="IsSentence">Whether the line is no dateline.</param>
internal sealed record DatelineRest(IReadOnlyList<string> Authors, string? Unread, bool IsSentence)
{
    private const int MostWords = 6;

    public static DatelineRest Read(string line)
    {
        var authors = new List<string>();
        string? unread = null;
        var rest = MetaFurniture.Without(line);
        var isMetaLine = rest != line || Source.IsMatch(line);
        rest = LabelledAuthor.Replace(rest, match =>
        {
            var names = match.Groups["name"].Captures.Select(name => name.Value).Where(name => !NameWords.Nobody.Contains(name) && !NameWords.Share.Contains(name)).ToList();
            authors.AddRange(names.Where(name => !NameShape.IsOffice(name)));
            return $" | {string.Join(' ', names.Where(NameShape.IsOffice))} | ";
        });
        rest = Dangling.Replace(Counts.Replace(Clock.Replace(Handle.Replace(rest, ""), " "), " | "), "\n");
        var isDivided = Bar.IsMatch(rest);
        foreach (var part in Bars.Split(rest))
        {
            var words = EndEdge.Replace(StartEdge.Replace(Sections.Replace(part, ""), ""), "").Trim();
            if (words.Length == 0
                || Account.IsMatch(words)
                || NameWords.Share.Contains(words)
                || isMetaLine && (words is "时间" or "時間" || isDivided && words.All(char.IsAsciiDigit)))
            {
                continue;
            }
            if (Byline.Read(words) is { } names) authors.AddRange(names);
            else if (FirstName.Match(words) is { Success: true } first && !NameShape.IsLabel(first.Groups["name"].Value)) authors.Add(first.Groups["name"].Value);
            else if (Agency.IsMatch(words) || Paper.IsMatch(words)) continue;
            else if (isDivided && NameShape.IsLabel(words) && IsMeta(words) && !words.Any(c => char.IsDigit(c) || c == '.')) continue;
            else if (!NameShape.MayBeLabel(words) && Bars.IsMatch(rest) && Byline.SplitNames(words) is { } bare) authors.AddRange(bare);
            else if (IsMeta(words)) unread ??= words;
            else return new([], null, true);
        }
        return new([.. authors.Distinct()], unread, false);
    }

    // A few words, each written large but for particles, and no end of a sentence.
    private static bool IsMeta(string words) =>
        !Statement.IsMatch(words) && words.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: <= MostWords } each
        && each.All(word => !char.IsLower(word.FirstOrDefault(char.IsLetter)) || PersonName.Particles.Contains(word) || word is "and" or "of" or "the" or "in" or "for" or "&");

    // Where words are not parted by blanks: a sentence's marks, more letters than a name has, another year.
    private static readonly Regex Statement = new(@"[。，、！？]|[\u3040-\u30ff\u3400-\u9fff]{16}|[0-9]{4}\s?[年년]");

    // "on", of which the day is gone.
    private static readonly Regex Dangling = new(@"\b(?:on|at|of|in|am|um|le|à|el|il|em|op)\s{2,}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // Where to follow somebody.
    private static readonly Regex Handle = new(@"(?<!\S)@\w+", RegexOptions.CultureInvariant);

    // The name of an account is nobody's.
    private static readonly Regex Account = new(@"^(?:[bB]y|[vV]on|[pP]ar|[pP]or):?\s+(?:[a-z0-9_.\-]+|\S*[0-9]\S*)$", RegexOptions.CultureInvariant);

    // Blogs are signed with one name.
    private static readonly Regex FirstName = new(@"^(?:[bB]y|[vV]on|[pP]ar|[pP]or):?\s+(?<name>\p{Lu}[\p{L}'’\-]{2,})$", RegexOptions.CultureInvariant);

    // Few capitals stand for an agency or a paper.
    private static readonly Regex Agency = new(@"^\p{Lu}{2,5}$", RegexOptions.CultureInvariant);

    // A name in quotation marks, as papers are named in Russian and Greek, or that of a host, is a paper's.
    private static readonly Regex Paper = new($@"^(?:[«„“""](?=[^a-zA-Z]*$)[^«»„“”""]{{1,40}}[»“”""]?|{HostNames.Pattern})$", RegexOptions.CultureInvariant);

    private static readonly Regex Bar = new(@"[|/╱·•–—›»]|\s--?\s");

    // Where words are not parted by blanks, the label says who it is.
    private static readonly Regex LabelledAuthor = new(@"(?:作者|記者|记者|(?<!\p{L})文|撰文|采写|执笔|執筆)\s*[:：／/|｜]\s*(?<name>[\u3040-\u30ff\u3400-\u9fff·]{2,10})(?:\s?[、,，&]\s?(?<name>[\u3040-\u30ff\u3400-\u9fff·]{2,10}))*(?![\u3040-\u30ff\u3400-\u9fff])|(?:記者|记者)(?<name>[\u3400-\u9fff]{2,4})(?=\s?[/╱]\s?[\u3400-\u9fff]{1,6}(?:報導|報道|报道|报导))");

    // What parts the pieces of a meta line; a comma, too, where a date stood before it.
    private static readonly Regex Bars = new(@"[\n|/╱·•–—›»]|\s--?\s|(?<=^|\s),|,(?=\s?\z|\s\s)");

    // Whose clock it is, which names no offset: "horário de Brasília".
    private static readonly Regex Clock = new(@"\(?\b(?i:horário|hora|heure|ora)\s+(?:(?i:d[ei]\s|d['’])\s*\p{Lu}[\p{L}\-]+(?:\s\p{Lu}[\p{L}\-]+)?|(?i:locale?))(?!\w)\)?", RegexOptions.CultureInvariant);

    private static readonly Regex Counts = new(@"\b(?:[0-9]+|no|leave\s+an?|add\s+an?|post\s+an?|one|two|three|four|five|six|seven|eight|nine|ten)\s+(?:comments?|repl(?:y|ies)|responses?|views?|shares?|min(?:ute)?s?(?:\s+read)?|opini[aeię]|komentarz[ey]?|odsłon[ay]?|коммента?ри(?:й|я|ев)|просмотр(?:а|ов)?|переглядів|σχ[όο]λι[οα])\b|\b(?:komentarz[ey]|odsłon|wyświetleń|коммента?рии|комментариев|просмотр(?:ов|ы)|прочитан[оа]|переглядів|коментарів|σχ[όο]λια|προβολ[έε]ς)\s?:?\s?\(?[0-9]+\)?|\b(?:vor|il\s+y\s+a|hace|há)\s+[0-9]{1,3}\s+\p{L}+|\b[0-9]{1,3}\s+\p{L}+\s+(?:ago|fa|atrás|geleden|sedan|siden|temu|назад|önce)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Source = new("来源|來源|出处|出處|稿源");

    // "Topic: Cloud", "in Cloud, Strategy", "filed under News", a row of buttons to share it; the names of a byline stand before them.
    private static readonly Regex Sections = new(@"(?:\b(?:topics?|fotos?|photos?|fot|zdjęcia|фото(?:граф)?|φωτο(?:γραφ[ίι]ες)?|bild|quelle|source|źródło|источник|джерело|πηγ[ήη]|categor(?:y|ies)|kategoria|dział|категория|категорія|рубрика|раздел|κατηγορ[ίι]α|tags?|tagged|section|filed\s+under|filed\s+in)\b\.?\s*(?::\s*)?|^\s*(?:in|under)\b\s*)[\p{Lu}«„][\s\S]*|(?:本文)?(?:来源|來源|出处|出處|稿源)(?:于|於)?(?:\s*[:：《]|\s)[\s\S]*|(?<!\S)分享[到至]?(?!\S)[\s\S]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex StartEdge = new(@"^(?:[\s,،;:.|@()（）【】《》\[\]-]|\b(?:at|on|of|the|le|den|am|um|à|a|el|il|em|op|las|ore|alle|às|om|kl|klo|godz|v|o|в|saat|في)\b)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex EndEdge = new(@"(?:[\s,،;:|@()（）【】《》\[\]-]|\b(?:at|on|of|le|den|am|um|à|el|il|em|op|las|ore|alle|às|om|kl|klo|godz|v|o|в|saat|في)\b)+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.RightToLeft);
}
