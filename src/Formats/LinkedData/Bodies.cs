using System.Text.Json.Nodes;
using Archive.Catalog;

namespace Archive.Formats.LinkedData;

/// <summary>Who acts, speaks and publishes: in full on the page of its own, by identity and name on all others.</summary>
internal static class Bodies
{
    public static JsonObject Describe(Graph graph, Vendor vendor) => Node.Create(
        TypeOf(vendor), graph.Thing(vendor.Path),
        ("name", vendor.Name),
        ("alternateName", Json.Texts(vendor.Aliases)),
        ("url", vendor.Homepage),
        (vendor.Kind == VendorKind.Product ? "releaseDate" : "foundingDate", vendor.Founded?.ToString("0000")),
        ("sameAs", Json.Texts([.. vendor.SameAs, .. Former(graph, vendor)])),
        ("parentOrganization", vendor.Kind != VendorKind.Product && graph.Links[vendor].PartOf is { Kind: not VendorKind.Product } whole ? Name(graph, whole) : null));

    public static JsonObject Describe(Graph graph, Person person) => Node.Create(
        "Person", graph.Thing(person.Path),
        ("name", person.Name),
        ("alternateName", Json.Texts(person.Aliases)),
        ("url", person.Homepage),
        ("sameAs", Json.Texts([.. person.SameAs, .. Former(graph, person)])),
        ("affiliation", Json.List(
            graph.Links[person].Roles
                .Where(r => r.Until is null && r.Vendor.Kind != VendorKind.Product)
                .Select(r => r.Vendor)
                .Distinct()
                .Select(v => Name(graph, v)))));

    public static JsonObject Describe(Graph graph, Publisher publisher) => Node.Create(
        "Organization", graph.Thing(publisher.Path),
        ("name", publisher.Name),
        ("url", publisher.Homepage),
        ("sameAs", Json.Texts(Former(graph, publisher))));

    public static JsonObject Describe(Graph graph, Topic topic) => Node.Create(
        "DefinedTerm", graph.Thing(topic.Path),
        ("name", topic.Name),
        ("alternateName", Json.Texts(topic.Aliases)),
        ("sameAs", Json.Texts(Former(graph, topic))),
        ("inDefinedTermSet", graph.Site.Absolute("/topics/")));

    public static JsonObject Name(Graph graph, Vendor vendor) => Node.Named(TypeOf(vendor), graph.Thing(vendor.Path), vendor.Name);

    /// <summary>The house that published a source: by identity where the registry knows it; null where nothing names it.</summary>
    public static JsonObject? Publisher(Graph graph, Source source) => source.Label is not { } name ? null : Node.Create(
        "Organization", source.Publisher is { } known ? graph.Thing(known.Path) : null,
        ("name", name),
        ("url", source.Publisher?.Homepage));

    /// <summary>The archive as a body of its own; its repository is another address of it.</summary>
    public static JsonObject Archive(Graph graph) => Node.Create(
        "Organization", graph.Thing("/"),
        ("name", graph.Site.Title),
        ("url", graph.Site.Absolute("/")),
        ("sameAs", graph.Site.Repository is { } repository ? Json.Texts([repository]) : null));

    /// <summary>The archive as the site that a page is part of.</summary>
    public static JsonObject WebSite(Graph graph) => Node.Named("WebSite", graph.Site.Absolute("/"), graph.Site.Title);

    /// <summary>The identities under which it was known before it got another id.</summary>
    private static IEnumerable<string> Former(Graph graph, RegistryEntry entry) => entry.LeftIds.Select(f => graph.Thing(entry.PathUnder(f.Value)));

    private static string TypeOf(Vendor vendor) => vendor.Kind switch
    {
        VendorKind.Project => "Project",
        VendorKind.Agency => "GovernmentOrganization",
        VendorKind.Product => "Product",
        _ => "Organization",
    };
}
