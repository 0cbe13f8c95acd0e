using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Archive.Captures.Html;

/// <summary>A page's prose: the texts of paragraphs that are longer than labels, menus and teasers are, and are no lists of links.</summary>
internal sealed class PageProse
{
    private const int ShortestParagraph = 80;

    // A character of Chinese or Japanese says as much as three letters.
    private const int LettersOfIdeograph = 3;

    // A syllable of Korean is one character.
    private const int LettersOfSyllable = 2;

    private static readonly FrozenSet<string> Apart = FrozenSet.ToFrozenSet(["NAV", "DIALOG", "TEMPLATE", "BUTTON", "SELECT", "HEAD", "NOSCRIPT"]);

    private readonly HtmlSource _source;
    private readonly Dictionary<int, int> _letters = [];
    private readonly Dictionary<int, int> _unlinked = [];

    public PageProse(HtmlSource source)
    {
        _source = source;
        if (source.Document.Body is not { } body) return;
        foreach (var paragraph in body.Descendants<IText>().Where(text => !IsApart(text)).GroupBy(FindBlock)) Add([.. paragraph]);
        Total = _letters.Values.Sum();
    }

    /// <summary>The letters of all prose.</summary>
    public int Total { get; }

    /// <summary>The letters of prose among these texts.</summary>
    public int Count(IEnumerable<int> texts) => texts.Sum(text => _letters.GetValueOrDefault(text));

    /// <summary>The letters of all these texts that are no links and no titles.</summary>
    public int Letters(IEnumerable<int> texts) => texts.Sum(text => _unlinked.GetValueOrDefault(text));

    public bool IsProse(int text) => _letters.ContainsKey(text);

    public int Count(INode node) => Count(_source.NumbersIn(node));

    private void Add(IReadOnlyList<IText> texts)
    {
        foreach (var text in texts)
            if (!IsLink(text) && !Ancestors(text).Any(e => e.TagName is "H1" or "H2") && _source.NumbersIn(text) is [var number, ..]) _unlinked[number] = CountLetters(text.Data);
        var letters = texts.Select(text => (Text: text, Letters: CountLetters(text.Data), IsLink: IsLink(text))).ToList();
        var linked = letters.Where(t => t.IsLink).Sum(t => t.Letters);
        var all = letters.Sum(t => t.Letters);
        if (all < ShortestParagraph || linked * 2 > all) return;
        foreach (var text in letters)
            if (_source.NumbersIn(text.Text) is [var first, ..]) _letters[first] = text.Letters;
    }

    private static bool IsLink(IText text) => Ancestors(text).TakeWhile(InlineElements.IsPhrase).Any(e => e.TagName == "A");

    /// <summary>The paragraph, or whatever else parts it from others, that a text stands in.</summary>
    public static INode FindBlock(IText text) => Ancestors(text).FirstOrDefault(e => !InlineElements.IsPhrase(e)) ?? (INode)text;

    private static bool IsApart(IText text) => Ancestors(text).Any(e => Apart.Contains(e.TagName) || NonContentElements.IsHidden(e) || NonContentElements.IsStatedApart(e));

    private static IEnumerable<IElement> Ancestors(IText text) => text.GetAncestors().OfType<IElement>();

    /// <summary>How many letters a text has, each of Chinese, Japanese and Korean for several.</summary>
    public static int CountLetters(string text)
    {
        var letters = 0;
        foreach (var c in text)
            if (char.IsLetterOrDigit(c)) letters += c is >= '\u3040' and <= '\u9fff' ? LettersOfIdeograph : c is >= '\uac00' and <= '\ud7a3' ? LettersOfSyllable : 1;
        return letters;
    }
}
