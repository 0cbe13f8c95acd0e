using AngleSharp.Dom;
using Archive.Captures.Letters;
using Archive.Captures.Model;
using Archive.Markdown;

namespace Archive.Captures.Html;

/// <summary>Flattens inline elements into pieces of text, and notes where their words stood.</summary>
internal sealed class InlineReader(HtmlSource source, UrlResolver addresses, int keep)
{
    // Pages that load pictures late keep their addresses elsewhere than in src.
    private static readonly string[] PictureSources = ["src", "data-src", "data-original", "data-lazy-src"];

    public List<InlineRun> Pieces { get; } = [];

    public List<Extent> Extents { get; } = [];

    public InlineReader Read(IEnumerable<INode> nodes)
    {
        foreach (var node in nodes) Read(node, default);
        return this;
    }

    private void Read(INode node, InlineStyle setting)
    {
        if (node is IText text)
        {
            var (words, extents) = source.Read(text);
            Extents.AddRange(extents);
            Pieces.Add(new InlineRun(TextNormalizer.Normalize(words), setting));
        }
        else if (node is IElement element && !NonContentElements.Includes(element, keep))
        {
            Read(element, setting);
        }
    }

    private void Read(IElement element, InlineStyle setting)
    {
        switch (element.TagName.ToUpperInvariant())
        {
            case "BR": Pieces.Add(new InlineRun("\n", default)); return;
            case "IMG": Picture(element, setting); return;
            case "A": setting = setting with { Link = addresses.Resolve(element.GetAttribute("href")) ?? setting.Link }; break;
            case "B" or "STRONG": setting = setting with { Strong = true }; break;
            case "I" or "EM" or "CITE": setting = setting with { Emphasis = true }; break;
            case "S" or "DEL" or "STRIKE": setting = setting with { Strike = true }; break;
            case "CODE" or "KBD" or "SAMP" or "TT": setting = setting with { Code = true }; break;
        }
        foreach (var child in element.ChildNodes) Read(child, setting);
    }

    // A picture without alternative text is called by its file's name: no words are invented for it.
    private void Picture(IElement image, InlineStyle setting)
    {
        var address = PictureSources.Select(name => addresses.Resolve(image.GetAttribute(name))).FirstOrDefault(a => a is not null);
        if (address is null) return;
        var words = PlainText.CollapseWhiteSpace(TextNormalizer.Normalize(image.GetAttribute("alt") ?? ""));
        if (words.Length == 0) words = Path.GetFileName(new Uri(address).AbsolutePath);
        Pieces.Add(new InlineRun(words, setting, address));
    }
}
