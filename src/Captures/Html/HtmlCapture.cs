using Archive.Captures.Boilerplate;
using Archive.Captures.Model;
using Archive.Captures.Writing;

namespace Archive.Captures.Html;

/// <summary>Reads an HTML capture: what the page says of itself, then the element that holds the article.</summary>
internal static class HtmlCapture
{
    public static void Read(CaptureParse reading, Func<string, bool> isKnownWord)
    {
        if (HtmlSource.HoldsMarks(reading.Labels.Text))
        {
            reading.Error(0, "The page holds noncharacters, which no text may hold.", "Save the page again from the browser.");
            return;
        }
        var source = new HtmlSource(reading.Labels);
        var metadata = new PageMetadata(reading, source);
        metadata.Read();
        if (ArticleRoot.Find(source.Document) is not { } root)
        {
            reading.Error(0, "It is not certain which part of the page is the article.", "Copy the article's text into a .txt file instead, title and date above it.");
            return;
        }
        var page = reading.Overrides.Source?.Url ?? reading.Address;
        var addresses = new UrlResolver(page, source.Document.QuerySelector("base[href]")?.GetAttribute("href"));
        var blocks = new BlockReader(source, addresses, keep: root.TextContent.Length / 2);
        reading.Blocks = blocks.Children(root);
        foreach (var extent in reading.Blocks.SelectMany(block => block.Extents)) reading.Labels.Mark(extent, Label.Body);
        var order = reading.Blocks.SelectMany(block => block.Extents).Select(extent => extent.Start).ToList();
        if (source.Broken is not null || !order.SequenceEqual(order.Order()))
            reading.Error(source.Broken ?? 0, "The page's markup is broken, so that its text cannot be followed for certain.", "Save the page again from the browser.");
        new HtmlHeader(reading, source, metadata, blocks).Read(root);
        CutCaptions(reading, new CaptionRemover(reading, isKnownWord));
    }

    private static void CutCaptions(CaptureParse reading, CaptionRemover captions)
    {
        for (var i = 0; i < reading.Blocks.Count; i++)
        {
            var block = reading.Blocks[i];
            if (block.Extents.Count == 0 || captions.Find(block.Extents[0], block.Text) is not { } length) continue;
            var first = block.Extents[0];
            var stem = block.Text[..length];
            if (!first.In(reading.Labels.Text).StartsWith(stem) || !block.Markdown.StartsWith(MarkdownText.Line(stem), StringComparison.Ordinal))
            {
                reading.Error(first.Start, $"A picture's name, '{stem}', seems stuck to the text.", $"If it is a word, {reading.InSidecar($"words: [\"{stem}\"]")}; if not, take it out of the capture.");
                continue;
            }
            reading.Labels.Mark(first.Start, first.Start + length, Label.Caption);
            var rest = first with { Start = first.Start + length };
            reading.Blocks[i] = new Block([rest, .. block.Extents.Skip(1)], block.Text[length..].TrimStart(), MarkdownText.LineStart(block.Markdown[MarkdownText.Line(stem).Length..].TrimStart()));
            if (reading.Blocks[i].Text.Length == 0) reading.Blocks.RemoveAt(i--);
        }
    }
}
