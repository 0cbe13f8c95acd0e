using System.Text.RegularExpressions;
using Archive.Captures.Dates;
using Archive.Captures.Letters;
using Archive.Captures.Model;
using Archive.Captures.Names;
using Archive.Markdown;

namespace Archive.Captures.Headers;

/// <summary>Lines that were buttons of the page, or say how long it takes to read: <c>Share on Facebook</c>, <c>Temps de lecture : 3 min</c>. No word in them is the text's.</summary>
internal static class PageButtons
{
    private const int Longest = 120;
    private const int LastBlocks = 6;
    private const int LongestAdvertisement = 60;
    private const int LongestClosing = 160;
    private const int RankAtEnd = 8;

    // An apostrophe parts a Turkish ending from a name.
    private static readonly char[] Apart = [' ', '\n', ':', '.', ',', '|', '·', '•', '/', '(', ')', '~', '：', '’', '\'', '【', '】', '[', ']'];

    public static bool Are(string words)
    {
        if (words.Length is 0 or > Longest || words[^1] is '!' or '?') return false;
        var parts = words.Split(Apart, StringSplitOptions.RemoveEmptyEntries);
        var isTime = parts.Any(NameWords.Read.Contains) && parts.Any(part => part.All(char.IsAsciiDigit));
        return (isTime || parts.Any(NameWords.Share.Contains))
            && parts.All(part =>
                isTime && (NameWords.Read.Contains(part) || part.All(char.IsAsciiDigit))
                || NameWords.Share.Contains(part)
                || NameWords.Beside.Contains(part));
    }

    /// <summary>Takes out the lines that say no more than that an advertisement stood there.</summary>
    public static void RemoveAdvertisements(CaptureParse parse)
    {
        foreach (var block in parse.Blocks.Where(block => block.Extents.Count > 0 && block.Text.Length <= LongestAdvertisement && !block.Markdown.StartsWith('#')).ToList())
        {
            var parts = block.Text.Split(Apart, StringSplitOptions.RemoveEmptyEntries);
            if (parts.Any(NameWords.Advertisement.Contains)
                && parts.All(part => NameWords.Advertisement.Contains(part) || NameWords.BesideAdvertisement.Contains(part))
                && parse.Blocks.Count > 1)
            {
                parse.RemoveBlock(block, Label.NonContent, Rule.Button);
            }
        }
    }

    /// <summary>Takes them from the end of a text.</summary>
    public static void RemoveFromEnd(CaptureParse parse)
    {
        foreach (var block in parse.Blocks.TakeLast(LastBlocks).Where(IsDayOfPublication).ToList())
        {
            if (parse.Blocks.Count == 1) continue;
            // Where nothing above the text says so, this is when it was published.
            if (parse.Overrides.Date is null && !parse.Dates.Exists(date => date.Role != DateRole.Updated)) HeaderLines.TryConsume(parse, block.Extents, block.Text, RankAtEnd);
            parse.RemoveBlock(block, Label.Dateline);
        }
        var lastProse = parse.Blocks.FindLastIndex(block => block.Text.Length > LongestAdvertisement && Sentences.EndsSentence(block.Text));
        foreach (var (index, block) in parse.Blocks.Index().TakeLast(LastBlocks).Where(block => IsClosing(block.Item) || block.Index >= lastProse && IsClosingByLines(parse, block.Item)).ToList())
        {
            if (parse.Blocks.Count == 1) continue;
            // A word alone may be the heading of what stands below it.
            if (index < lastProse && !block.Text.Contains(' '))
            {
                parse.Warn(block.Start,
                    $"'{block.Text}' may be a button of the page; between paragraphs it is kept.",
                    "Take it out of the page if it is one.");
            }
            else parse.RemoveBlock(block, Label.NonContent, Rule.Button);
        }
    }

    private static bool IsClosing(Block block) => block.Extents.Count > 0 && !block.Markdown.StartsWith('#') && IsClosing(block.Text);

    /// <summary>Whether each line of a block of a text is one, of which nothing parts them.</summary>
    private static bool IsClosingByLines(CaptureParse parse, Block block) =>
        parse.Capture.Kind is CaptureKind.Text && block.Extents.Count > 1 && block.Extents.All(line => IsClosing(TextNormalizer.Normalize(line.In(parse.Labels.Text))));

    private static bool IsClosing(string words) => Are(words) || LabelledDate.IsNote(words) || words.Length <= LongestClosing && Closing.IsMatch(words);

    // "Published April 23, 2015", once more. What was created on a day may be a company.
    private static bool IsDayOfPublication(Block block) =>
        block.Extents.Count > 0
        && !IsOfMaking(block.Text)
        && block.Text.Length <= LongestClosing
        && DateRoles.Find(block.Text) is [0, ..]
        && DatelineReader.Read(block.Text) is { IsDoubtful: false, Dateline.Role: DateRole.Published };

    // How the page is filed, who edited it, whose it is, how many have answered, which page of several this is.
    private static readonly Regex Closing = new(@"^(?:(?:filed under|posted in|tags?|tagged(?: with)?|categor(?:y|ies)):?\s[^.!?]*|(?:no|\d+) (?:comments?|responses?|replies|posts?)\W*|(?:(?:\d+|latest|readers?['’]s?) )?(?:comments?(?:\s?\(\d+\)| (?:are )?(?:now )?closed(?: (?:for|on) this [a-z]+)?\.?)|comments|kommentare|commentaires|comentarios|comentários|commenti|reacties)|(?:page|seite|pagina|página) \d+ (?:of|von|sur|de|di|van) \d+|(?:©|\(c\)|copyright)[\s:©]*(?:\(c\)\s*)?(?:by\s+)?(?:(?:19|20)[0-9]{2}\b[^!?]{0,80}|(?<=[©:]\s*|\(c\)\s*)[^.!?]{1,60}(?:\ball rights reserved\.?)?)|like this:?|(?:like )?loading(?:\.\.\.|…)|загруз(?:ка|ается)(?:, подождите)?(?:\.\.\.|…)?|[^.?!]{0,60}(?:опечатк|ошибк|помилк|literów|bł[ąę]d)[^.!]{0,100}ctrl\W{1,3}(?:enter|ввод)[^.!]{0,60}[.!]*" +
        @"|(?:本篇新闻热门)?(?:关键[字词]|關鍵[字詞]|标签|標籤)\s?[:：]\s?[^。！？]*|(?=[^\n]*[上下]一?[页頁])(?:[\s0-9\[\]|.]|[上下]一?[页頁]|[首尾末][页頁])+|[(（]\s?\p{IsCJKUnifiedIdeographs}{2,4}\s(?:编辑|編輯)\s?[)）]" +
        @"|(?:\s*[(（【\[]?\s?(?:(?:\p{IsCJKUnifiedIdeographs}{2,4}网)?(?:责任编辑|責任編輯|本文编辑|责编|编辑|編輯|審校|校对|审核|编审|編集|편집|本文来源|本文來源|来源|來源|稿源)\s?[:：/]\s?[\p{L}\p{N} ·、-]{2,16}?\s?)+[)）】\]]?)+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Whether a line says when something was made, which may be another thing than the text.</summary>
    public static bool IsOfMaking(string words) => Creation.IsMatch(words);

    private static readonly Regex Creation = new(@"^(?:created|issued|submitted|written|erstellt|cr(?:iad|ead|eat)[oa]|créée?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
