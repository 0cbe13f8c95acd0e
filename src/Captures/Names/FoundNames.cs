using Archive.Captures.Model;
using Archive.Catalog;
using Archive.Content.Entries;
using Archive.Markdown;

namespace Archive.Captures.Names;

/// <summary>The ids of what an article names, each once, in the order of first naming.</summary>
/// <param name="Unknown">Names that recur in it and that the registry does not know.</param>
public sealed record FoundNames(
    IReadOnlyList<string> Vendors, IReadOnlyList<string> Topics, IReadOnlyList<string> Mentions, IReadOnlyList<NameCandidate> Unknown);

/// <summary>Finds vendors and topics of the registry in an article.</summary>
public sealed class ArticleNameFinder(Registry registry)
{
    private const int Crowd = 4;

    private readonly NameFinder<Vendor> _vendors = new(registry.Vendors.Select(e => e.Vendor).SelectMany(v => v.Aliases.Prepend(v.Name).Select(name => (name, v))));
    private readonly NameFinder<Topic> _topics = new(registry.Topics.Select(e => e.Topic).SelectMany(t => t.Aliases.Prepend(t.Name).Select(name => (name, t))));

    public bool Knows(string name) => _vendors.Knows(name) || _topics.Knows(name);

    /// <summary>
    /// A vendor named exactly once, outside the title, in a sentence that names four vendors or more, is one of a crowd
    /// and stands under mentions; every other vendor stands under vendors.
    /// </summary>
    public FoundNames Find(string title, string body)
    {
        var text = title + "\n" + body;
        var found = _vendors.Find(text);
        var subjects = _topics.Find(text);
        var sentences = Sentences.Split(text).ToList();
        var crowded = sentences
            .Where(sentence => sentence.Start > title.Length)
            .Select(sentence => found.Where(f => f.Start >= sentence.Start && f.Start < sentence.End).Select(f => f.Entry).Distinct().ToList())
            .Where(vendors => vendors.Count >= Crowd)
            .SelectMany(vendors => vendors)
            .ToHashSet();
        var counts = found.CountBy(f => f.Entry).ToList();
        var known = found.Select(f => new Extent(f.Start, f.Start + f.Length)).Concat(subjects.Select(f => new Extent(f.Start, f.Start + f.Length)));
        return new FoundNames(
            [.. counts.Where(c => !InPassing(c)).Select(c => c.Key.Id)],
            [.. subjects.Select(f => f.Entry.Id).Distinct()],
            [.. counts.Where(InPassing).Select(c => c.Key.Id)],
            [.. UnknownNames.In(text, sentences.Select(s => s.Start), [.. known])]);

        bool InPassing(KeyValuePair<Vendor, int> count) => count.Value == 1 && crowded.Contains(count.Key);
    }
}
