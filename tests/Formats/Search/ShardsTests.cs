using System.Buffers;
using System.Text;
using System.Text.Json;
using Archive.Formats.Search;
using Xunit;

namespace Archive.Tests.Formats.Search;

public sealed class ShardsTests
{
    private static SearchEntry Entry(int key, params SearchField[] fields) => new((ulong)key, () => fields);

    private static SearchEntry[] Entries(params string[] texts) => [.. texts.Select((t, i) => Entry(i, new SearchField(t, 1)))];

    private static InvertedIndex Index(IReadOnlyList<SearchEntry> entries, SearchTerms? known = null) =>
        new(SearchTerms.Count(entries, known), entries.Select(e => e.Key));

    /// <summary>All words of all shards, read as the search page reads them: document and level of each posting.</summary>
    private static SortedDictionary<string, string> Read(InvertedIndex index, int count = 16)
    {
        var shards = new Shards(index, count);
        var words = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            using var json = JsonDocument.Parse(Text(to => shards.WriteWords(i, to)));
            using var common = JsonDocument.Parse(Text(to => shards.WriteCommon(i, to)));
            foreach (var word in json.RootElement.EnumerateObject())
                words.Add(word.Name, word.Value.ValueKind == JsonValueKind.Number ? $"{word.Value} elsewhere" : string.Join(' ', Decode(word.Value.GetString()!)));
            foreach (var word in common.RootElement.EnumerateObject()) words.Add($"{word.Name} (common)", $"{Decode(word.Value.GetString()!).Count()}");
        }
        return words;
    }

    private static string Text(Action<IBufferWriter<byte>> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        write(buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static IEnumerable<int> Decode(string digits)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        int value = 0, shift = 0, document = 0;
        foreach (var digit in digits.Select(c => alphabet.IndexOf(c)))
        {
            value |= (digit & 31) << shift;
            shift += 5;
            if (digit >= 32) continue;
            document += value >> 3;
            yield return document;
            value = shift = 0;
        }
    }

    [Fact]
    public void Each_word_leads_to_the_documents_that_hold_it()
    {
        var words = Read(Index(Entries("Sun and Oracle", "Oracle", "and and")));

        Assert.Equal(["and: 0 2", "oracle: 0 1", "sun: 0"], words.Select(w => $"{w.Key}: {w.Value}"));
    }

    [Fact]
    public void Far_documents_are_found_as_well_as_near_ones()
    {
        string[] texts = [.. Enumerable.Range(0, 3000).Select(i => i is 0 or 70 or 2999 ? "rare" : "plain")];

        Assert.Equal("0 70 2999", Read(Index(Entries(texts)))["rare"]);
    }

    [Fact]
    public void A_word_of_more_than_500_documents_has_its_list_elsewhere()
    {
        var words = Read(Index(Entries([.. Enumerable.Repeat("common", 501)])));

        Assert.Equal("501 elsewhere", words["common"]);
        Assert.Equal("501", words["common (common)"]);
    }

    [Fact]
    public void A_word_in_the_title_says_more_than_one_in_a_long_body()
    {
        var index = Index([Entry(1, new SearchField("sun", 6)), Entry(2, new SearchField("sun " + string.Join(' ', Enumerable.Repeat("x", 2000)), 1))]);
        var sun = index.Postings(index.Words.ToList().IndexOf("sun"));

        Assert.True(Posting.Level(sun[0]) > Posting.Level(sun[1]));
    }

    [Fact]
    public void Words_of_one_beginning_share_a_shard()
    {
        var shards = new Shards(Index(Entries("virtual virtualization virtue other")), 64);

        var with = Enumerable.Range(0, 64).Select(i => Text(to => shards.WriteWords(i, to))).Single(s => s.Contains("virtual\""));
        Assert.Contains("virtualization", with);
        Assert.Contains("virtue", with);
    }

    [Fact]
    public void Terms_of_an_earlier_build_change_nothing_but_the_work()
    {
        var before = Entries("Sun and Oracle", "Oracle and Java", "nothing else");
        var known = SearchTerms.Count(before, null);
        SearchEntry[] after = [before[2], Entry(7, new SearchField("Sun sets, a new word", 1)), before[0]];
        var untouched = after.Select(e => e.Key == 7 ? e : e with { Fields = () => throw new InvalidOperationException("It was known.") }).ToList();

        Assert.Equal(Read(Index(after)), Read(Index(untouched, known)));
        Assert.Same(known, SearchTerms.Count(before, known));
        Assert.NotSame(known, SearchTerms.Count(untouched, known));
    }

    [Fact]
    public void Of_many_documents_every_word_is_found_once_in_its_own()
    {
        string[] texts = [.. Enumerable.Range(0, 400).Select(i => string.Join(' ', Enumerable.Range(0, 100).Select(j => j < 50 ? $"all{j}" : $"only{i}x{j}é")))];
        var words = Read(Index(Entries(texts)));

        Assert.Equal(50 + 400 * 50, words.Count);
        Assert.Equal(string.Join(' ', Enumerable.Range(0, 400)), words["all7"]);
        Assert.Equal("123", words["only123x60e"]);
    }

    [Theory]
    [InlineData(61, 16)]
    [InlineData(1_000, 64)]
    [InlineData(10_000, 512)]
    [InlineData(1_000_000, 4096)]
    public void The_number_of_shards_follows_from_the_number_of_documents(int documents, int shards) => Assert.Equal(shards, Shards.CountFor(documents));
}
