using Xunit;

namespace Archive.Tests.Browser;

/// <summary>What a search asks the host for.</summary>
public sealed class SearchCostTests(SiteInBrowser site)
{
    [Fact]
    public async Task A_word_that_is_there_asks_for_no_list_of_longer_ones()
    {
        await using var visit = await site.Open("/search/");
        var asked = await visit.Page.EvaluateFunctionAsync<string[]>("""
            async () => {
              const asked = [];
              const files = { equal: [], names: [], words: { per: 0, percent: 1 }, common: { per: 'A', percent: 'B' } };
              window.fetch = async path => {
                asked.push(path.match(/search\/(.*)\.json/)[1]);
                return { ok: true, json: async () => files[path.match(/search\/(\w+)/)[1]] };
              };
              const language = openSearchWords({ ignore: new Set(), endings: [] });
              await openSearchIndex({ home: '/', count: 9, shards: 1, block: 8, version: '1', language }).find(language.parse('per'), []);
              return asked;
            }
            """);

        Assert.Contains("common/0", asked);
        Assert.DoesNotContain("common/1", asked);
    }

    /// <summary>The files of common words are numbered from the longest list on; of "rare" and "seldom" the lists stand among the words. A quote wants no word but its own.</summary>
    [Theory]
    [InlineData("one two three four five six seven rare", "common/3 common/4 common/5 common/6")]
    [InlineData("\"one two three four five six seven rare\"", "common/3 common/4 common/5 common/6")]
    [InlineData("\"rare seldom one\"", "common/0")]
    [InlineData("one three \"two four five\"", "common/1 common/2 common/3 common/4")]
    public async Task Of_many_common_words_the_rarest_are_looked_up(string question, string files)
    {
        await using var visit = await site.Open("/search/");
        var asked = await visit.Page.EvaluateFunctionAsync<string[]>("""
            async question => {
              const asked = [];
              const common = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];
              const words = { rare: 'A', seldom: 'A', twos: 1, ...Object.fromEntries(common.map((word, file) => [word, file])) };
              window.fetch = async path => {
                const [, name, file] = path.match(/search\/(\w+)(?:\/(\d+))?/);
                if (name === 'common') asked.push(`common/${file}`);
                return { ok: true, json: async () => ({ equal: [], names: [], words, common: { [common[file]]: 'A', twos: 'A' } })[name] };
              };
              const language = openSearchWords({ ignore: new Set(), endings: ['s'] });
              await openSearchIndex({ home: '/', count: 9, shards: 1, block: 8, version: '1', language }).find(language.parse(question), []);
              return asked;
            }
            """, question);

        Assert.Equal(files.Split(' '), asked.Order(StringComparer.Ordinal));
    }
}
