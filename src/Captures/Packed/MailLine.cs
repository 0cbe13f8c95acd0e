using System.Net;
using System.Text;
using Archive.Captures.Html;
using Archive.Captures.Model;
using Archive.Markdown;

namespace Archive.Captures.Packed;

/// <summary>One line of a message as a reader sees it.</summary>
/// <param name="Next">Where the next line starts.</param>
internal sealed record MailLine(string Words, int Next)
{
    // What starts or ends no line in a page.
    private static readonly HashSet<string> Within = new(["a", "abbr", "b", "big", "code", "em", "font", "i", "img", "small", "span", "strong", "sub", "sup", "td", "th", "u"], StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyList<MailLine> SplitText(string text) => [.. Line.Split(text).Select(line => new MailLine(line.Words.In(text).ToString(), line.Next))];

    public static IReadOnlyList<MailLine> SplitPage(string html)
    {
        var lines = new List<MailLine>();
        var words = new StringBuilder();
        var at = 0;
        foreach (var tag in new Tags(html).Find().Append(new Extent(html.Length, html.Length)))
        {
            words.Append(html, at, tag.Start - at);
            at = tag.End;
            if (IsWithin(tag.In(html))) words.Append(' ');
            else
            {
                var read = PlainText.CollapseWhiteSpace(WebUtility.HtmlDecode(words.ToString()));
                if (read.Length > 0) lines.Add(new MailLine(read, tag.Start));
                words.Clear();
            }
        }
        return lines;
    }

    private static bool IsWithin(ReadOnlySpan<char> tag)
    {
        var name = tag.Trim("</>");
        var length = 0;
        while (length < name.Length && char.IsAsciiLetterOrDigit(name[length])) length++;
        return name[length..] is [':', ..] || Within.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name[..length]);
    }
}
