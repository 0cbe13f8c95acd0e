using Archive.Catalog;
using Archive.Diagnostics;

namespace Archive.Building.Mending;

/// <summary>Whom and what each article, move and claim names. A change of ids leaves all of it as it is, but for the id that changed.</summary>
internal sealed class RecordNaming
{
    private readonly Dictionary<string, (string Names, string Id, Position At)> _named;

    /// <param name="renamed">Kind and id as they are, such as <c>vendors/acme</c>, and as they are to be.</param>
    public RecordNaming(ArchiveCatalog catalog, (string From, string To)? renamed = null)
    {
        var names = catalog.Articles.Select(a => (Key: $"article {a.Id}", a.Id, At: a.Position, Names: Join(
                [.. a.Vendors.Concat(a.Mentions).Select(Of), .. a.Topics.Select(t => $"topics/{t.Id}"), .. a.CitedPublishers.Append(a.Publisher).Select(p => $"publishers/{p?.Id}")])))
            .Concat(catalog.Moves.Select(m => (
                Key: $"move {m.Id}",
                m.Id,
                At: m.Position,
                Names: Join(Of(m.Actor), m.Target?.Name, Of(m.Target?.Vendor), Of(m.Target?.Person), m.ObjectEntry is null ? m.Object : Of(m.ObjectEntry)))))
            .Concat(catalog.Claims.Select(c => (Key: $"claim {c.Id}", c.Id, At: c.Position, Names: Join([c.Speaker, Of(c.Person), Of(c.Organisation), .. c.About.Select(Of)]))));
        _named = names.ToDictionary(n => n.Key, n => (n.Names, n.Id, n.At), StringComparer.Ordinal);

        string? Of(object? named) => named switch { Vendor v => $"vendors/{v.Id}", Person p => $"people/{p.Id}", _ => null };
        string Join(params IEnumerable<string?> parts) => string.Join('\n', parts.Select(p => p == renamed?.From ? renamed?.To : p));
    }

    /// <summary>Reports what names another than it did.</summary>
    public void Compare(RecordNaming after, Problems problems)
    {
        foreach (var (key, (names, id, at)) in _named)
            if (!after._named.TryGetValue(key, out var now) || now.Names != names)
                problems.Error(at,
                    $"'{id}' would name another than it does now.",
                    "Choose another id; or write here first who or what is meant.");
    }
}
