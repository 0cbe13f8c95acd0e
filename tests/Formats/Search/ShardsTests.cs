using System.Buffers;
using System.Text;
using System.Text.Json;
using Archive.Formats.Search;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests.Formats.Search;

public sealed class ShardsTests : IDisposable
{
    private readonly string _folder = TempFolder.Create("archive-search-");

    public void Dispose() => Directory.Delete(_folder, true);

    private static SearchEntry Entry(int key, params SearchField[] fields) => new((ulong)key, () => fields);

    private static SearchEntry[] Entries(params string[] texts) => [.. texts.Select((t, i) => Entry(i, new SearchField(t, 1)))];

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
        var words = Read(InvertedIndex.Build(Entries("Sun and Oracle", "Oracle", "and and"), null));

        Assert.Equal(["and: 0 2", "oracle: 0 1", "sun: 0"], words.Select(w => $"{w.Key}: {w.Value}"));
    }

    [Fact]
    public void Far_documents_are_found_as_well_as_near_ones()
    {
        string[] texts = [.. Enumerable.Range(0, 3000).Select(i => i is 0 or 70 or 2999 ? "rare" : "plain")];

        Assert.Equal("0 70 2999", Read(InvertedIndex.Build(Entries(texts), null))["rare"]);
    }

    [Fact]
    public void A_word_of_more_than_500_documents_has_its_list_elsewhere()
    {
        var words = Read(InvertedIndex.Build(Entries([.. Enumerable.Repeat("common", 501)]), null));

        Assert.Equal("501 elsewhere", words["common"]);
        Assert.Equal("501", words["common (common)"]);
    }

    [Fact]
    public void A_word_in_the_title_says_more_than_one_in_a_long_body()
    {
        var index = InvertedIndex.Build([Entry(1, new SearchField("sun", 6)), Entry(2, new SearchField("sun " + string.Join(' ', Enumerable.Repeat("x", 2000)), 1))], null);
        var sun = index.Words.NumberOf("sun"u8);

        Assert.True(Packed.Level(index.Postings(sun)[0]) > Packed.Level(index.Postings(sun)[1]));
    }

    [Fact]
    public void Words_of_one_beginning_share_a_shard()
    {
        var shards = new Shards(InvertedIndex.Build(Entries("virtual virtualization virtue other"), null), 64);

        var with = Enumerable.Range(0, 64).Select(i => Text(to => shards.WriteWords(i, to))).Single(s => s.Contains("virtual\""));
        Assert.Contains("virtualization", with);
        Assert.Contains("virtue", with);
    }

    [Fact]
    public void Terms_kept_from_an_earlier_build_change_nothing_but_the_work()
    {
        var file = Path.Combine(_folder, "terms");
        var before = Entries("Sun and Oracle", "Oracle and Java", "nothing else");
        InvertedIndex.Build(before, file);
        SearchEntry[] after = [before[2], Entry(7, new SearchField("Sun sets, a new word", 1)), before[0]];
        var untouched = after.Select(e => e.Key == 7 ? e : e with { Fields = () => throw new InvalidOperationException("It was known.") }).ToList();

        Assert.Equal(Read(InvertedIndex.Build(after, null)), Read(InvertedIndex.Build(untouched, file)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    [InlineData(-1)]
    public void A_damaged_store_counts_as_none(int at)
    {
        var file = Path.Combine(_folder, "terms");
        var entries = Entries("Sun and Oracle", "Oracle and Java");
        InvertedIndex.Build(entries, file);
        var bytes = File.ReadAllBytes(file);
        bytes[at < 0 ? ^1 : at] ^= 0x20;
        File.WriteAllBytes(file, bytes);

        Assert.Equal(Read(InvertedIndex.Build(entries, null)), Read(InvertedIndex.Build(entries, file)));
    }

    [Theory]
    [InlineData(61, 16)]
    [InlineData(1_000, 64)]
    [InlineData(10_000, 512)]
    [InlineData(1_000_000, 4096)]
    public void The_number_of_shards_follows_from_the_number_of_documents(int documents, int shards) => Assert.Equal(shards, Shards.CountFor(documents));
}
