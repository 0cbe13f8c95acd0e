using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Archive.Captures.Letters;
using Archive.Captures.Model;

namespace Archive.Captures.Html;

/// <summary>Reads an HTML capture: what the page says of itself, then the element that holds the article.</summary>
internal static class HtmlCapture
{
    private static readonly Regex Counter = new(@"^1\s?/\s?(?:[2-9]|[1-9][0-9]{1,2})$");

    private const int LongestBeginning = 1_000;
    private const int ShortestText = 10;
    private const int LastBlocks = 3;
    private const int FewestLetters = 4;

    public static void Read(CaptureParse parse)
    {
        if (TextMarks.Find(parse.Labels.Text) is { } marker)
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
        parse.Language = source.Document.DocumentElement?.GetAttribute("lang") ?? source.Document.Body?.GetAttribute("lang");
        parse.ShownLanguage = LetterLanguage.Find(source.Document.Descendants<IText>().Where(text => text.ParentElement?.TagName is not ("SCRIPT" or "STYLE")).SelectMany(text => text.Data));
        var authors = new PageAuthors(parse, source);
        var metadata = new PageMetadata(parse, source, authors);
        metadata.Read();
        if ((parse.IsWhole ? ArticlePart.Whole(source) : new ArticleFinder(parse, source).Find()) is not { } article)
        {
            parse.Error(0, "The page has no text.", "Copy the article's text into a .txt file instead, title and date above it.");
            return;
        }
        if (!parse.IsWhole) article = new TrailingCards(parse, source).Remove(article);
        var page = parse.PageUrl;
        var urls = new UrlResolver(page, source.Document.QuerySelector("base[href]")?.GetAttribute("href"));
        var pictures = new PictureReader(urls, parse);
        var blocks = new BlockReader(source, urls, pictures, article, new Footnotes(article, page));
        parse.Blocks = blocks.ReadChildren(article.Root);
        TellOfPictures(parse, pictures, article);
        foreach (var extent in parse.Blocks.SelectMany(block => block.Extents)) parse.Labels.Mark(extent, Label.Body);
        var order = parse.Blocks.SelectMany(block => block.Extents).Select(extent => extent.Start).ToList();
        var broken = order.Count == 0 ? null : source.FindBreak(order.Min(), order.Max());
        if (broken is not null || !order.SequenceEqual(order.Order()))
            parse.Ask("text", broken ?? 0, "The page's markup is broken, so that its text cannot be followed for certain.", "Save the page again from the browser.");
        new HtmlHeader(parse, source, metadata, authors, blocks).Read(article);
        if (!parse.IsWhole) RemoveOthers(parse, source, article, blocks);
        FootnoteMarkdown.Settle(parse);
        if (parse.IsExplained) LeftOutTexts.Explain(parse, source, article);
        AskForLetters(parse);
        AskForRest(parse);
    }

    // What pages have beside a text, and documents do not.
    private static void RemoveOthers(CaptureParse parse, HtmlSource source, ArticlePart article, BlockReader blocks)
    {
        ConsentBoxes.Remove(parse, blocks);
        CallsToReaders.Remove(parse);
        LooseEnds.Remove(parse);
        LeftOutTexts.Warn(parse, source, article);
        ReadersComments.Warn(parse, source);
        new HiddenTexts(parse, source, article).Ask();
        AskForPictures(parse);
        NextPages.Ask(parse, source, article);
    }

    // Slide shows hand the words of all but one of their pictures to a script.
    private static void AskForPictures(CaptureParse parse)
    {
        if (parse.Blocks.FindAll(block => Counter.IsMatch(block.Text)) is [var counter])
        {
            parse.Ask("text", counter.Start,
                $"'{counter.Text}' counts parts or pictures of which the page shows one: is the text whole?",
                "Capture the others as well, or remove this question and the count if nothing is missing.");
        }
    }

    // Sites that sell their texts show how they begin; what one must pay for is announced below. Of a text that a script fetches, a number may be left.
    private static void AskForRest(CaptureParse parse)
    {
        var length = parse.Blocks.Sum(block => block.Text.Length);
        if (length >= LongestBeginning) return;
        if (parse.Blocks.FindAll(block => block.Extents.Count > 0) is [var word, ..] words && (length < ShortestText || words.Sum(block => block.Text.Count(char.IsLetter)) < FewestLetters))
        {
            parse.Ask("text", word.Start, $"No more than '{word.Text}' was found of the text: is that all?", "Capture the whole of it, or remove this question if there is no more.");
            return;
        }
        if (parse.Blocks.TakeLast(LastBlocks).FirstOrDefault(BreaksOff) is { } last)
        {
            parse.Ask("text", last.Start,
                $"The text is short and breaks off at '{last.Text}': is it the beginning of a longer one?",
                "Capture the whole of it, or remove this question if it ends so.");
        }

        static bool BreaksOff(Block block) =>
            block.Extents.Count > 0 && (block.Text.EndsWith('…') || block.Text.EndsWith("...", StringComparison.Ordinal));
    }

    private static void TellOfPictures(CaptureParse parse, PictureReader pictures, ArticlePart article)
    {
        foreach (var image in article.Root.QuerySelectorAll("img[src]").Where(article.IsAround))
        {
            var kept = pictures.FindKept(image);
            if (kept is not null || pictures.FindAddress(image) is null && pictures.IsSaved(image)) parse.TellOfPicture(0, PictureReader.WordsOf(image), kept);
        }
    }

    // Broken letters in a script or a menu are nobody's.
    private static void AskForLetters(CaptureParse parse)
    {
        foreach (var broken in Mojibake.FindAll(parse.Labels.Text).Where(broken => parse.Labels[broken.Offset] is Label.Body or Label.Title).Take(1)) Mojibake.Ask(parse, broken);
        if (parse.Title is { } title && Mojibake.FindAll(title).FirstOrDefault() is { Letters: not null } inTitle) Mojibake.Ask(parse, inTitle with { Offset = 0 });
    }
}
