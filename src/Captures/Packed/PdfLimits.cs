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

    private const int MostLettersOfPage = 30_000;

    /// <summary>To tell words takes some tens of comparisons for each letter; where letters lie upon each other, as many as there are letters.</summary>
    private const long MostComparisons = 300_000_000;

    /// <summary>To tell paragraphs takes time with the square of a page's lines: this much takes some seconds.</summary>
    private const double MostPairs = 1e8;

    private const int LongestOldPacking = 64 << 10;

    private static readonly string TooManyLetters = $"more than {MostLetters:N0} letters";

    private long _unpacked;
    private int _streams;
    private (int Letters, int Saves) _content;
    private int _letters;
    private long _comparisons;
    private double _pairs;

    /// <summary>Of what it holds too much; null where what was read of it is all.</summary>
    public string? Excess { get; private set; }

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

    public void AddPage(int letters)
    {
        Check(letters <= MostLettersOfPage, $"more than {MostLettersOfPage:N0} letters on a page");
        Check((_letters += letters) <= MostLetters, TooManyLetters);
    }

    public void AddLines(int lines) => Check((_pairs += (double)lines * lines) <= MostPairs, "more lines on its pages than a text has");

    /// <returns>The distance between two letters, which is counted.</returns>
    public double Compare(double distance)
    {
        Check(++_comparisons <= MostComparisons, "too many letters that lie upon each other");
        return distance;
    }

    /// <summary>Counts anew: it is read once more.</summary>
    public void Restart() => (_unpacked, _streams, _content) = (0, 0, default);

    /// <summary>Lets whoever still reads it come to an end.</summary>
    public void Stop(string excess) => Excess = excess;

    private List<IFilter> Limit(IReadOnlyList<IFilter> filters)
    {
        Check(++_streams <= MostStreams, $"more than {MostStreams:N0} packed parts");
        return [.. filters.Select(f => new LimitedFilter(this, f)), new LimitedFilter(this, null)];
    }

    /// <summary>Letters are shown by the order behind them: in a picture's bytes stands no such order behind what looks like letters.</summary>
    private void AddContent(ReadOnlySpan<byte> content)
    {
        if (IsFont(content)) return;
        var (depth, isHex, isList, isText, pending) = (0, false, false, false, 0);
        for (var i = 0; i < content.Length; i++)
        {
            var (c, next) = (content[i], i + 1 < content.Length ? content[i + 1] : (byte)' ');
            if (depth > 0 && c == '\\') i++;
            else if (c == '(' && !isHex) depth++;
            else if (c == ')' && depth > 0) depth--;
            else if (depth > 0) pending += MostDigits;
            else if (c == '<' && next == '<') i++;
            else if (c is (byte)'<' or (byte)'>') isHex = c == '<';
            else if (isHex) pending++;
            else if (c == '%') i += content[i..].IndexOfAny((byte)'\n', (byte)'\r') is > 0 and var end ? end : content.Length - i;
            else if (c is (byte)'[' or (byte)']') isList = c == '[';
            else if (c is (byte)'\'' or (byte)'"' || c == 'T' && next is (byte)'j' or (byte)'J') Show(ref pending);
            else if (c == 'q' && next <= ' ') _content.Saves++;
            else if (c == 'B' && next == 'T' && i > 0 && content[i - 1] <= ' ' && content[Math.Min(i + 2, content.Length - 1)] <= ' ') isText = true;
            else if (char.IsAsciiLetter((char)c) && !isList) pending = 0;
        }
        // What is never closed, a lenient reader closes at the end.
        if (depth > 0 && isText) Show(ref pending);
        Check(_content.Saves <= MostSaves, "more drawings within each other than a text has");
    }

    private void Show(ref int pending)
    {
        Check((_content.Letters += pending) <= MostDigits * MostLetters, TooManyLetters);
        pending = 0;
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
            while (stream.Read(buffer) is > 0 and var read) Check((_unpacked += read) <= MostUnpacked, $"more than {MostUnpacked >> 20} MB when it is unpacked");
        }
        catch (InvalidDataException) when (Excess is null)
        {
            // Damaged from here on: what comes of it is for the reader to say.
        }
    }

    private void Check(bool isWithin, string excess)
    {
        if (isWithin && Excess is null) return;
        Excess ??= excess;
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
            limits.Check(filter is not (LzwFilter or RunLengthFilter) || input.Length <= LongestOldPacking, $"more than {LongestOldPacking >> 10} KB packed as LZW or runs");
            return filter.Decode(input, streamDictionary, filterProvider, filterIndex);
        }
    }
}
