using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Publishing;

/// <summary>
/// After any edit of any kind of file, a build of what changed equals a clean one, byte for byte, whatever the theme shows; an edit that
/// makes the archive invalid leaves the published site as it was. The rows here are short and the archive is small; ARCHIVE_EDITS=500 makes
/// them longer and takes the shipped archive, ARCHIVE_SEED=n begins another.
/// </summary>
public sealed class RandomEditsTests(ITestOutputHelper log)
{
    private static readonly int? Edits = Setting("ARCHIVE_EDITS");

    public static TheoryData<int> Seeds => Setting("ARCHIVE_SEED") is { } seed ? [seed] : [1];

    private static int? Setting(string name) => int.TryParse(Environment.GetEnvironmentVariable(name), out var value) ? value : null;

    [Theory, MemberData(nameof(Seeds))]
    public void After_any_edit_an_incremental_build_equals_a_clean_one(int seed)
    {
        using var archive = Edits is null ? Small() : TempArchive.CopyShipped();
        using var clean = new TempArchive();
        ExhaustiveTheme.Write(archive);
        var edits = new RandomEdits(archive, seed);
        var site = archive.Build().Site();
        var (count, refused) = (Edits ?? 40, 0);
        for (var n = 1; n <= count; n++)
        {
            var edit = $"seed {seed}, edit {n}, {edits.Next()}";
            log.WriteLine(edit);
            var incremental = archive.Run("build");
            var fresh = archive.Run("build", "--clean", "--output", clean.Output);
            Assert.True((fresh.Exit, fresh.Error) == (incremental.Exit, incremental.Error), $"{edit}:\nclean {fresh.Exit} {fresh.Error}\nincremental {incremental.Exit} {incremental.Error}");
            if (incremental.Exit == 0) site = Folder.Bytes(clean.Output);
            AssertSame(site, archive.Site(), edit);
            if (incremental.Exit == 0) continue;
            Assert.Equal(1, incremental.Exit);
            log.WriteLine(incremental.Error);
            refused++;
            edits.TakeBack();
        }
        log.WriteLine($"{refused} of {count} were refused.");
        Assert.InRange(refused, 1, count / 3);
    }

    /// <summary>Some of everything: moves that answer each other and are reported twice, claims with verdicts, texts of others with less than full rights.</summary>
    internal static TempArchive Small()
    {
        var archive = RecordArchive.Empty();
        foreach (var (id, more) in ((string, string)[])[("clouds", ""), ("private-clouds", "broader: clouds\n"), ("law", "about: \"What *courts* say. No more.\"\n")])
            archive.Write($"input/topics/{id}.yml", $"name: \"Topic {id}\"\n{more}");
        archive.Write("input/publishers/daily.yml", "name: The Daily\nhomepage: https://daily.test/\nrights: excerpt\n")
            .Write("input/publishers/weekly.yml", "name: The Weekly\nabout: \"A paper.\"\n")
            .Write("input/trails/way.md", "---\ntitle: The way\nadded: 2026-11-20\nsteps:\n  - article: falls\n  - {move: initech-sues-acme, note: \"So it went.\"}\n---\n\nFrom there to here.\n")
            .Write("input/pages/about.md", "---\ntitle: About\n---\n\nAbout [Acme](/vendors/acme/).\n")
            .Article("falls", "2009-03", "vendors: [acme, guild]\ntopics: [clouds]\nmentions: [Hooli]\nsource: {publisher: daily, url: \"https://daily.test/falls\", title: Fall}\nauthors: [Ann Lee]\n" + RecordArchive.Moves("acme-joins-guild 2009-03 acme joins guild"),
                "Acme joined the Guild in March.\n\nAnother paragraph tells the rest.\n")
            .Article("rises", "2010-05-01", "vendors: [initech, acme]\ntopics: [private-clouds, law]\nsources:\n  - {publisher: weekly, title: Rise, date: 2010}\nsummary: \"It rose. It did.\"\n"
                + RecordArchive.Moves("initech-sues-acme 2010-05 initech sues acme answers=acme-joins-guild", "initech-joins-guild 2010-04 initech joins guild object=Gold_member")
                + "claims:\n  - {id: acme-will-fall, kind: prediction, speaker: Bo Kim, made-on: 2010-05, about: [acme], text: \"Acme will fall.\", quote: \"Initech sued Acme\", horizon: 2012, reviews: [{date: 2013, outcome: refuted, why: \"It stands.\", evidence: [{article: again}, {url: \"https://daily.test/x\", date: 2012}]}]}\n",
                "Initech sued Acme, and the Guild looked on.\n\n## Then\n\nSee [before](/articles/2009/falls/#move-acme-joins-guild).\n")
            .Article("again", "2013-07-02", "vendors: [acme, hooli]\ntopics: [law]\nadded: 2026-11-20\naliases: [/old/again/]\n"
                + RecordArchive.Moves("guild-again 2009-03-02 acme joins guild same-as=acme-joins-guild", "acme-leaves-guild 2013 acme leaves guild note=at_last date-basis=inferred"))
            .Article("shop", "2014", "vendors: [hooli]\ntopics: [clouds]\nadded: 2026-11-20\n" + RecordArchive.Moves("hooli-acquires-forge 2014-01 hooli acquires forge", "hooli-completes-forge 2014-09 hooli completes forge"))
            .Article("draft", "2015", "vendors: [bureau]\ndraft: true\n");
        return archive;
    }

    private static void AssertSame(SortedDictionary<string, byte[]> expected, SortedDictionary<string, byte[]> actual, string after)
    {
        Assert.True(expected.Keys.SequenceEqual(actual.Keys), $"Files differ after {after}: {string.Join(", ", expected.Keys.Except(actual.Keys).Concat(actual.Keys.Except(expected.Keys)))}");
        Assert.Empty(expected.Where(f => !f.Value.AsSpan().SequenceEqual(actual[f.Key])).Select(f => $"{f.Key} differs after {after}"));
    }
}
