using System.Globalization;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Ledgers;

/// <summary>
/// Two contributions at random, written beside each other, are merged by Git without a conflict in either order, and publish the same site. The suite
/// tries a few; <c>ARCHIVE_PAIRS=20 ARCHIVE_SEED=7</c> tries more and others.
/// </summary>
public sealed class RandomContributionsTests(ITestOutputHelper log)
{
    private const int BaseArticles = 6;

    private static int Setting(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;

    [Fact]
    public void Two_contributions_merge_in_either_order_without_a_conflict_into_the_same_site()
    {
        var seed = Setting("ARCHIVE_SEED", 1);
        var random = new Random(seed);
        using var archive = Base();
        var git = new GitRepository(archive);
        for (var pair = 0; pair < Setting("ARCHIVE_PAIRS", 3); pair++)
        {
            var done = new List<string>();
            foreach (var side in (int[])[0, 1])
            {
                git.Branch($"side-{side}");
                for (var i = random.Next(1, 4); i > 0; i--) done.Add($"{side}: {Contribute(archive, random, side, $"{pair}-{side}-{i}")}");
                var check = archive.Run("check");
                Assert.True(check.Exit == 0, $"seed {seed}, {string.Join("; ", done)}\n{check.Error}");
                git.Commit("A contribution");
            }
            log.WriteLine(string.Join("; ", done));
            Assert.Equal(Merged(archive, git, 0, 1), Merged(archive, git, 1, 0));
        }
    }

    /// <summary>Whoever publishes takes the ledgers forward once both are there; in between, to see that a merge after that has no conflict either.</summary>
    private static (string Tree, string Site) Merged(TempArchive archive, GitRepository git, int first, int second)
    {
        git.Branch("published");
        git.Merge($"side-{first}");
        Assert.Equal(0, archive.Run("check", "--accept").Exit);
        git.Commit("ledgers");
        git.Merge($"side-{second}");
        Assert.Equal(0, archive.Run("check", "--accept").Exit);
        git.Commit("ledgers");

        git.Branch("merged");
        git.Merge($"side-{first}");
        git.Merge($"side-{second}");
        var tree = git.Tree();
        Assert.Equal(0, archive.Run("check", "--accept").Exit);
        archive.Build("--clean");
        var site = string.Join('\n', archive.Site().Select(f => $"{f.Key} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(f.Value))}"));
        git.Commit("ledgers");
        return (tree, site);
    }

    private static TempArchive Base()
    {
        var archive = RecordArchive.Empty();
        archive.Write("input/site.yml", TempArchive.SiteYml + "tag-authority: archive.test,2026\n").Write("input/topics/law.yml", "name: Law\n");
        for (var i = 0; i < BaseArticles; i++)
            archive.Write($"input/articles/2015/base-{i}.md", $"---\nid: base-{i}\ntitle: \"Base {i}\"\ndate: 2015-0{i + 1}-01\nadded: 2026-01-01\nvendors: [acme]\nclaims:\n  - id: claim-{i}\n    speaker: Bo\n    made-on: 2014\n    text: \"It lasts.\"\n    reviews:\n      - date: 2016\n        outcome: mixed\n        why: \"So.\"\n        evidence:\n          - url: https://elsewhere.test/\n            date: 2016\n---\n\nA first sentence.\n\nA second one.\n\nA third one.\n");
        Assert.Equal("", archive.Run("check", "--accept").Error);
        return archive;
    }

    /// <summary>What people send; of pages that are there already each side takes its own half, as people do who work on different things.</summary>
    private static string Contribute(TempArchive archive, Random random, int side, string name)
    {
        var old = $"input/articles/2015/base-{(random.Next(BaseArticles / 2) * 2) + side}.md";
        switch (random.Next(7))
        {
            case 0:
                archive.Article($"article-{name}", $"20{random.Next(10, 20)}-05-01", $"added: 2026-0{random.Next(1, 9)}-01\nvendors: [acme, initech]\ntopics: [law]\n{RecordArchive.Moves($"sues-{name} 2009-0{random.Next(1, 9)} acme sues initech")}", "See [another](/articles/2015/base-0/).\n");
                return "an article with a move";
            case 1:
                archive.Run("new", "vendor", $"vendor-{name}", "--name", $"Vendor {name}");
                archive.Article($"of-vendor-{name}", "2016-05-01", $"vendors: [vendor-{name}]");
                return "a vendor and an article on it";
            case 2:
                archive.Run("new", "topic", $"topic-{name}", "--name", $"Topic {name}");
                archive.Article($"on-topic-{name}", "2017-05-01", $"topics: [topic-{name}]");
                return "a topic and an article on it";
            case 3:
                archive.Write(old, archive.Read(old).Replace("A second one.", $"A second one, and {name}."));
                return $"another sentence in {old}";
            case 4:
                archive.Write(old, archive.Read(old).Replace("---\n\nA first", $"      - date: 2026-01\n        outcome: mixed\n        why: \"{name}\"\n        evidence:\n          - url: https://elsewhere.test/{name}\n            date: 2017\n---\n\nA first"));
                return $"a review in {old}";
            case 5:
                archive.Write($"seeds/capture-{name}.txt", $"April 23, 201{random.Next(0, 9)}\n\nA headline on {name} that says enough\n\nThe first paragraph says what happened to Acme, and when {name} came.\n\nThe second paragraph says more of {name}, and why.\n");
                archive.Run("import");
                return "a capture";
            default:
                archive.Run("new", "person", $"person-{name}", "--name", $"Person {name}");
                archive.Article($"said-{name}", "2018-05-01", $"claims:\n  - {{id: said-{name}, speaker: person-{name}, made-on: 2018, text: \"It holds.\"}}");
                return "a person and what they said";
        }
    }
}
