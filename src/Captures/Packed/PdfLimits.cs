using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Archive.Captures.Packed;

/// <summary>
/// How much of one PDF is unpacked and read: a few hundred bytes can ask for gigabytes of letters, and for hours to tell which of them are words.
/// All that it holds passes here.
/// </summary>
internal sealed class PdfLimits : IFilterProvider
{
    private const long MostUnpacked = 64 << 20;
    private const int MostStreams = 20_000, MostLetters = 1_000_000, MostSaves = 100_000;

    /// <summary>A letter that is written as a number takes so many.</summary>
    private const int MostDigits = 4;

    /// <summary>To tell words and paragraphs takes time with the square of a page's letters: this much takes some seconds.</summary>
    private const double MostPairs = 1e9;

    private const int LongestOldPacking = 64 << 10;

    private long _unpacked;
    private int _streams;
    private (int Letters, int Saves) _content;
    private double _pairs;

    /// <summary>Whether it is too much: what was read of it then is not all.</summary>
    public bool IsExceeded { get; private set; }

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Limit(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Limit(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => DefaultFilterProvider.Instance.GetAllFilters();

    /// <summary>Looks at what stands in the file without being packed: nobody asks for a filter to read it.</summary>
    public void AddUnpacked(ReadOnlySpan<byte> file)
    {
        while (!file.IsEmpty)
        {
            var start = file.IndexOf("stream"u8);
            var keys = start < 0 ? file : file[..start];
            AddContent(keys);
            file = start < 0 ? [] : file[(start + "stream".Length)..];
            var end = file.IndexOf("endstream"u8);
            var stream = end < 0 ? file : file[..end];
            file = end < 0 ? [] : file[(end + "endstream".Length)..];
            keys = keys[(keys.LastIndexOf("obj"u8) + 1)..];
            if (keys.IndexOf("/Filter"u8) < 0) AddContent(stream);
        }
    }

    public void AddPage(int letters) => Check((_pairs += (double)letters * letters) <= MostPairs);

    /// <summary>Counts anew: it is read once more.</summary>
    public void Restart() => (_unpacked, _streams, _content) = (0, 0, default);

    /// <summary>Lets whoever still reads it come to an end.</summary>
    public void Stop() => IsExceeded = true;

    private List<IFilter> Limit(IReadOnlyList<IFilter> filters)
    {
        Check(++_streams <= MostStreams);
        return [.. filters.Select(f => new LimitedFilter(this, f)), new LimitedFilter(this, null)];
    }

    private void AddContent(ReadOnlySpan<byte> content)
    {
        if (IsFont(content)) return;
        var (depth, isHex) = (0, false);
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] == '(' && !isHex) depth++;
            else if (content[i] == ')' && depth > 0) depth--;
            else if (depth > 0) _content.Letters += MostDigits;
            else if (content[i] == '<' && i + 1 < content.Length && content[i + 1] == '<') i++;
            else if (content[i] is (byte)'<' or (byte)'>') isHex = content[i] == '<';
            else if (isHex) _content.Letters++;
            else if (content[i] == 'q' && (i + 1 == content.Length || content[i + 1] <= ' ')) _content.Saves++;
        }
        Check(_content.Letters <= MostDigits * MostLetters && _content.Saves <= MostSaves);
    }

    private static bool IsFont(ReadOnlySpan<byte> content) =>
        content is [0, 1, 0, 0, ..] or [1, 0, ..] || content.StartsWith("OTTO"u8) || content.StartsWith("true"u8) || content.StartsWith("%!"u8);

    /// <summary>How long it becomes, without keeping it.</summary>
    private void Unpack(ReadOnlySpan<byte> packed)
    {
        if (packed.Length < 2) return;
        using var stream = new DeflateStream(new MemoryStream(packed[2..].ToArray()), CompressionMode.Decompress);
        var buffer = new byte[64 << 10];
        try
        {
            while (stream.Read(buffer) is > 0 and var read) Check((_unpacked += read) <= MostUnpacked);
        }
        catch (InvalidDataException) when (!IsExceeded)
        {
            // Damaged from here on: what comes of it is for the reader to say.
        }
    }

    private void Check(bool isWithin)
    {
        if (isWithin && !IsExceeded) return;
        IsExceeded = true;
        throw new InvalidDataException();
    }

    private sealed class LimitedFilter(PdfLimits limits, IFilter? filter) : IFilter
    {
        public bool IsSupported => filter?.IsSupported ?? true;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (filter is null)
            {
                limits.AddContent(input.Span);
                return input;
            }
            if (filter is FlateFilter) limits.Unpack(input.Span);
            limits.Check(filter is not (LzwFilter or RunLengthFilter) || input.Length <= LongestOldPacking);
            return filter.Decode(input, streamDictionary, filterProvider, filterIndex);
        }
    }
}
