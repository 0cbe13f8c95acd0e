using System.Collections.Frozen;
using Archive.Catalog;

namespace Archive.Captures.Names;

/// <summary>Words that stand beside names, or that look like names and are none.</summary>
internal static class NameWords
{
    /// <summary>What somebody does at a paper or a company.</summary>
    public static readonly FrozenSet<string> Offices = Set(
        "admin administrator analyst anchor architect assistant associate author blogger bureau ceo cfo chief cio co-author co-founder cofounder columnist contributing contributor correspondent " +
        "coo cto curator deputy designer desk developer director editor editorial editors engineer evangelist executive freelance founder guest head intern investigative journalist lead manager managing " +
        "moderator newsroom officer photographer president producer rechtsanwalt rechtsanwältin professor publisher redakteur redakteurin redaktion redactie redazione redacción redação rédaction reporter reviewer senior special " +
        "specialist staff strategist team vp vice webmaster writer writers");

    /// <summary>What papers call those who write in no name of their own.</summary>
    public static readonly FrozenSet<string> Desks = Set("newsroom redaktion redactie redacción redazione redação rédaction");

    /// <summary>What names of companies, papers and agencies end with or consist of.</summary>
    public static readonly FrozenSet<string> Bodies = Set(
        "agency association blog centre center college committee company corp corporation council daily department foundation gazette gmbh group herald inc institute journal labs limited llc ltd " +
        "magazine media ministry network news newspaper newswire office online post press radio review service services society systems technologies times tribune tv university wire");

    /// <summary>What a meta line says beside its date: sections, kinds of text, counts, places, zones.</summary>
    public static readonly FrozenSet<string> Labels = Set(
        "advertisement all analysis announcement announcements article articles breaking business by category cloud comment comments community company computing containers culture daily data database " +
        "developers development enterprise events exclusive exclusives featured features finance government hardware home industry infrastructure insight insights interview interviews intelligence latest life machine market " +
        "markets min minute minutes mobile more networking networks newsletter open opinion opinions policy politics print product products read release releases report reports research science security " +
        "sections services share software source sponsored sports startups storage story strategy sustainability tech technology topic topics trends update updates video views virtualization watch web weekly world " +
        "no one two three four five six seven eight nine ten " +
        "africa america asia australia austin bay beach berlin boston britain california cambridge canada carolina chicago city county dallas delhi east europe florida fort fort francisco germany hong india " +
        "island jersey jose kingdom kong lake las london los mexico mountain mount munich new north ny oslo palo paris port san santa seattle shanghai singapore south st state states sydney texas tokyo " +
        "toronto town united usa valley vegas vienna virginia washington west york zealand " +
        "central daylight eastern gmt mountain pacific standard time utc zone");

    /// <summary>What stands for nobody where an author is expected.</summary>
    public static readonly FrozenSet<string> Nobody = Set("anonymous guest n/a na none null root undefined unknown user username webmaster admin administrator");

    /// <summary>What papers' names begin with, and people's never.</summary>
    public static readonly FrozenSet<string> Articles = Set("the die der das");

    /// <summary>Parts of surnames that are written small.</summary>
    public static FrozenSet<string> Particles => PersonName.Particles;

    /// <summary>Titles and degrees behind a name, which are no part of it.</summary>
    public static FrozenSet<string> Degrees => PersonName.Degrees;

    /// <summary>What is behind a comma and still a part of the name.</summary>
    public static FrozenSet<string> Suffixes => PersonName.Suffixes;

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
