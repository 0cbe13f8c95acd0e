using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Archive.Captures.Html;

/// <summary>What pages call the comments of their readers, and what signs one of them.</summary>
internal static class CommentNames
{
    private static readonly FrozenSet<string> Boxes = FrozenSet.ToFrozenSet(["DIV", "SECTION", "ASIDE", "UL", "OL", "DL", "TABLE"]);

    private static readonly FrozenSet<string> Items = FrozenSet.ToFrozenSet(["LI", "DIV", "ARTICLE", "SECTION", "TABLE", "TR", "DL", "DT", "BLOCKQUOTE"]);

    // One comment is what newspapers call their own opinions, too.
    private static readonly FrozenSet<string> Many = FrozenSet.ToFrozenSet(
        ["comments", "commentlist", "commentslist", "commentarea", "commentsarea", "commentsection", "commentthread", "disqus", "kommentare", "kommentarer", "commentaires", "comentarios", "comentários", "commenti",
         "komentarze", "komentarzy", "komentare", "komentáře", "reacties", "kommentarii", "комментарии", "yorumlar"]);

    private static readonly FrozenSet<string> One = FrozenSet.ToFrozenSet(["comment", "kommentar", "commentaire", "comentario", "comentário", "commento", "komentarz", "opinie", "opinii", "opinia", "reactie", "комментарий"]);

    private static readonly FrozenSet<string> Lists = FrozenSet.ToFrozenSet(["list", "lista", "liste", "lijst", "thread", "threads"]);

    // Words of the text's own box ("has-comments", "comments-closed"), and of what counts comments or leads to them.
    private static readonly FrozenSet<string> Others = FrozenSet.ToFrozenSet(
        ["has", "no", "non", "not", "with", "without", "open", "closed", "enabled", "disabled", "on", "off", "count", "counter", "body", "article", "artikel", "content", "text", "main", "log", "post", "entry", "story", "page", "blog", "news",
         "most", "top", "editor", "editors", "our", "expert", "experts", "opinion"]);

    // "article-comments": what is said of it.
    private static readonly FrozenSet<string> Subjects = FrozenSet.ToFrozenSet(["article", "artikel", "post", "entry", "story", "page", "blog", "news"]);

    /// <summary>Whether a box is called the comments of many, by whole words, and nothing else besides.</summary>
    public static bool IsBox(IElement element) =>
        Boxes.Contains(element.TagName) && !element.HasAttribute("itemprop") && element.ClassList.Append(element.Id ?? "").Select(Words).ToList() is var names
        && names.Exists(words =>
            words.Exists(Many.Contains) || words.Exists(One.Contains) && (words.Exists(Lists.Contains) || element.Children.Count(IsSingle) > 1))
        && !names.Exists(SaysOther);

    /// <summary>Whether it is called one comment.</summary>
    public static bool IsSingle(IElement element) => element.ClassList.Append(element.Id ?? "").Any(name => Words(name).Exists(One.Contains));

    public static bool IsItem(IElement element) => Items.Contains(element.TagName);

    /// <summary>What is alike in the items of a list: boxes of one tag may hold different things, but for their first names.</summary>
    public static string Likeness(IElement element) =>
        element.TagName is "LI" or "TR" or "DT"
            ? element.TagName
            : $"{element.TagName} {Digits.Replace(element.ClassList.FirstOrDefault(name => name is not ("odd" or "even" or "first" or "last")) ?? "", "")}";

    /// <summary>Whether it says who speaks, or when, or which comment of many it is.</summary>
    public static bool IsSignature(IElement element) =>
        element.TagName == "TIME"
        || Signature.IsMatch(element.ClassName ?? "")
        || Numbered.IsMatch(element.Id ?? "")
        || element.GetAttribute("itemtype")?.EndsWith("/Comment", StringComparison.Ordinal) == true;

    public static bool HoldsMoment(string text) => Moment.IsMatch(text) || Ago.IsMatch(text);

    /// <summary>Whether it is a heading over comments, or counts them as headings do.</summary>
    public static bool IsHeading(IText text) =>
        Heading.Match(text.Data) is { Success: true } said
        && (said.Groups["count"].Success || text.ParentElement!.Closest("h2, h3, h4, h5, h6, legend, caption") is not null);

    private static bool SaysOther(List<string> words) =>
        words
            .Where((word, i) =>
                Others.Contains(word)
                && !(Subjects.Contains(word) && i + 1 < words.Count && (Many.Contains(words[i + 1]) || One.Contains(words[i + 1]))))
            .Any();

    private static List<string> Words(string name) => [.. Parts.Split(name).Where(word => word.Length > 0).Select(word => word.ToLowerInvariant())];

    // "comments-list", "comments_list", "commentsList", "comments12".
    private static readonly Regex Parts = new(@"[-_:0-9]+|(?<=\p{Ll})(?=\p{Lu})", RegexOptions.CultureInvariant);

    private static readonly Regex Digits = new("[-_]?[0-9]+");

    private static readonly Regex Signature = new("author|autor|username|user-name|nick|avatar|vcard", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Numbered = new("^(?:li-|div-)?(?:comment|kommentar|commentaire|comentario|komentarz|opinia)[-_]?[0-9]+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // "3 Comments", "Comments (3)", "2 Responses to …", and without a count where a heading says so.
    private static readonly Regex Heading = new(
        @"^\W*(?:(?:(?<count>[0-9]{1,6}|one)\s+)?(?:readers?['’]?\s+|user\s+)?(?:comments|kommentare|kommentarer|commentaires|comentarios|comentários|commenti|komentarze|komentarzy|komentáře|reacties|комментарии|комментариев|yorumlar)(?:\W{0,4}(?<count>[0-9]{1,6}))?\W*$"
        + @"|(?<count>1|one)\s+(?:comment|response)\W*$|(?<count>[0-9]{1,6}|one|two|three)\s+(?:comments?|responses?|replies|thoughts?)\s+(?:to|on)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // "2012-01-03 06:43", "03.01.2012, 21:24", "3 sty 12, 23:42", "April 24, 2015 at 2:42 pm"
    private static readonly Regex Moment = new(@"(?:[0-9]{1,4}[-./][0-9]{1,2}[-./][0-9]{1,4}|[0-9]{1,2}\.?\s\p{L}{3,12}\.?,?\s(?:[0-9]{4}|[0-9]{2})|\p{L}{3,12}\.?\s[0-9]{1,2},?\s[0-9]{4})\W{0,6}(?:\p{L}{1,3}\s)?[0-9]{1,2}[:h][0-9]{2}", RegexOptions.CultureInvariant);

    private static readonly Regex Ago = new(@"\b(?:[0-9]{1,3}|an?|one)\s(?:second|minute|min|hour|day|week|month|year)s?\sago\b|\bvor\s[0-9]{1,3}\s\p{L}|\bil y a\s[0-9]|\bhace\s[0-9]|\b[0-9]{1,3}\s\p{L}{2,10}\s(?:назад|temu)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
