using System.Buffers.Binary;
using System.Text;
using Archive.Catalog;
using Archive.Diagnostics;
using Archive.Files;

namespace Archive.Content.Caching;

/// <summary>Reads back what <see cref="Packer"/> wrote, from a place in an array on.</summary>
internal sealed class Unpacker(byte[] from, int at)
{
    /// <summary>Place of the next value.</summary>
    public int At { get; private set; } = at;

    public byte[] Bytes => from;

    public bool Flag() => from[At++] != 0;

    public byte Choice() => from[At++];

    // BinaryWriter.Write7BitEncodedInt: seven bits at a time, the lowest first, all but the last with the eighth set.
    public int Number()
    {
        var (number, shift) = (0, 0);
        while (true)
        {
            var next = from[At++];
            number |= (next & 0x7f) << shift;
            if (next < 0x80) return number;
            shift += 7;
        }
    }

    public int Whole()
    {
        var whole = BinaryPrimitives.ReadInt32LittleEndian(from.AsSpan(At));
        At += sizeof(int);
        return whole;
    }

    public long Long()
    {
        var number = BinaryPrimitives.ReadInt64LittleEndian(from.AsSpan(At));
        At += sizeof(long);
        return number;
    }

    public ulong Hash() => (ulong)Long();

    public FileStamp Stamp() => new(Long(), Long(), Long(), Hash());

    public string Word()
    {
        var length = Number();
        var word = Encoding.UTF8.GetString(from, At, length);
        At += length;
        return word;
    }

    public string? WordOrNot() => Flag() ? Word() : null;

    public PlacedText Text() => new(Word(), Number(), Number());

    [ThreadStatic]
    private static Names? t_names;

    /// <summary>A word that many articles hold.</summary>
    private PlacedText Name()
    {
        var length = Number();
        var name = (t_names ??= new Names()).Get(from.AsSpan(At, length));
        At += length;
        return new(name, Number(), Number());
    }

    public PlacedText? TextOrNot() => Flag() ? Text() : null;

    public PartialDate Date()
    {
        var precision = (DatePrecision)Choice();
        var ticks = Long();
        var offset = BinaryPrimitives.ReadInt16LittleEndian(from.AsSpan(At));
        At += sizeof(short);
        return PartialDate.Restore(precision, ticks, offset);
    }

    public PartialDate? DateOrNot() => Flag() ? Date() : null;

    public IReadOnlyList<PlacedText> Texts() => Texts(static u => u.Text());

    /// <summary>Words that many articles hold.</summary>
    public IReadOnlyList<PlacedText> Names() => Texts(static u => u.Name());

    private PlacedText[] Texts(Func<Unpacker, PlacedText> read)
    {
        var count = Number();
        if (count == 0) return [];
        var texts = new PlacedText[count];
        for (var i = 0; i < count; i++) texts[i] = read(this);
        return texts;
    }

    public T? EntryOrNot<T>(Func<Unpacker, T> read) where T : class => Flag() ? read(this) : null;

    public IReadOnlyList<T> List<T>(Func<Unpacker, T> read) where T : class
    {
        var count = Number();
        if (count == 0) return [];
        var list = new T[count];
        for (var i = 0; i < count; i++) list[i] = read(this);
        return list;
    }
}
