using System.Text;

namespace Archive.Catalog;

/// <content>The written form. It formats only itself: format and culture change nothing.</content>
public readonly partial record struct PartialDate : ISpanFormattable, IUtf8SpanFormattable
{
    private const int Longest = 25;

    /// <summary>The form in which it was written, normalised: the exact inverse of <see cref="Parse"/>.</summary>
    public override string ToString()
    {
        Span<char> text = stackalloc char[Longest];
        return new string(text[..Write(text)]);
    }

    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        Span<char> text = stackalloc char[Longest];
        var length = Write(text);
        charsWritten = text[..length].TryCopyTo(destination) ? length : 0;
        return charsWritten > 0;
    }

    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        Span<char> text = stackalloc char[Longest];
        return Encoding.UTF8.TryGetBytes(text[..Write(text)], utf8Destination, out bytesWritten);
    }

    private int Write(Span<char> to)
    {
        var at = new DateTime(StartTicks + (OffsetMinutes * TimeSpan.TicksPerMinute));
        var (year, month, day) = DateOnly.FromDateTime(at);
        Two(to, year / 100);
        Two(to[2..], year % 100);
        if (Precision == DatePrecision.Year) return 4;
        Two(to, 5, month, '-');
        if (Precision == DatePrecision.Month) return 7;
        Two(to, 8, day, '-');
        if (Precision == DatePrecision.Day) return 10;
        Two(to, 11, at.Hour, 'T');
        Two(to, 14, at.Minute, ':');
        Two(to, 17, at.Second, ':');
        var offset = Math.Abs(OffsetMinutes);
        Two(to, 20, offset / 60, OffsetMinutes < 0 ? '-' : '+');
        Two(to, 23, offset % 60, ':');
        return Longest;
    }

    /// <param name="before">Written before the first of the two digits.</param>
    private static void Two(Span<char> to, int at, int number, char before)
    {
        to[at - 1] = before;
        Two(to[at..], number);
    }

    private static void Two(Span<char> to, int number)
    {
        to[0] = (char)('0' + (number / 10));
        to[1] = (char)('0' + (number % 10));
    }
}
