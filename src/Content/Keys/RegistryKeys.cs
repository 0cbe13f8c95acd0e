using System.Text;
using Archive.Catalog;
using Archive.Content.Entries;
using Archive.Diagnostics;
using Archive.Markdown;
using Archive.Yaml;

namespace Archive.Content.Keys;

/// <summary>The files of the registry and the static pages.</summary>
internal static class RegistryKeys
{
    /// <summary>Each leads to all that stands below the entry.</summary>
    private const int MostFormerIds = 20;

    private static readonly Dictionary<string, bool> BoilerplateReach = new() { ["paragraph"] = false, ["end"] = true };

    public static readonly IReadOnlyList<Key<VendorEntry>> Vendor =
    [
        KeysOf<VendorEntry>.Text("name", "The name, as readers see it", e => e.Vendor.Name, (e, v) => e with { Vendor = e.Vendor with { Name = v.Value } }, required: true),
        KeysOf<VendorEntry>.Choice("kind", "What it is", EnumNames.VendorKinds, e => e.Vendor.Kind, (e, v, _) => e with { Vendor = e.Vendor with { Kind = v } }),
        KeysOf<VendorEntry>.Texts("aliases", "Other names that texts use for it; import finds it by them",
            e => e.Vendor.Aliases, (e, v) => e with { Vendor = e.Vendor with { Aliases = Values(v) } }, areShown: true),
        About<VendorEntry>("Markdown; the first sentence can stand alone", e => e.Vendor.About, (e, v) => e with { Vendor = e.Vendor with { About = v.Value } }),
        KeysOf<VendorEntry>.Number("founded", "Year", 1600, 2100, e => e.Vendor.Founded, (e, v) => e with { Vendor = e.Vendor with { Founded = v } }),
        KeysOf<VendorEntry>.Url("founded-source", "Where the year is stated", e => e.Vendor.FoundedSource, (e, v) => e with { Vendor = e.Vendor with { FoundedSource = v.Value } }),
        KeysOf<VendorEntry>.Url("homepage", "Its own site", e => e.Vendor.Homepage, (e, v) => e with { Vendor = e.Vendor with { Homepage = v.Value } }),
        KeysOf<VendorEntry>.Urls("same-as", "Other addresses that name the same body, its Wikidata entry first of all",
            e => e.Vendor.SameAs, (e, v) => e with { Vendor = e.Vendor with { SameAs = v } }),
        KeysOf<VendorEntry>.Text("part-of", "Id of the vendor that it belongs to",
            e => e.PartOf?.Value, (e, v) => e with { PartOf = v }, kind: KeyKind.Id) with { Names = Registered.Vendor },
        KeysOf<VendorEntry>.Texts("succeeded-by", "Ids of the vendors that took its place",
            e => e.SucceededBy.Select(s => s.Value), (e, v) => e with { SucceededBy = v }) with { Names = Registered.Vendor },
        FormerIds<VendorEntry>(e => e.Vendor.FormerIds, (e, v) => e with { Vendor = e.Vendor with { FormerIds = v } }),
    ];

    public static readonly IReadOnlyList<Key<TopicEntry>> Topic =
    [
        KeysOf<TopicEntry>.Text("name", "The name, as readers see it", e => e.Topic.Name, (e, v) => e with { Topic = e.Topic with { Name = v.Value } }, required: true),
        KeysOf<TopicEntry>.Texts("aliases", "Other names that texts use for it; import finds it by them",
            e => e.Topic.Aliases, (e, v) => e with { Topic = e.Topic with { Aliases = Values(v) } }, areShown: true),
        About<TopicEntry>("Markdown; what belongs here and what does not", e => e.Topic.About, (e, v) => e with { Topic = e.Topic with { About = v.Value } }),
        KeysOf<TopicEntry>.Text("broader", "Id of the topic above it", e => e.Broader?.Value, (e, v) => e with { Broader = v }, kind: KeyKind.Id) with { Names = Registered.Topic },
        FormerIds<TopicEntry>(e => e.Topic.FormerIds, (e, v) => e with { Topic = e.Topic with { FormerIds = v } }),
    ];

    private static readonly IReadOnlyList<Key<BoilerplateMark>> Boilerplate =
    [
        KeysOf<BoilerplateMark>.Text("starts", "How the paragraph starts", m => m.Starts, (m, v) => m with { Starts = v.Value }, required: true),
        KeysOf<BoilerplateMark>.Choice("to", "Whether it ends with its paragraph or all that follows belongs to it", BoilerplateReach, m => m.ToEnd, (m, v, _) => m with { ToEnd = v }),
    ];

    public static readonly IReadOnlyList<Key<Publisher>> Publisher =
    [
        KeysOf<Publisher>.Text("name", "The name, as readers see it", p => p.Name, (p, v) => p with { Name = v.Value }, required: true),
        KeysOf<Publisher>.Url("homepage", "Its own site", p => p.Homepage, (p, v) => p with { Homepage = v.Value }),
        KeysOf<Publisher>.Choice("kind", "What most of its texts are, by which they are cited; news",
            EnumNames.SourceKinds, p => p.Kind, (p, v, _) => p with { Kind = v }, implied: SourceKind.News),
        About<Publisher>("Markdown; what it publishes", p => p.About, (p, v) => p with { About = v.Value }),
        KeysOf<Publisher>.Choice("rights", "How much of its texts the site may carry, where a page does not say", EnumNames.Rights, p => p.Rights, (p, v, _) => p with { Rights = v }),
        KeysOf<Publisher>.Texts("hosts", "Hosts of its addresses; a subdomain counts",
            p => p.Marks.Hosts, (p, v) => p with { Marks = p.Marks with { Hosts = Values(v), HostTexts = v } }) with
        {
            Read = (publisher, f) => f.GetTexts("hosts").Where(h => IsHost(h, f)).Select(h => h with { Value = h.Value.ToLowerInvariant() }).ToList() is { Count: > 0 } hosts
                ? publisher with { Marks = publisher.Marks with { Hosts = Values(hosts), HostTexts = hosts } } : publisher,
        },
        KeysOf<Publisher>.Texts("signs", "Words that stand only in its texts; import knows it by them", p => p.Marks.Signs, (p, v) => p with { Marks = p.Marks with { Signs = Values(v) } }),
        KeysOf<Publisher>.Objects("boilerplate", "Paragraphs of its pages that are no part of an article; import cuts them",
            Boilerplate, () => new BoilerplateMark("", false),
            p => p.Marks.Boilerplate, (p, v) => p with { Marks = p.Marks with { Boilerplate = v } },
            shorthand: "starts"),
        FormerIds<Publisher>(p => p.FormerIds, (p, v) => p with { FormerIds = v }),
    ];

    public static readonly IReadOnlyList<Key<MoveAction>> Action =
    [
        KeysOf<MoveAction>.Text("label", "As seen from the actor: joins", a => a.Label, (a, v) => a with { Label = v.Value }, required: true),
        KeysOf<MoveAction>.Text("inverse", "As seen from the target: is joined by", a => a.Inverse, (a, v) => a with { Inverse = v.Value }),
        KeysOf<MoveAction>.Choice("class", "What kind of move it is; decides its colour", EnumNames.MoveClasses, a => a.Class, (a, v, _) => a with { Class = v }),
        KeysOf<MoveAction>.Texts("opens", "Relations between actor and target that it opens", a => a.Opens, (a, v) => a with { Opens = Values(v) }),
        KeysOf<MoveAction>.Texts("closes", "Relations that it ends", a => a.Closes, (a, v) => a with { Closes = Values(v) }),
        KeysOf<MoveAction>.Choice("stage", "How far it brings a deal", EnumNames.DealStages, a => a.Stage, (a, v, _) => a with { Stage = v }),
        KeysOf<MoveAction>.Choice("role", "What its actor is in a deal; where not stated, whoever bids, agrees or completes buys",
            EnumNames.DealRoles, a => a.StatedRole, (a, v, _) => a with { StatedRole = v }),
        KeysOf<MoveAction>.Number("lapses", "Years after which what it opens no longer counts as standing, where nothing closed it", 1, 100, a => a.Lapses, (a, v) => a with { Lapses = v }),
        KeysOf<MoveAction>.Flag("exclusive", "true where only one party can hold what it opens or closes: it ends what others held, too",
            a => a.Exclusive, (a, v) => a with { Exclusive = v }),
        KeysOf<MoveAction>.Flag("symmetric", "true where both sides do it", a => a.Symmetric, (a, v) => a with { Symmetric = v }),
        KeysOf<MoveAction>.Choices("targets", "What it can be aimed at; all, where not stated", EnumNames.TargetKinds, a => a.Targets, (a, v) => a with { Targets = v }),
    ];

    public static readonly IReadOnlyList<Key<StaticPage>> Page =
    [
        KeysOf<StaticPage>.Text("title", "The title, as readers see it", p => p.Title, (p, v) => p with { Title = v.Value }, required: true),
        KeysOf<StaticPage>.Text("summary", "One sentence for search engines and shared links", p => p.Summary, (p, v) => p with { Summary = v.Value }),
        KeysOf<StaticPage>.Choice("lists", "What it lists below its text: all that articles do not know", EnumNames.PageLists, p => p.Lists, (p, v, _) => p with { Lists = v }),
        KeysOf<StaticPage>.Flag("editor", "true leads from it to the editor of the repository, with an article ready to fill in, where site.yml has 'repository'",
            p => p.OffersEditor, (p, v) => p with { OffersEditor = v }),
    ];

    public static readonly KeyedFile VendorFile = new("vendor", "A vendor of the registry", "input/vendors/*.yml", Vendor);
    public static readonly KeyedFile TopicFile = new("topic", "A topic of the registry", "input/topics/*.yml", Topic);
    public static readonly KeyedFile PublisherFile = new("publisher", "A publisher of the registry", "input/publishers/*.yml", Publisher);
    public static readonly KeyedFile ActionsFile = new("actions", "The controlled list of strategic moves", "input/actions.yml", Action) { ById = true };
    public static readonly KeyedFile PageFile = new("page", "Front matter of a standing page", "input/pages/*.md", Page);

    private static bool IsHost(PlacedText host, YamlFields f)
    {
        if (Uri.CheckHostName(host.Value) is UriHostNameType.Dns or UriHostNameType.IPv4) return true;
        var written = host.Value.Contains("://", StringComparison.Ordinal) ? host.Value : $"https://{host.Value}";
        f.Error(host, $"'{host.Value}' is no host.", Uri.TryCreate(written, UriKind.Absolute, out var address) && address.HostNameType is UriHostNameType.Dns
            ? $"Write {address.Host}."
            : "Write it as it stands in addresses, between :// and the next slash: daily.example.");
        return false;
    }

    private static IReadOnlyList<string> Values(IReadOnlyList<PlacedText> texts) => [.. texts.Select(t => t.Value)];

    public static Key<T> FormerIds<T>(Func<T, IReadOnlyList<PlacedText>> get, Func<T, IReadOnlyList<PlacedText>, T> set) =>
        KeysOf<T>.Texts("former-ids", "Ids that it had before; their addresses lead here. 'archive rename' writes it", e => get(e).Select(i => i.Value), set, areWords: true) with
        {
            Read = (entry, f) =>
            {
                var ids = f.GetTexts("former-ids");
                foreach (var id in ids)
                    if (!Ids.IsId(id.Value)) f.Error(id, $"'{id.Value}' cannot be an id.", Ids.HintFor(id.Value));
                if (ids.Count > MostFormerIds) f.Error(ids[MostFormerIds], $"There are more than {MostFormerIds} former ids.", "Remove those that nobody links to any more.");
                return set(entry, [.. ids.Where(i => Ids.IsId(i.Value)).Take(MostFormerIds)]);
            },
        };

    /// <summary>What an entry says of itself, in Markdown that can be shown.</summary>
    public static Key<T> About<T>(string note, Func<T, string?> get, Func<T, PlacedText, T> set) => KeysOf<T>.Text("about", note, get, set) with
    {
        Read = (entry, f) =>
        {
            if (f.GetText("about", longest: int.MaxValue) is not { } about) return entry;
            var text = Encoding.UTF8.GetBytes(about.Value);
            if (TextLimits.FindFault(text) is { } fault)
            {
                f.Error(about, fault.Message, fault.Hint);
                return entry;
            }
            foreach (var slip in MarkdownSlips.Find(text)) f.Warning(about, slip.Message, slip.Hint);
            return set(entry, about);
        },
    };
}
