using Archive.Captures.Dates;
using Archive.Captures.Letters;
using Archive.Captures.Model;

namespace Archive.Captures.Html;

/// <summary>Reads an HTML capture: what the page says of itself, then the element that holds the article.</summary>
internal static class HtmlCapture
{
    public static void Read(CaptureParse parse)
    {
        if (HtmlSource.FindMarker(parse.Labels.Text) is { } marker)
        {
            parse.Error(marker, "The page holds noncharacters, which no text may hold.", "Save the page again from the browser.");
            return;
        }
        var source = new HtmlSource(parse.Labels);
        if (source.Excess is var (offset, reason))
        {
            parse.Error(offset, reason, "Copy the article's text into a .txt file instead, title and date above it.");
            return;
        }
        parse.IsDayFirst = DayOrder.IsDayFirst(source.Document.DocumentElement?.GetAttribute("lang"));
        var authors = new PageAuthors(parse, source);
        var metadata = new PageMetadata(parse, source, authors);
        metadata.Read();
        if (new ArticleFinder(parse, source).Find() is not { } article)
        {
            parse.Error(0, "The page has no text.", "Copy the article's text into a .txt file instead, title and date above it.");
            return;
        }
        var page = parse.Overrides.Source?.Url ?? parse.Address;
        var urls = new UrlResolver(page, source.Document.QuerySelector("base[href]")?.GetAttribute("href"));
        var blocks = new BlockReader(source, urls, article);
        parse.Blocks = blocks.ReadChildren(article.Root);
        foreach (var image in article.Root.QuerySelectorAll("img[src^='data:'][alt]").Where(i => new PictureReader(urls).FindAddress(i) is null && PictureReader.WordsOf(i).Length > 0))
            parse.Warn(0, $"The picture '{PictureReader.WordsOf(image)}' is embedded in the page and cannot be linked.");
        foreach (var extent in parse.Blocks.SelectMany(block => block.Extents)) parse.Labels.Mark(extent, Label.Body);
        var order = parse.Blocks.SelectMany(block => block.Extents).Select(extent => extent.Start).ToList();
        var broken = order.Count == 0 ? null : source.FindBreak(order.Min(), order.Max());
        if (broken is not null || !order.SequenceEqual(order.Order()))
            parse.Ask("text", broken ?? 0, "The page's markup is broken, so that its text cannot be followed for certain.", "Save the page again from the browser.");
        new HtmlHeader(parse, source, metadata, authors, blocks).Read(article);
        LooseEnds.Remove(parse);
        AskForLetters(parse);
    }

    // Broken letters in a script or a menu are nobody's.
    private static void AskForLetters(CaptureParse parse)
    {
        foreach (var broken in Mojibake.FindAll(parse.Labels.Text).Where(broken => parse.Labels[broken.Offset] is Label.Body or Label.Title).Take(1)) Mojibake.Ask(parse, broken);
        if (parse.Title is { } title && Mojibake.FindAll(title).FirstOrDefault() is { Letters: not null } inTitle) Mojibake.Ask(parse, inTitle with { Offset = 0 });
    }
}
