using System.Collections.Frozen;
using Archive.Catalog;

namespace Archive.Captures.Names;

/// <summary>Words that stand beside names, or that look like names and are none: <c>name-words.txt</c> has them by language.</summary>
internal static class NameWords
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Lists = WordLists.Read("name-words.txt");

    /// <summary>What somebody does at a paper or a company.</summary>
    public static readonly FrozenSet<string> Offices = Lists["office"];

    /// <summary>Such as are held at companies: behind one stands of what and where.</summary>
    public static readonly FrozenSet<string> Posts = Lists["post"];

    /// <summary>What papers call those who write in no name of their own.</summary>
    public static readonly FrozenSet<string> Desks = Lists["desk"];

    /// <summary>What many hold at once: before it stands whom they work for.</summary>
    public static readonly FrozenSet<string> Crowds = Lists["crowd"];

    /// <summary>What several people together are called, with a name before it.</summary>
    public static readonly FrozenSet<string> Groups = Lists["group"];

    /// <summary>What names of companies, papers and agencies end with or consist of.</summary>
    public static readonly FrozenSet<string> Bodies = Lists["body"];

    /// <summary>What such names end with where words are not parted by blanks.</summary>
    public static readonly FrozenSet<string> BodyEnds = Lists["body-end"];

    /// <summary>What a meta line says beside its date: sections, kinds of text, counts, places, zones.</summary>
    public static readonly FrozenSet<string> Labels = Lists["label"];

    /// <summary>What stands for nobody where an author is expected.</summary>
    public static readonly FrozenSet<string> Nobody = Lists["nobody"];

    /// <summary>What buttons of pages do with a text.</summary>
    public static readonly FrozenSet<string> Share = Lists["share"];

    /// <summary>How pages say how long a text takes to read.</summary>
    public static readonly FrozenSet<string> Read = Lists["read"];

    /// <summary>What stands beside either.</summary>
    public static readonly FrozenSet<string> Beside = Lists["beside"];

    /// <summary>What stands over an advertisement, and where one was.</summary>
    public static readonly FrozenSet<string> Advertisement = Lists["advertisement"];

    /// <summary>What stands beside such a word.</summary>
    public static readonly FrozenSet<string> BesideAdvertisement = Lists["beside-advertisement"];

    /// <summary>What stands over the ways to other texts.</summary>
    public static readonly FrozenSet<string> Related = Lists["related"];

    /// <summary>What stands beside such a word.</summary>
    public static readonly FrozenSet<string> BesideRelated = Lists["beside-related"];

    /// <summary>What a notice of a site is called.</summary>
    public static readonly FrozenSet<string> Notices = Lists["notice"];

    /// <summary>How it speaks of the site.</summary>
    public static readonly FrozenSet<string> NoticeOwners = Lists["notice-owner"];

    /// <summary>What it speaks of.</summary>
    public static readonly FrozenSet<string> NoticeRights = Lists["notice-right"];

    /// <summary>What stands before the day since when somebody has had an account.</summary>
    public static readonly FrozenSet<string> Member = Lists["member"];

    /// <summary>What is put right behind a name, as one word with it.</summary>
    public static readonly FrozenSet<string> Particles = Lists["particle"];

    /// <summary>What names of papers and places begin with, and people's never.</summary>
    public static readonly FrozenSet<string> Articles = Lists["article"];
}
