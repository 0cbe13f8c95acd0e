using Archive.Diagnostics;
using Archive.Yaml;

namespace Archive.Content.Keys;

/// <summary>One author as front matter names them: a person by the name alone, a body as <c>{organization: …}</c> or, as BibTeX has it, in braces.</summary>
internal sealed record AuthorEntry
{
    public static readonly Key<AuthorEntry>[] Keys =
    [
        KeysOf<AuthorEntry>.Text("name", "A person's name; it may stand alone", a => a.Organization is null ? a.Name : null, (a, v) => a with { Name = v.Value, Text = v }),
        KeysOf<AuthorEntry>.Text("organization", "The name of a body, which stays whole wherever it is cited", a => a.Organization, (a, v) => a with { Organization = v.Value }),
    ];

    /// <summary>A body's stands in braces.</summary>
    public string? Name { get; private init; }

    /// <summary>A name alone as written; null for an organization.</summary>
    public PlacedText? Text { get; private init; }

    private string? Organization { get; init; }

    public static AuthorEntry FromName(string name) => new() { Name = name, Organization = OrganizationOf(name) };

    /// <returns>Null where nobody is named, or two are in one.</returns>
    public static AuthorEntry? Check(AuthorEntry author, YamlFields f)
    {
        if (author is { Name: not null, Organization: not null })
            f.Error(f.GetText("organization")!.Value, "An author is a person or an organization, not both.", "Write two authors: '- name: …' and '- organization: …'.");
        return author switch
        {
            { Name: not null } => author,
            { Organization: { } organization } => author with { Name = OrganizationOf(organization) is null ? $"{{{organization}}}" : organization },
            _ => null,
        };
    }

    /// <summary>A name alone, or an organization on one line.</summary>
    public static YamlNode Write(string name) =>
        OrganizationOf(name) is { } organization ? new YamlMap([new(YamlScalar.Plain("organization"), YamlScalar.Quoted(organization))], 0, 0) : YamlScalar.Quoted(name);

    private static string? OrganizationOf(string name) => name is ['{', .. { Length: > 0 } body, '}'] && body.Trim().Length > 0 ? body.Trim() : null;
}
