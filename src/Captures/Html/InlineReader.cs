using AngleSharp.Dom;
using Archive.Captures.Letters;
using Archive.Captures.Model;
using Archive.Markdown;

namespace Archive.Captures.Html;

/// <summary>Flattens inline elements into runs of text, and keeps their place in the capture.</summary>
internal sealed class InlineReader(HtmlSource source, UrlResolver urls, Func<IElement, bool> isLeftOut)
{
    // Pages that load pictures lazily keep the address elsewhere than in src.
    private static readonly string[] PictureSources = ["src", "data-src", "data-original", "data-lazy-src"];

    public List<InlineRun> Runs { get; } = [];

    public List<Extent> Extents { get; } = [];

    public InlineReader Read(IEnumerable<INode> nodes)
    {
        foreach (var node in nodes) Read(node, default);
        return this;
    }

    private void Read(INode node, InlineStyle style)
    {
        if (node is IText text)
        {
            var (words, extents) = source.Read(text);
            Extents.AddRange(extents);
            Runs.Add(new InlineRun(TextNormalizer.Normalize(words), style));
        }
        else if (node is IElement element && !isLeftOut(element))
        {
            Read(element, style);
        }
    }

    private void Read(IElement element, InlineStyle style)
    {
        switch (element.TagName.ToUpperInvariant())
        {
            case "BR": Runs.Add(new InlineRun("\n", default)); return;
            case "IMG": ReadPicture(element, style); return;
            case "A": style = style with { Link = urls.Resolve(element.GetAttribute("href")) ?? style.Link }; break;
            case "B" or "STRONG": style = style with { Strong = true }; break;
            case "I" or "EM" or "CITE": style = style with { Emphasis = true }; break;
            case "S" or "DEL" or "STRIKE": style = style with { Strike = true }; break;
            case "CODE" or "KBD" or "SAMP" or "TT": style = style with { Code = true }; break;
        }
        foreach (var child in element.ChildNodes) Read(child, style);
    }

    // A picture without alternative text gets its file's name: no words are invented for it.
    private void ReadPicture(IElement image, InlineStyle style)
    {
        var address = PictureSources.Select(name => urls.Resolve(image.GetAttribute(name))).FirstOrDefault(a => a is not null);
        if (address is null) return;
        var words = PlainText.CollapseWhiteSpace(TextNormalizer.Normalize(image.GetAttribute("alt") ?? ""));
        if (words.Length == 0) words = Path.GetFileName(new Uri(address).AbsolutePath);
        Runs.Add(new InlineRun(words, style, address));
    }
}
