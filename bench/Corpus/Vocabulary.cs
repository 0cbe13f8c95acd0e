namespace Archive.Bench.Corpus;

/// <summary>The words that generated articles are written in. A change here changes every corpus.</summary>
internal static class Vocabulary
{
    public static readonly string[] Nouns =
    [
        .. ("account adapter agreement alliance analyst announcement appliance application architecture archive array audience balance bank "
        + "barrier benchmark bet board boundary budget buyer cable campaign capacity carrier cartridge catalogue chairman channel chip "
        + "circuit client cluster coalition column committee community competitor compiler component conference consortium container "
        + "contract controller conversion copy cost council counter courier credit crowd customer cycle dashboard database deadline deal "
        + "debt decade default defence delay delivery demand department deployment desktop device directory discount disk distribution "
        + "division document driver edition effort engine enterprise estimate exchange factory failure feature fee fibre field figure "
        + "firmware forecast format foundation foundry framework function gateway grid guarantee hardware headline hypervisor image income "
        + "index industry interface inventory investment invoice kernel key label laboratory laptop launch lawsuit layer ledger library "
        + "licence load loss machine mainframe manager margin market memory merger message method migration mirror model module monopoly "
        + "network node notice offer office operator option order outage package panel partner patch patent path pattern payment "
        + "phone pipeline plan platform plant policy portfolio position power premium price processor product profit programme project "
        + "promise protocol provider purchase quarter question queue rack ratio record region release remark rental report requirement "
        + "reseller reserve result review rival roadmap role router routine rule sale sample scale scheduler schema script sector security "
        + "segment seller sensor server service session settlement share shareholder shift shipment signal site socket software source "
        + "specification sponsor stack staff standard statement storage store strategy stream student subscriber subsidiary suite "
        + "supplier supply support surface survey switch system table tape target tariff team telephone tenant terminal test theme "
        + "threshold ticket tier tool trade transfer trial tunnel update upgrade user utility vendor version vessel virtualisation volume "
        + "vote warehouse warranty workload workshop workstation").Split(' '),
    ];

    public static readonly string[] Adjectives =
    [
        .. ("ample annual bare bold broad central cheap clever closed commercial common complete complex compulsory cautious current dense "
        + "distant distributed double early elastic embedded empty entire expensive external faithful familiar federal final fixed foreign "
        + "former fragile free global gradual hidden hollow hosted idle important independent industrial initial internal joint large last "
        + "late lean legal local long loose major manual mature minor mobile modern modest narrow native neutral new next nominal official "
        + "old open optional ordinary original parallel partial patient permanent plain portable previous private profitable proprietary "
        + "public quiet rapid rare raw recent reliable remote rival robust safe scarce second secret separate serious shared short silent "
        + "simple single slow small solid spare stable steady strict strong sudden technical temporary thin third tight unified useful "
        + "usual valuable virtual voluntary weak wide willing").Split(' '),
    ];

    public static readonly string[] Verbs =
    [
        .. ("abandoned absorbed accepted adjusted adopted advertised announced answered approved assembled avoided balanced blocked "
        + "bought bundled cancelled carried changed combined compared confirmed connected copied corrected covered crossed cut defended "
        + "delayed delivered described designed developed divided doubled dropped eased ended examined expanded explained exported financed "
        + "followed forced funded guarded halved hired ignored improved increased inherited joined kept launched led licensed limited lost "
        + "lowered matched measured merged missed moved named needed offered opened ordered outgrew owned paid passed planned praised "
        + "preferred priced printed promised protected published pulled pushed questioned raised reached rebuilt received redesigned reduced "
        + "refused released rented replaced reported rescued reversed revised sold separated settled shaped shared shipped shortened signed "
        + "simplified split started stopped supplied supported surprised tested tied tightened traded trusted turned understood used valued "
        + "watched weakened widened withdrew wrote").Split(' '),
    ];

    public static readonly string[] Times =
    [
        "in the first quarter", "within a year", "after the summer", "long before that", "at the same time", "in the end", "over the winter",
        "by the middle of the decade", "a month later", "on the second day", "since the spring", "until the money ran out", "for a while",
        "twice in three years", "at the last moment", "before anybody noticed", "when the contract ended", "in its own time",
    ];

    public static readonly string[] Openings =
    [
        "On paper", "In practice", "For most customers", "By its own account", "To be fair", "As a result", "For all that", "Against this",
        "From the outside", "Even so", "Seen from the field", "With hindsight", "At the annual meeting", "Behind closed doors",
    ];

    public static readonly string[] People =
    [
        "Zoë Ångström", "Łukasz Nowak", "José Müller", "Siân O’Neill", "Chloé Dubois", "Søren Kjær", "Márta Szőke", "Ana Peña", "Jiří Dvořák",
        "Ömer Şahin", "Ngô Thị Lan", "Gülay Çelik", "Þóra Jónsdóttir", "Renée Lefèvre", "Mirosław Żak", "Ada Grant", "Paul Keller", "Rita Moss",
    ];

    public static readonly string[] Places =
    [
        "São Paulo", "Zürich", "Kraków", "Málaga", "Łódź", "Göteborg", "Reykjavík", "Besançon", "Tromsø", "Plzeň", "Austin", "Leeds", "Osaka", "Perth",
    ];

    public static readonly string[] Headings =
    [
        "What changed", "Why it matters", "The price", "Who pays", "The other side", "How it came to this", "A second look", "Numbers",
        "What customers say", "The long view", "Limits", "What comes next", "A question of licences", "The small print",
    ];

    public static readonly string[] Topics =
    [
        "Cloud Services", "Storage", "Networking", "Licensing", "Security", "Databases", "Open Source", "Mergers", "Standards", "Desktops", "Mobile", "Chips",
    ];
}
