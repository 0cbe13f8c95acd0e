using Archive.Content.Entries;
using Archive.Diagnostics;

namespace Archive.Linking;

/// <summary>Reports ids of articles, moves and claims that name nothing, unless what they name is only out of reach for another reason: that is told where it is found.</summary>
/// <param name="files">All that are linked.</param>
internal sealed class UnknownIds(LinkContext context, IReadOnlyList<ArticleFile> files, Problems problems)
{
    private readonly Lazy<HashSet<string>> _written = new(() => files.SelectMany(f => f.FrontMatter.Moves).Select(m => m.Id.Value).ToHashSet(StringComparer.Ordinal));
    private readonly DidYouMean _nearest = new();

    public void Report(PlacedText id, string file, string message, IEnumerable<string> known)
    {
        // A move of that id may stand there, and be wrong itself.
        if (_written.Value.Contains(id.Value) || context.Broken.MayHoldId(id.Value)) return;
        if (context.FindDraft(id.Value) is { } draft)
        {
            if (!context.WasTakenBack(draft))
                problems.Error(id.At(file),
                    $"'{id.Value}' stands in {draft.Path}, which is a draft.",
                    "Publish that page as well, by removing its line 'draft: true', or remove this line until then.");
        }
        else problems.Error(id.At(file), message, _nearest.Hint(id.Value, known) ?? "Write the id exactly as it stands in the front matter of its page.");
    }
}
