using Archive.Content.Entries;
using Archive.Yaml;

namespace Archive.Content.Keys;

/// <summary><c>input/people/ID.yml</c>.</summary>
internal static class PersonKeys
{
    private static readonly Key<RoleEntry>[] Role =
    [
        KeysOf<RoleEntry>.Text("vendor", "For whom: id, name or alias of a vendor",
            r => r.Vendor.Value, (r, v) => r with { Vendor = v },
            required: true, isWord: true) with { Names = Registered.Vendor },
        KeysOf<RoleEntry>.Text("title", "As what: chief executive", r => r.Title, (r, v) => r with { Title = v.Value }),
        KeysOf<RoleEntry>.Date("from", "Since when, as exact as it is known", r => r.From, (r, v, _) => r with { From = v }),
        KeysOf<RoleEntry>.Date("until", "Until when", r => r.Until, (r, v, _) => r with { Until = v }),
    ];

    public static readonly IReadOnlyList<Key<PersonEntry>> All =
    [
        KeysOf<PersonEntry>.Text("name", "The name, as readers see it", e => e.Person.Name, (e, v) => e with { Person = e.Person with { Name = v.Value } }, required: true),
        KeysOf<PersonEntry>.Texts("aliases", "Other names that texts use",
            e => e.Person.Aliases, (e, v) => e with { Person = e.Person with { Aliases = [.. v.Select(t => t.Value)] } },
            areShown: true),
        RegistryKeys.About<PersonEntry>("Markdown; the first sentence can stand alone", e => e.Person.About, (e, v) => e with { Person = e.Person with { About = v.Value } }),
        KeysOf<PersonEntry>.Url("homepage", "The person's own site", e => e.Person.Homepage, (e, v) => e with { Person = e.Person with { Homepage = v.Value } }),
        KeysOf<PersonEntry>.Urls("same-as", "Other addresses that name the same person, the Wikidata entry first of all",
            e => e.Person.SameAs, (e, v) => e with { Person = e.Person with { SameAs = v } }),
        RegistryKeys.FormerIds<PersonEntry>(e => e.Person.FormerIds, (e, v) => e with { Person = e.Person with { FormerIds = v } }),
        KeysOf<PersonEntry>.Objects("roles", "For whom the person spoke, as what, and when", Role, () => new RoleEntry(), e => e.Roles, (e, v) => e with { Roles = v }, CheckRole),
    ];

    private static RoleEntry? CheckRole(RoleEntry role, YamlFields f)
    {
        if (role is { From: { } from, Until: { } until } && from.IsCertainlyAfter(until))
            f.Error(f.PlaceOf("until"),
                $"The role ends {until.WithPreposition()}, before it begins {from.WithPreposition()}.",
                "Correct one of the two dates.");
        return role.Vendor.Value is null ? null : role;
    }

    public static readonly KeyedFile File = new("person", "A person of the registry", "input/people/*.yml", All);
}
