using System.Text.RegularExpressions;

namespace Archive.Captures.Names;

/// <summary>
/// What meta lines in China, Japan and Korea hold besides dates, names and sources, often with no blank between: how often a text was read and
/// answered, buttons, the size of its letters, the address of the site, whose clock it is.
/// </summary>
internal static class MetaFurniture
{
    private const int ShortestButton = 4;

    private const string Counted = "浏览|瀏覽|阅读|閱讀|点击|點擊|點閱|评论|評論|跟帖|回复|回應|人气|人氣|推荐|推薦|点赞|参与互动|閲覧|コメント|조회|댓글|추천";

    /// <summary>A line with a bar in place of each.</summary>
    public static string Without(string line) => Address.Replace(Sizes.Replace(Counts.Replace(Buttons.Replace(line, " | "), " | "), " | "), " | ");

    private static readonly Regex Counts = new(
        $@"(?:[已共正]?有\s?)?(?:{Counted})(?:次数|次數|数|數|量|率|수)?\s?[:：(（]?\s?[0-9][0-9,.]*\s?[万千次件条條人个個개건]?\s?[)）]?" +
        $@"|(?:[已共正]?有\s?)?[0-9][0-9,.]*\s?[万千]?[次条條人个個개]?\s?(?:{Counted}|参与|參與)|(?<![\p{{L}}\p{{N}}])[0-9][0-9,.]*\s?次(?![\p{{L}}\p{{N}}])", RegexOptions.CultureInvariant);

    // Short words may be parts of others. An account on a network of friends is a button, too.
    private static readonly Regex Buttons = new(
        $@"(?:{string.Join('|', NameWords.Share.Where(word => word.Length >= ShortestButton && word[0] >= NameShape.FirstOfAsia).OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal))})(?:\s?[(（][0-9]*[)）])?(?:\s?[>＞]+)?|[(（\[【]微[博信][)）\]】]|微博(?=\s*$)", RegexOptions.CultureInvariant);

    private static readonly Regex Sizes = new(
        @"(?:字号|字號|字体|字體|字型|字級|文字大小|文字サイズ|글자\s?크기)\s?[:：]?(?:[\s|/\[\]【】]*(?:[↑↓]?[大中小]|[A-Z]\s?[-+]?|[+-])(?![\p{L}\p{N}]))*|(?<![\p{L}\p{N}])大[\s|/\[\]【】]*中[\s|/\[\]【】]*小(?![\p{L}\p{N}])", RegexOptions.CultureInvariant);

    private static readonly Regex Address = new(
        @"(?:https?://|(?<![\p{L}\p{N}.@-])www\.)[A-Za-z0-9._/-]+|(?<=[\u2e80-\uffee]\s?)(?:[a-z0-9-]+\.)+[a-z]{2,3}(?=\s|$)|(?:北京|台北|香港)[时時][间間]", RegexOptions.CultureInvariant);
}
