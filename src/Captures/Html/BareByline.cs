using Archive.Captures.Model;
using Archive.Captures.Names;
using Archive.Markdown;

namespace Archive.Captures.Html;

/// <summary>A byline that no "by" begins: known authors once more, people with their offices below the dateline, and what a byline goes on with behind a comma.</summary>
internal sealed class BareByline(CaptureParse parse, HtmlSource source, BlockReader blocks)
{
    private const int LongestRest = 40;

    /// <summary>Whether a block above the text is one. Whom it names is an author where nobody else is.</summary>
    public bool Is(Block block)
    {
        if (parse.Authors.Count > 0) return Byline.SplitNames(block.Text)?.All(parse.Authors.Contains) == true || IsRest(block.Text);
        if (LabelBefore(block) is not Label.Dateline || Byline.FindOfficeHolders(block.Text) is not { } people) return false;
        parse.Authors.AddRange(people);
        return true;
    }

    // ", Quay Bureau |": no text begins with a comma.
    private static bool IsRest(string words) => words is [',', ..] and { Length: <= LongestRest } && words.Any(char.IsLetter) && !Sentences.EndsSentence(words);

    private Label? LabelBefore(Block block) =>
        blocks.ElementsOf(block) is [var first, ..]
        && source.NumbersIn(first) is [> 0 and var number, ..]
        && source.TextNodes(number - 1, number - 1).Select(text => source.Read(text).Extents).FirstOrDefault() is [var before, ..]
            ? parse.Labels[before.Start]
            : null;
}
