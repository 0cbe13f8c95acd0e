using AngleSharp.Dom;
using Archive.Captures.Letters;
using Archive.Captures.Model;

namespace Archive.Captures.Html;

/// <summary>Flattens inline elements into runs of text, and keeps their place in the capture.</summary>
internal sealed class InlineReader(HtmlSource source, UrlResolver urls, PictureReader pictures, FallbackPictures fallbacks, Footnotes notes, Func<IElement, bool> isLeftOut)
{
    public List<InlineRun> Runs { get; } = [];

    public List<Extent> Extents { get; } = [];

    /// <param name="link">Where a link leads that all of it stands in.</param>
    public InlineReader Read(IEnumerable<INode> nodes, string? link)
    {
        foreach (var node in nodes) Read(node, default(InlineStyle) with { Link = link });
        return this;
    }

    private void Read(INode node, InlineStyle style)
    {
        if (node is IText text)
        {
            var (words, extents) = source.Read(text);
            Extents.AddRange(extents);
            if (IsGlued(text, words)) Runs.Add(new InlineRun(" ", style));
            Runs.Add(new InlineRun(TextNormalizer.Normalize(words), style));
        }
        else if (node is IElement { TagName: "NOSCRIPT" } noscript)
        {
            foreach (var image in fallbacks.In(noscript)) ReadPicture(image, style);
        }
        else if (node is IElement element && !isLeftOut(element))
        {
            ReadElement(element, style);
        }
    }

    // Style sheets set apart what the elements of a caption hold: what a picture shows, and whose it is.
    private bool IsGlued(IText text, string words) =>
        text.PreviousSibling is not IText
        && words is [var first, ..]
        && (char.IsUpper(first) || first is '(' or '©')
        && Runs is [.., { Picture: null, Words: [.., var last] }]
        && !char.IsWhiteSpace(last)
        && !char.IsUpper(last)
        && last is not ('(' or '[')
        && text.ParentElement?.Closest("figcaption") is not null;

    private void ReadElement(IElement element, InlineStyle style)
    {
        if (notes.NumberOfMark(element) is { } note)
        {
            ReadMark(element, note, style);
            return;
        }
        switch (element.TagName.ToUpperInvariant())
        {
            case "BR": Runs.Add(new InlineRun("\n", default)); return;
            case "IMG": ReadPicture(element, style); return;
            // HTML 4.5.7: the quotation marks of a q are the browser's. One within another takes single ones.
            case "Q" when element.ParentElement?.Closest("q") is not null: ReadWithin("‘", element, "’", style); return;
            case "Q": ReadWithin("“", element, "”", style); return;
            case "SUP" or "SUB": ReadRaised(element, element.TagName == "SUP", style); return;
            case "MSUP" or "MSUB" when element.Children.Length == 2: ReadScript(element, style); return;
            case "MFRAC" when element.Children.Length == 2: ReadFraction(element, style); return;
            case "MSQRT": ReadWithin("√(", element, ")", style); return;
            case "A": style = style with { Link = urls.Resolve(element.GetAttribute("href")) ?? style.Link }; break;
            case "B" or "STRONG": style = style with { Strong = true }; break;
            case "I" or "EM" or "CITE": style = style with { Emphasis = true }; break;
            case "S" or "DEL" or "STRIKE": style = style with { Strike = true }; break;
            case "CODE" or "KBD" or "SAMP" or "TT": style = style with { Code = true }; break;
        }
        foreach (var child in element.ChildNodes) Read(child, style);
    }

    private void ReadMark(IElement element, int note, InlineStyle style)
    {
        var from = Runs.Count;
        if (element.TagName == "SUP") ReadRaised(element, isRaised: true, style);
        else foreach (var child in element.ChildNodes) Read(child, style);
        var words = InlineMarkdown.Words(Runs[from..]).Trim();
        Runs.RemoveRange(from, Runs.Count - from);
        Runs.Add(new InlineRun(words, style with { Link = null }, Note: note));
    }

    private void ReadPicture(IElement image, InlineStyle style)
    {
        if (pictures.FormulaIn(image) is { } formula) Runs.Add(new InlineRun(formula, style with { Code = true }));
        else if (pictures.FindAddress(image) is { } address) Runs.Add(new InlineRun(PictureReader.WordsOf(image), style, address));
    }

    private void ReadScript(IElement element, InlineStyle style)
    {
        Read(element.Children[0], style);
        ReadRaised(element.Children[1], element.TagName.Equals("msup", StringComparison.OrdinalIgnoreCase), style, isMath: true);
    }

    // Behind a number it is another factor: 2(1/3) is not 21/3.
    private void ReadFraction(IElement element, InlineStyle style)
    {
        var isFactor = char.IsLetterOrDigit(LastLetter());
        if (isFactor) Runs.Add(new InlineRun("(", style));
        ReadTerm(element.Children[0], style);
        Runs.Add(new InlineRun("/", style));
        ReadTerm(element.Children[1], style);
        if (isFactor) Runs.Add(new InlineRun(")", style));
    }

    private void ReadTerm(IElement term, InlineStyle style)
    {
        if (term.Children.Length > 1) ReadWithin("(", term, ")", style);
        else Read(term, style);
    }

    private void ReadWithin(string before, IElement element, string after, InlineStyle style)
    {
        Runs.Add(new InlineRun(before, style));
        foreach (var child in element.ChildNodes) Read(child, style);
        Runs.Add(new InlineRun(after, style));
    }

    private char LastLetter() => Runs is [.., { Picture: null, Words: [.., var last] }] ? last : ' ';

    private void ReadRaised(IElement element, bool isRaised, InlineStyle style, bool isMath = false)
    {
        var (from, before) = (Runs.Count, LastLetter());
        foreach (var child in element.ChildNodes) Read(child, style);
        var read = Runs[from..];
        if (read.Exists(run => run.Picture is not null || run.IsBreak)) return;
        Runs.RemoveRange(from, read.Count);
        // What is linked is a note's mark, each by itself.
        if (read.Exists(run => run.Style.Link is not null || run.Note is not null)) Runs.AddRange(read.Select(run => run with { Words = RaisedText.Write(run.Words, isRaised, ' ') }));
        else if (read.Count > 0) Runs.Add(read[0] with { Words = Written(InlineMarkdown.Words(read)) });

        string Written(string words) => RaisedText.Write(words, isRaised, before) is var written && written == words && isMath ? RaisedText.Linear(words, isRaised) : written;
    }
}
