using System.Collections.Frozen;
using System.Text;
using Archive.Catalog;
using Archive.Content;
using Archive.Content.Entries;
using Archive.Diagnostics;
using Archive.Files;
using Archive.Ledgers;
using Archive.Linking;

namespace Archive.Building;

/// <summary>All of <c>input/</c> as read, before its names are resolved. One bad file never hides another.</summary>
/// <param name="Articles">In the order of their paths, drafts included.</param>
/// <param name="Broken">Files in which something is wrong: not all that they hold could be read.</param>
public sealed record ArchiveInput(string Root, Registry Registry, IReadOnlyList<ArticleFile> Articles, IReadOnlyList<StaticPage> Pages, IReadOnlyList<TrailEntry> Trails, BrokenFiles Broken)
{
    /// <param name="cache">What an earlier build read; null reads everything anew.</param>
    /// <param name="snapshot">The files as they are, where the caller has looked at them already.</param>
    /// <returns>What could be read, or null where there is no <c>site.yml</c>.</returns>
    public static ArchiveInput? Read(string root, Problems problems, InputCache? cache = null, Snapshot? snapshot = null, Action<BuildProgress>? progress = null)
    {
        snapshot ??= TakeSnapshot(root);
        IrregularFiles.Report(root, snapshot, problems);
        // They are most of it: the rest is read meanwhile.
        var reading = Task.Run(() => (cache ?? new InputCache()).Read(root, snapshot, problems, (done, total) => progress?.Invoke(new BuildProgress("Reading", done, total))));
        if (RegistryReader.Read(root, problems) is not { } registry)
        {
            reading.GetAwaiter().GetResult();
            return null;
        }
        var pages = PageFiles.Read(root, problems);
        var trails = TrailFiles.Read(root, problems);
        UnreadFiles.Report(root, problems);
        ReportUndoFile(root, problems);
        var articles = reading.GetAwaiter().GetResult();
        return new ArchiveInput(root, registry, articles, pages, trails, BrokenFiles.Find(root, problems));
    }

    private static void ReportUndoFile(string root, Problems problems)
    {
        var (at, origin) = (new Position(UndoFile.Place, 1, 1), UndoFile.Find(root));
        if (origin is UndoOrigin.Here)
            problems.Error(at,
                "A change of several files was broken off: some are as before, some as after.",
                "Make it again: 'archive rename', 'archive withdraw' and 'archive check --fix' first take back what was left half done.");
        if (origin is UndoOrigin.Elsewhere)
            problems.Error(at, "This file came here with others: no change of this folder was broken off.", "Remove it; what it says is not done.");
    }

    /// <summary>Site paths of all pages that were ever published and not taken back, as far as the archive keeps a ledger.</summary>
    public IReadOnlySet<string> PublishedBefore => field ??= AddressLedger.Read(Root);

    /// <summary>Pages that are looked at as if they were written.</summary>
    private IReadOnlyDictionary<string, byte[]> Unwritten { get; init; } = FrozenDictionary<string, byte[]>.Empty;

    public IReadOnlyList<ArticleFile> Drafts => [.. Articles.Where(a => a.FrontMatter.Draft)];

    /// <summary>Reports what an import left open: an error in a page that is to be published, a warning in a draft.</summary>
    public void ReportQuestions(Problems problems)
    {
        foreach (var article in Articles)
            foreach (var question in article.FrontMatter.Questions)
                problems.Add(new Problem(article.FrontMatter.Draft ? Severity.Warning : Severity.Error, question.Ask.At(article.Path), $"This question is open: {question.Ask.Value}",
                    article.FrontMatter.Draft ? "Answer it in this page and remove it; with the last one, remove 'draft: true'." : "Answer it in this page and remove it."));
    }

    /// <summary>All files that a build reads, as they are.</summary>
    /// <param name="options">Whatever else the outcome depends on.</param>
    public static Snapshot TakeSnapshot(string root, string options = "") =>
        // Folders with a capital are told of, and no file of theirs is looked at.
        Snapshot.Take(
            $"{options} {string.Join(' ', UnreadFiles.FindMiswritten(root))}",
            [.. ((string[])["input", "seeds", "theme"]).Select(f => Path.Combine(root, f)), Path.Combine(AppContext.BaseDirectory, "theme")]);

    /// <summary>The same with pages that are yet to be written. What they ask is left out: it was asked where they come from.</summary>
    internal ArchiveInput With(IEnumerable<(string Path, string Text)> pages, Problems problems)
    {
        var unwritten = pages.ToDictionary(p => p.Path, p => Encoding.UTF8.GetBytes(p.Text), StringComparer.Ordinal);
        var read = unwritten.Select(p => Fault.Contain(p.Key, problems, () => ArticleReader.Read(p.Key, p.Value, problems))).OfType<ArticleFile>();
        return this with
        {
            Articles = [.. Articles.Concat(read.Select(a => a with { FrontMatter = a.FrontMatter with { Questions = [] } })).OrderBy(a => a.Path, StringComparer.Ordinal)],
            Unwritten = unwritten,
        };
    }

    /// <returns>The Markdown of an article, as UTF-8.</returns>
    internal ReadOnlyMemory<byte> ReadBody(Article article) =>
        Unwritten.TryGetValue(article.Text.File, out var page) ? page.AsMemory(article.Text.Offset) : ArticleBody.Read(Root, article);

    /// <summary>Resolves every name. Publish the outcome only where no error was reported.</summary>
    /// <param name="drafts">Whether pages marked as drafts are taken in.</param>
    public ArchiveCatalog Link(bool drafts, Problems problems) =>
        CatalogBuilder.Build(
            Registry,
            [.. Articles.Where(a => drafts || !a.FrontMatter.Draft)],
            Pages,
            Trails,
            new LinkContext(Broken, drafts ? [] : Drafts, PublishedBefore.Contains),
            problems);
}
