using System.Text.RegularExpressions;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Browser;

/// <summary>Questions as readers ask them, and what they asked for.</summary>
public sealed class SearchQualityTests(SiteInBrowser site)
{
    private const int Looked = 3;

    private static readonly (string Query, string Wanted)[] Queries =
        [.. File.ReadLines(Path.Combine(Folder.Repository, "tests/Browser/SearchQueries.txt")).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(" | ", 2)).Select(l => (l[0], l[1]))];

    /// <summary>The paths of the first results, as the page lists them.</summary>
    private const string First = """
        async queries => {
          const { count, shards, block, version, ignore, endings } = document.getElementById('search').dataset;
          const language = openSearchWords({ ignore: new Set(ignore.split(' ')), endings: endings.split(' ') });
          const index = openSearchIndex({ home: '/', count: +count, shards: +shards, block: +block, version, language });
          const answers = [];
          for (const query of queries) {
            const { hits } = await index.find(language.parse(query), []);
            answers.push((await Promise.all(hits.slice(0, 3).map(h => index.card(h.n)))).map(c => c.path));
          }
          return answers;
        }
        """;

    [Fact]
    public async Task What_was_asked_for_stands_among_the_first_three_results()
    {
        Assert.True(Queries.Length >= 54);
        await using var visit = await site.Open("/search/");

        var answers = await visit.Page.EvaluateFunctionAsync<string[][]>(First, (object)Queries.Select(q => q.Query).ToArray());

        var missed = Queries.Zip(answers).Where(a => !a.Second.Take(Looked).Any(path => Regex.IsMatch(path, a.First.Wanted))).Select(a => $"{a.First.Query}: {string.Join(", ", a.Second)}").ToList();
        Assert.True(missed.Count <= Queries.Length - Queries.Length * 50 / 54, string.Join('\n', missed));
    }
}
