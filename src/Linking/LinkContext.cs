using Archive.Catalog;
using Archive.Content.Entries;

namespace Archive.Linking;

/// <summary>What the linker knows of an archive beyond the entries that it links.</summary>
/// <param name="Broken">What may stand in these is not missing.</param>
/// <param name="Drafts">Articles that are left out: who names them is told so.</param>
/// <param name="WasPublished">Whether a page stood at a site path already, as far as the archive keeps a ledger.</param>
public sealed record LinkContext(BrokenFiles Broken, IReadOnlyList<ArticleFile> Drafts, Func<string, bool> WasPublished)
{
    private readonly Lazy<Dictionary<string, ArticleFile>> _draftsById = new(() => Drafts
        .SelectMany(d => IdsOf(d.FrontMatter).Select(id => (id, d)))
        .DistinctBy(d => d.id)
        .ToDictionary(d => d.id, d => d.d, StringComparer.Ordinal));

    /// <summary>Whether one article came to the archive after the other, which then keeps what both claim.</summary>
    internal bool IsNewer(Article one, Article other)
    {
        if (WasPublished(one.Path) != WasPublished(other.Path)) return WasPublished(other.Path);
        if (one.Draft != other.Draft) return one.Draft;
        if (one.Added != other.Added) return (one.Added ?? default).CompareTo(other.Added ?? default) > 0;
        return string.CompareOrdinal(one.Text.File, other.Text.File) > 0;
    }

    /// <summary>A page that was published and is a draft again is told at that page, and not at those that name it.</summary>
    internal bool WasTakenBack(ArticleFile draft) => WasPublished(draft.SitePath);

    /// <summary>Whether moves of somebody may be missing, for a reason that is told elsewhere.</summary>
    internal bool MayLackMovesOf(Vendor actor) => Broken.MayHoldLine("actor", actor.Id) || Drafts.Any(d => WasTakenBack(d) && d.FrontMatter.Moves.Any(m => m.Actor.Value == actor.Id));

    /// <summary>The draft that holds an article, move or claim of that id; null where none does.</summary>
    internal ArticleFile? FindDraft(string id) => _draftsById.Value.GetValueOrDefault(id);

    private static IEnumerable<string> IdsOf(FrontMatter page) => page.Moves.Select(m => m.Id.Value).Concat(page.Claims.Select(c => c.Id.Value)).Prepend(page.Id.Value);
}
