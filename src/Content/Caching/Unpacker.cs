using Archive.Catalog;

namespace Archive.Content.Caching;

/// <summary>Reads back what <see cref="Packer"/> wrote.</summary>
internal sealed class Unpacker(BinaryReader from)
{
    public string Word() => from.ReadString();

    public string? WordOrNot() => from.ReadBoolean() ? from.ReadString() : null;

    public Text Text() => new(from.ReadString(), from.Read7BitEncodedInt(), from.Read7BitEncodedInt());

    public Text? TextOrNot() => from.ReadBoolean() ? Text() : null;

    public PartialDate Date()
    {
        var precision = (DatePrecision)from.ReadByte();
        var ticks = from.ReadInt64();
        var start = new DateTimeOffset(ticks, TimeSpan.FromMinutes(from.ReadInt16()));
        return precision switch
        {
            DatePrecision.Year => PartialDate.OfYear(start.Year),
            DatePrecision.Month => PartialDate.OfMonth(start.Year, start.Month),
            DatePrecision.Day => PartialDate.OfDay(start.Year, start.Month, start.Day),
            _ => PartialDate.OfInstant(start),
        };
    }

    public PartialDate? DateOrNot() => from.ReadBoolean() ? Date() : null;

    public bool Flag() => from.ReadBoolean();

    public byte Choice() => from.ReadByte();

    public int Number() => from.Read7BitEncodedInt();

    public ulong Hash() => from.ReadUInt64();

    public T? EntryOrNot<T>(Func<T> read) where T : class => from.ReadBoolean() ? read() : null;

    public IReadOnlyList<T> List<T>(Func<T> read)
    {
        var count = from.Read7BitEncodedInt();
        if (count == 0) return [];
        var list = new T[count];
        for (var i = 0; i < count; i++) list[i] = read();
        return list;
    }

    public IReadOnlyList<Text> Texts() => List(Text);
}
