using Archive.Content.Entries;
using Archive.Diagnostics;

namespace Archive.Linking;

/// <summary>Reports ids of articles, moves and claims that name nothing, unless what they name is only out of reach for another reason: that is told where it is found.</summary>
/// <param name="files">All that are linked.</param>
internal sealed class UnknownIds(LinkContext context, IReadOnlyList<ArticleFile> files, Problems problems)
{
    public void Report(PlacedText id, string file, string message, IEnumerable<string> known)
    {
        if (IsWritten(id.Value) || context.Broken.MayHoldId(id.Value)) return;
        if (context.FindDraft(id.Value) is { } draft)
        {
            if (!context.WasTakenBack(draft)) problems.Error(id.At(file), $"'{id.Value}' stands in {draft.Path}, which is a draft.", "Publish that page as well, by removing its line 'draft: true', or remove this line until then.");
        }
        else problems.Error(id.At(file), message, DidYouMean.Hint(id.Value, known) ?? "Write the id exactly as it stands in the front matter of its page.");
    }

    /// <summary>Whether a move of that id stands there, and is wrong itself.</summary>
    private bool IsWritten(string id) => files.Any(f => f.FrontMatter.Moves.Any(m => m.Id.Value == id));
}
