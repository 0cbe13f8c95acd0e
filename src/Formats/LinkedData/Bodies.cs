using Archive.Catalog;
using Archive.Diagnostics;

namespace Archive.Formats.LinkedData;

/// <summary>Who acts, speaks and publishes: in full on the page of its own, by identity and name on all others.</summary>
internal static class Bodies
{
    public static void Describe(Graph graph, Vendor vendor)
    {
        graph.Start(TypeOf(vendor), graph.Thing(vendor.Path));
        graph.Text("name", vendor.Name);
        graph.Texts("alternateName", vendor.Aliases);
        graph.Text("url", vendor.Homepage);
        graph.Text(vendor.Kind == VendorKind.Product ? "releaseDate" : "foundingDate", vendor.Founded?.ToString("0000"));
        graph.Texts("sameAs", [.. vendor.SameAs, .. Former(graph, "vendors", vendor.FormerIds)]);
        if (vendor.Kind != VendorKind.Product && graph.Links[vendor].PartOf is { Kind: not VendorKind.Product } whole) Name(graph, "parentOrganization", whole);
        graph.End();
    }

    public static void Describe(Graph graph, Person person)
    {
        graph.Start("Person", graph.Thing(person.Path));
        graph.Text("name", person.Name);
        graph.Texts("alternateName", person.Aliases);
        graph.Text("url", person.Homepage);
        graph.Texts("sameAs", [.. person.SameAs, .. Former(graph, "people", person.FormerIds)]);
        graph.Nodes("affiliation", [.. graph.Links[person].Roles.Where(r => r.Until is null && r.Vendor.Kind != VendorKind.Product).Select(r => r.Vendor).Distinct()], v => Name(graph, v));
        graph.End();
    }

    public static void Describe(Graph graph, Publisher publisher)
    {
        graph.Start("Organization", graph.Thing(publisher.Path));
        graph.Text("name", publisher.Name);
        graph.Text("url", publisher.Homepage);
        graph.Texts("sameAs", Former(graph, "publishers", publisher.FormerIds));
        graph.End();
    }

    public static void Describe(Graph graph, Topic topic)
    {
        graph.Start("DefinedTerm", graph.Thing(topic.Path));
        graph.Text("name", topic.Name);
        graph.Texts("alternateName", topic.Aliases);
        graph.Texts("sameAs", Former(graph, "topics", topic.FormerIds));
        graph.Text("inDefinedTermSet", graph.Site.Absolute("/topics/"));
        graph.End();
    }

    public static void Name(Graph graph, Vendor vendor) => Name(graph, TypeOf(vendor), graph.Thing(vendor.Path), vendor.Name);

    public static void Name(Graph graph, Person person) => Name(graph, "Person", graph.Thing(person.Path), person.Name);

    public static void Name(Graph graph, string property, Vendor vendor)
    {
        graph.Start(property, TypeOf(vendor), graph.Thing(vendor.Path));
        graph.Text("name", vendor.Name);
        graph.End();
    }

    public static void Name(Graph graph, string? type, string? id, string name)
    {
        graph.Start(type, id);
        graph.Text("name", name);
        graph.End();
    }

    /// <summary>The house that published a source: by identity where the registry knows it.</summary>
    public static void Publisher(Graph graph, string property, Source source)
    {
        if (source.Label is not { } name) return;
        graph.Start(property, "Organization", source.Publisher is { } known ? graph.Thing(known.Path) : null);
        graph.Text("name", name);
        graph.Text("url", source.Publisher?.Homepage);
        graph.End();
    }

    /// <summary>The archive as a body of its own; its repository is another address of it.</summary>
    public static void Archive(Graph graph, string property)
    {
        graph.Start(property, "Organization", graph.Thing("/"));
        graph.Text("name", graph.Site.Title);
        graph.Text("url", graph.Site.Absolute("/"));
        graph.Texts("sameAs", graph.Site.Repository is { } repository ? [repository] : []);
        graph.End();
    }

    /// <summary>The identities under which it was known before it got another id.</summary>
    private static string[] Former(Graph graph, string folder, IReadOnlyList<PlacedText> ids) => [.. ids.Select(f => graph.Thing($"/{folder}/{f.Value}/"))];

    private static string TypeOf(Vendor vendor) => vendor.Kind switch
    {
        VendorKind.Project => "Project",
        VendorKind.Agency => "GovernmentOrganization",
        VendorKind.Product => "Product",
        _ => "Organization",
    };
}
