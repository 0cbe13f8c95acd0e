using System.Text.RegularExpressions;

namespace Archive.Captures.Html;

/// <summary>What networks call the page of a post: who wrote on which site, and what between quotation marks, as <c>(2) Ada Quill on Quay: "Gates" / Quay</c>.</summary>
/// <param name="Author">As the account calls itself.</param>
internal sealed record PostTitle(string Author, string Words)
{
    private const int Longest = 1_000;

    /// <returns>Null where a page is called otherwise.</returns>
    public static PostTitle? Read(string? title) =>
        title is { Length: <= Longest } && Pattern.Match(title) is { Success: true } post ? new(post.Groups["author"].Value, post.Groups["words"].Value) : null;

    // Before it stands how many messages the reader of the page had.
    private static readonly Regex Pattern = new(@"^(?:\([0-9]+\) )?(?<author>[^:""“]{1,60}) on (?<site>[^:""“]{1,30}): [""“](?<words>.+)[""”] / \k<site>$", RegexOptions.CultureInvariant);
}
