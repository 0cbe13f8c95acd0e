using AngleSharp.Dom;
using Archive.Captures.Headers;

namespace Archive.Captures.Html;

/// <summary>
/// Makes words of the buttons within a sentence, which open what a page has to say of a name or a source: they say so, or stand in brackets or
/// quotes. Any other button does something.
/// </summary>
internal static class SentenceButtons
{
    private const int FewestLetters = 60;
    private const int MostOfBlock = 100;
    private const string Opening = "[aria-haspopup], [aria-expanded], [aria-describedby], [popovertarget]";

    public static void Show(IDocument document)
    {
        var blocks = document.QuerySelectorAll("p button, li button").GroupBy(button => button.Closest("p, li")!).Where(buttons => buttons.Count() <= MostOfBlock);
        foreach (var button in blocks.SelectMany(buttons => buttons.Where(button => IsWithinSentence(button, buttons.Key))).ToList())
        {
            var words = document.CreateElement("span");
            foreach (var child in button.ChildNodes.ToList()) words.AppendChild(child);
            button.Replace(words);
        }
    }

    private static bool IsWithinSentence(IElement button, IElement block)
    {
        if (NonContentElements.IsUnseen(button) || PageButtons.Are(WordsOf(button.Descendants<IText>())) || block.QuerySelector("p, li, form, input") is not null) return false;
        var texts = block.Descendants<IText>().Where(text => text.ParentElement?.TagName is not ("SCRIPT" or "STYLE")).ToList();
        var (from, to) = (texts.FindIndex(button.Contains), texts.FindLastIndex(button.Contains));
        return from > 0
            && texts.Where(text => text.ParentElement?.Closest("a, button") is null).Sum(text => text.Data.Count(char.IsLetter)) >= FewestLetters
            && WordsOf(texts[..from]) is [.., not ('.' or '!' or '?' or ':')] before
            && (button.Matches(Opening) || before.LastIndexOfAny(['(', '«', '“', '„']) > before.LastIndexOfAny([')', '»', '”']))
            && WordsOf(texts[(to + 1)..]) is [var next, ..]
            && (char.IsLower(next) || char.IsPunctuation(next));
    }

    private static string WordsOf(IEnumerable<IText> texts) => TextMarks.Remove(string.Concat(texts.Select(text => text.Data))).Trim();
}
