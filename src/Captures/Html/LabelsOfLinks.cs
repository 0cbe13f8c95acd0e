using AngleSharp.Dom;
using Archive.Markdown;

namespace Archive.Captures.Html;

/// <summary>Leaves out what stands over links that are left out, in a box with nothing else: "More by Ada Quill", over her other texts.</summary>
internal sealed class LabelsOfLinks(HtmlSource source)
{
    private const int ShortestLabel = 4;
    private const int LongestLabel = 60;
    private const int MostTexts = 400;
    private const int Fewest = 2;
    private const int ShortestTitle = 16;
    private const string OfHeader = "h1, time, [rel~='author'], [itemprop~='author']";

    public ArticlePart Remove(ArticlePart read) =>
        read.Without(read.Root.QuerySelectorAll("div, section").Where(box => IsOfLinks(box, read)).SelectMany(source.NumbersIn).ToHashSet());

    private bool IsOfLinks(IElement box, ArticlePart read)
    {
        if (source.NumbersIn(box) is not { Count: > Fewest and <= MostTexts } all) return false;
        var own = all.Where(read.Texts.Contains).ToList();
        if (LengthOf(own) is < ShortestLabel or > LongestLabel || Sentences.EndsSentence(source.WordsOf(own[^1]).Trim()) || box.QuerySelector(OfHeader) is not null) return false;
        var links = box.QuerySelectorAll("a[href]").Where(link => !read.Holds(link) && LengthOf(source.NumbersIn(link)) >= ShortestTitle && NamedBoxes.LeadsOn(link)).ToList();
        return links.Count >= Fewest && LengthOf(links.SelectMany(source.NumbersIn)) * 2 > LengthOf(all.Except(own));
    }

    private int LengthOf(IEnumerable<int> texts) => texts.Sum(text => source.ExtentOf(text).Length);
}
