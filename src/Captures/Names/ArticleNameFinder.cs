using Archive.Captures.Model;
using Archive.Catalog;
using Archive.Content.Entries;
using Archive.Markdown;

namespace Archive.Captures.Names;

/// <summary>The ids of what an article names, each once, in order of appearance.</summary>
/// <param name="Unknown">Names that recur in it and are not in the registry.</param>
public sealed record FoundNames(
    IReadOnlyList<string> Vendors, IReadOnlyList<string> Topics, IReadOnlyList<string> Mentions, IReadOnlyList<NameCandidate> Unknown);

/// <summary>Finds the registry's vendors and topics in an article.</summary>
public sealed class ArticleNameFinder(Registry registry)
{
    private const int CrowdSize = 4;

    private readonly NameFinder<Vendor> _vendors = new(registry.Vendors.Select(e => e.Vendor).SelectMany(v => v.Aliases.Prepend(v.Name).Select(name => (name, v))));
    private readonly NameFinder<Topic> _topics = new(registry.Topics.Select(e => e.Topic).SelectMany(t => t.Aliases.Prepend(t.Name).Select(name => (name, t))));

    /// <summary>Whether a vendor or a topic has this id or name.</summary>
    public bool IsInRegistry(string idOrName) => IsKnown(idOrName) || registry.Vendors.Any(e => e.Vendor.Id == idOrName) || registry.Topics.Any(e => e.Topic.Id == idOrName);

    /// <summary>Whether the vendor of an id is called so.</summary>
    public bool IsVendor(string id, string idOrName) =>
        id == idOrName
        || registry.Vendors.Any(e => e.Vendor.Id == id && e.Vendor.Aliases.Prepend(e.Vendor.Name).Contains(idOrName, StringComparer.OrdinalIgnoreCase));

    public bool IsKnown(string name) => _vendors.IsKnown(name) || _topics.IsKnown(name);

    /// <summary>
    /// A vendor named exactly once, outside the title, in a sentence that names four vendors or more, goes under mentions;
    /// every other goes under vendors.
    /// </summary>
    public FoundNames Find(string title, string body)
    {
        var text = title + "\n" + body;
        var found = _vendors.Find(text);
        var topics = _topics.Find(text);
        var sentences = Sentences.Split(text).Select(s => new Extent(s.Start, s.End)).ToList();
        var crowded = VendorsBySentence(sentences, found)
            .Where(of => of.Sentence.Start > title.Length && of.Vendors.Count >= CrowdSize)
            .SelectMany(of => of.Vendors)
            .ToHashSet();
        var counts = found.CountBy(f => f.Entry).ToList();
        var known = found.Select(f => new Extent(f.Start, f.Start + f.Length)).Concat(topics.Select(f => new Extent(f.Start, f.Start + f.Length)));
        return new FoundNames(
            [.. counts.Where(c => !IsMention(c)).Select(c => c.Key.Id)],
            [.. topics.Select(f => f.Entry.Id).Distinct()],
            [.. counts.Where(IsMention).Select(c => c.Key.Id)],
            [.. UnknownNames.Find(text, sentences.Select(s => s.Start), known)]);

        bool IsMention(KeyValuePair<Vendor, int> count) => count.Value == 1 && crowded.Contains(count.Key);
    }

    // Both in order of the text: a long text holds tens of thousands of either.
    private static IEnumerable<(Extent Sentence, IReadOnlyList<Vendor> Vendors)> VendorsBySentence(IEnumerable<Extent> sentences, IReadOnlyList<FoundName<Vendor>> found)
    {
        var at = 0;
        foreach (var sentence in sentences)
        {
            var vendors = new List<Vendor>();
            for (; at < found.Count && found[at].Start < sentence.End; at++)
                if (found[at].Start >= sentence.Start) vendors.Add(found[at].Entry);
            yield return (sentence, [.. vendors.Distinct()]);
        }
    }
}
