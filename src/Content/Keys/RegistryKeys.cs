namespace Archive.Content.Keys;

/// <summary>The files of the registry, the standing pages and the site's own file.</summary>
public static class RegistryKeys
{
    public static readonly KeyedFile Vendor = new("vendor", "A vendor of the registry", "input/vendors/*.yml",
    [
        new("name", KeyKind.Text, "The name, as readers see it") { Required = true },
        new("kind", KeyKind.Choice, "What it is") { Words = EnumNames.VendorKinds.Keys },
        new("aliases", KeyKind.TextList, "Other names that texts use for it; import finds it by them"),
        new("about", KeyKind.Text, "Markdown; the first sentence can stand alone"),
        new("founded", KeyKind.Number, "Year") { Range = (1600, 2100) },
        new("founded-source", KeyKind.Url, "Where the year is stated"),
        new("homepage", KeyKind.Url, "Its own site"),
        new("same-as", KeyKind.UrlList, "Other addresses that name the same body"),
        new("part-of", KeyKind.Id, "Id of the vendor that it belongs to"),
        new("succeeded-by", KeyKind.TextList, "Ids of the vendors that took its place"),
    ]);

    public static readonly KeyedFile Topic = new("topic", "A topic of the registry", "input/topics/*.yml",
    [
        new("name", KeyKind.Text, "The name, as readers see it") { Required = true },
        new("aliases", KeyKind.TextList, "Other names that texts use for it; import finds it by them"),
        new("about", KeyKind.Text, "Markdown; what belongs here and what does not"),
        new("broader", KeyKind.Id, "Id of the topic above it"),
    ]);

    public static readonly KeyedFile Publisher = new("publisher", "A publisher of the registry", "input/publishers/*.yml",
    [
        new("name", KeyKind.Text, "The name, as readers see it") { Required = true },
        new("homepage", KeyKind.Url, "Its own site"),
        new("about", KeyKind.Text, "Markdown; what it publishes"),
        new("rights", KeyKind.Choice, "How much of its texts the site may carry, where a page does not say") { Words = EnumNames.Rights.Keys },
        new("hosts", KeyKind.TextList, "Hosts of its addresses; a subdomain counts"),
        new("signs", KeyKind.TextList, "Words that stand only in its texts; import knows it by them"),
        new("boilerplate", KeyKind.ObjectList, "Paragraphs of its pages that are no part of an article; import cuts them")
        {
            Keys =
            [
                new("starts", KeyKind.Text, "How the paragraph starts") { Required = true },
                new("to", KeyKind.Choice, "Whether it ends with its paragraph or all that follows belongs to it") { Words = PublisherFile.Reach.Keys },
            ],
        },
    ]);

    public static readonly KeyedFile Actions = new("actions", "The controlled list of strategic moves", "input/actions.yml",
    [
        new("label", KeyKind.Text, "As seen from the actor: joins") { Required = true },
        new("inverse", KeyKind.Text, "As seen from the target: is joined by"),
        new("class", KeyKind.Choice, "What kind of move it is; decides its colour") { Words = EnumNames.MoveClasses.Keys },
        new("opens", KeyKind.TextList, "Relations between actor and target that it opens"),
        new("closes", KeyKind.TextList, "Relations that it ends"),
        new("symmetric", KeyKind.Flag, "true where both sides do it"),
        new("targets", KeyKind.ChoiceList, "What it can be aimed at; all, where not stated") { Words = EnumNames.TargetKinds.Keys },
    ])
    { ById = true };

    public static readonly KeyedFile Page = new("page", "Front matter of a standing page", "input/pages/*.md",
    [
        new("title", KeyKind.Text, "The title, as readers see it") { Required = true },
        new("summary", KeyKind.Text, "One sentence for search engines and shared links"),
    ]);

    public static readonly KeyedFile Site = new("site", "The site as a whole", "input/site.yml",
    [
        new("title", KeyKind.Text, "Name of the site") { Required = true },
        new("base-url", KeyKind.Url, "Address at which the site is served") { Required = true },
        new("description", KeyKind.Text, "One sentence on what it is"),
        new("language", KeyKind.Text, "BCP 47 tag; en"),
        new("tag-authority", KeyKind.Text, "Host and year for the feeds' identities, such as archive.example,2026") { Pattern = @"^[A-Za-z0-9._@-]+,\d{4}(-\d{2}(-\d{2})?)?$" },
        new("repository", KeyKind.Url, "Address of the repository, for links to edit a page"),
        new("rights", KeyKind.Choice, "How much of third parties' texts the site may carry; full") { Words = EnumNames.Rights.Keys },
        new("feeds", KeyKind.ChoiceList, "Formats of the feeds; all") { Words = SiteFile.FeedFormats },
        new("feed-items", KeyKind.Number, "Most entries of a feed; 20") { Range = (1, 1000) },
        new("feed-burst", KeyKind.Number, "Most entries of one day of adding; 10") { Range = (1, 1000) },
        new("beside-articles", KeyKind.ChoiceList, "Files beside an article's page; all") { Words = SiteFile.Beside },
        new("search", KeyKind.Flag, "Whether there is a search; true"),
        new("data", KeyKind.Flag, "Whether the data can be downloaded; true"),
        new("cards", KeyKind.Flag, "Whether pages have pictures for shared links; false"),
        new("hub", KeyKind.Url, "WebSub hub that feeds name"),
    ]);
}
