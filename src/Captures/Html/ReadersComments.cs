using AngleSharp.Dom;
using Archive.Captures.Model;

namespace Archive.Captures.Html;

/// <summary>
/// Finds the boxes in which a page shows what its readers say of its text, and states that they are comments, as microdata does. They are called so, stand
/// below a text and are built as a list, or have a heading that says what they are: text of the article is worth more than a page without answers.
/// </summary>
internal sealed class ReadersComments
{
    private const int ShortestParagraph = 80;
    private const int ShortestText = 200;
    private const int ShortestWords = 40;

    private readonly Dictionary<IElement, Facts> _facts = [];
    private readonly HashSet<IElement> _named;
    private readonly List<IElement> _found = [];
    private int _said;

    private ReadersComments(HashSet<IElement> named) => _named = named;

    /// <returns>The boxes that are stated to be comments.</returns>
    public static IReadOnlyList<IElement> State(IDocument document)
    {
        if (document.Body is not { } body || body.Descendants<IElement>().Where(CommentNames.IsBox).ToHashSet() is not { Count: > 0 } named) return [];
        var comments = new ReadersComments(named);
        comments.Survey(body, false);
        comments.Collect(body);
        foreach (var box in comments._found) box.SetAttribute("itemprop", "comment");
        return comments._found;
    }

    /// <summary>Names what is left out so: a name may say another thing than it seems to.</summary>
    public static void Warn(CaptureParse parse, HtmlSource source) =>
        LeftOutTexts.Warn(parse, source,
            source.Comments.SelectMany(box => box.Descendants<IText>()),
            words => words.Length >= ShortestWords,
            "among the readers' comments",
            CaptureParse.PutBack);

    private Facts Survey(IElement element, bool isLinked)
    {
        var facts = _facts[element] = new Facts { Place = _facts.Count, IsSigned = CommentNames.IsSignature(element), HoldsOther = IsOther(element) };
        if (element.TagName is "SCRIPT" or "STYLE" or "NOSCRIPT" or "TEXTAREA" or "SELECT" or "TEMPLATE") return facts;
        isLinked |= element.TagName == "A";
        var signed = new HashSet<string>();
        var prose = new HashSet<string>();
        foreach (var node in element.ChildNodes)
        {
            if (node is IText text) Read(text, facts, isLinked);
            else if (node is IElement child) Add(child, Survey(child, isLinked), facts, signed, prose);
        }
        if (InlineElements.IsPhrase(element) || facts.Loose < ShortestParagraph) return facts;
        facts.Own = facts.Loose;
        facts.Prose += facts.Loose;
        return facts;
    }

    private void Read(IText text, Facts facts, bool isLinked)
    {
        facts.IsSigned |= CommentNames.HoldsMoment(text.Data);
        facts.HoldsHeading |= CommentNames.IsHeading(text);
        if (isLinked) return;
        var letters = PageProse.CountLetters(text.Data);
        facts.Loose += letters;
        if (letters >= ShortestParagraph) facts.LastProse = _facts.Count;
    }

    private void Add(IElement child, Facts part, Facts whole, HashSet<string> signed, HashSet<string> prose)
    {
        whole.IsSigned |= part.IsSigned;
        whole.HoldsOther |= part.HoldsOther;
        whole.HoldsHeading |= part.HoldsHeading;
        whole.IsList |= part.IsList || part.IsSigned && CommentNames.IsItem(child) && !signed.Add(CommentNames.Likeness(child));
        whole.Prose += part.Prose;
        if (InlineElements.IsPhrase(child)) whole.Loose += part.Loose;
        else if (part.Prose > 0 && !_named.Contains(child) && (!prose.Add(CommentNames.Likeness(child)) || IsText(child, part))) whole.LastProse = part.Place;
    }

    // What other boxes say below comments is the next text or the page's foot, unless they are built as those before.
    private static bool IsText(IElement element, Facts facts) => element.TagName is "P" or "BLOCKQUOTE" || element.TagName == "SECTION" && facts.LastProse > 0;

    private void Collect(IElement element)
    {
        _said += _facts[element].Own;
        foreach (var child in element.Children.Where(_facts.ContainsKey))
        {
            if (_named.Contains(child) && _said >= ShortestText && IsComments(child)) _found.Add(child);
            else Collect(child);
        }
    }

    private bool IsComments(IElement box) => _facts[box] is { HoldsOther: false } facts && (facts.IsList || facts.HoldsHeading) && !IsWithinText(box);

    // A wrapper that holds no other prose than the box's stands where the box does.
    private bool IsWithinText(IElement box)
    {
        for (var element = box; element.ParentElement is { } parent && _facts.TryGetValue(parent, out var around); element = parent)
        {
            if (around.LastProse > _facts[element].Place) return true;
            if (around.Prose > _facts[element].Prose) return false;
        }
        return false;
    }

    // A title or an article, unless it is a single comment.
    private static bool IsOther(IElement element) =>
        element.TagName == "H1"
        || element.TagName == "ARTICLE" && !CommentNames.IsSingle(element)
        || element.GetAttribute("itemprop")?.Contains("articleBody", StringComparison.Ordinal) == true;

    /// <summary>What an element and all that it holds say, read once.</summary>
    private sealed class Facts
    {
        public int Place { get; init; }

        /// <summary>Letters of its own line, prose or not.</summary>
        public int Loose { get; set; }

        public int Own { get; set; }

        public int Prose { get; set; }

        /// <summary>Where among its children the text goes on for the last time.</summary>
        public int LastProse { get; set; }

        public bool IsSigned { get; set; }

        public bool IsList { get; set; }

        public bool HoldsHeading { get; set; }

        public bool HoldsOther { get; set; }
    }
}
