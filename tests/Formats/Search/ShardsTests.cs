using System.Buffers;
using System.IO.Compression;
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
            foreach (var word in json.RootElement.EnumerateObject())
                words.Add(word.Name, word.Value.ValueKind == JsonValueKind.Number ? $"{Decode(Common(shards, word.Value.GetInt32())[word.Name]).Count()} elsewhere" : string.Join(' ', Decode(word.Value.GetString()!)));
        }
        return words;
    }

    private static Dictionary<string, string> Common(Shards shards, int file) => JsonSerializer.Deserialize<Dictionary<string, string>>(Text(to => shards.WriteCommon(file, to)))!;

    private static string Text(Action<IBufferWriter<byte>> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        write(buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static IEnumerable<int> Decode(string digits)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        var document = 0;
        for (var at = 0; at < digits.Length;)
        {
            var step = alphabet.IndexOf(digits[at++]) >> 3;
            for (var (shift, more) = (0, step == 7); more; shift += 5)
            {
                var digit = alphabet.IndexOf(digits[at++]);
                step += (digit & 31) << shift;
                more = digit >= 32;
            }
            yield return document += step;
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
    }

    [Fact]
    public void Three_words_of_every_third_document_cost_a_first_search_of_10000_articles_20_KB()
    {
        var random = new Random(1);
        string[] texts = [.. Enumerable.Range(0, 28_000).Select(_ => string.Join(' ', Enumerable.Range(0, 10).Where(_ => random.Next(3) == 0).SelectMany(w => Enumerable.Repeat($"word{w}", random.Next(1, 4)))))];
        var shards = new Shards(Index(Entries(texts)), Shards.CountFor(texts.Length));

        var lists = Enumerable.Range(0, Shards.CommonCountFor(Shards.CountFor(texts.Length))).Select(i => Text(to => shards.WriteCommon(i, to))).OrderByDescending(f => f.Length).Take(3).ToList();

        Assert.All(lists, f => Assert.Single(f, c => c == ':'));
        Assert.InRange(lists.Sum(Compressed), 1, 20_000);
    }

    private static int Compressed(string text)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return compressed.ToArray().Length;
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
