using Archive.Catalog;
using Archive.Diagnostics;

namespace Archive.Content.Caching;

/// <summary>Writes the values that front matter is made of; <see cref="Unpacker"/> reads them back in the same order.</summary>
internal sealed class Packer(BinaryWriter to)
{
    public void Write(string? text)
    {
        to.Write(text is not null);
        if (text is not null) to.Write(text);
    }

    public void Write(PlacedText text)
    {
        to.Write(text.Value);
        to.Write7BitEncodedInt(text.Line);
        to.Write7BitEncodedInt(text.Column);
    }

    public void Write(PlacedText? text)
    {
        to.Write(text is not null);
        if (text is { } t) Write(t);
    }

    public void Write(PartialDate date)
    {
        to.Write((byte)date.Precision);
        to.Write(date.StartTicks);
        to.Write(date.OffsetMinutes);
    }

    public void Write(PartialDate? date)
    {
        to.Write(date is not null);
        if (date is { } d) Write(d);
    }

    public void Write(bool flag) => to.Write(flag);

    public void Write(byte choice) => to.Write(choice);

    public void Write(int number) => to.Write7BitEncodedInt(number);

    public void Write(ulong hash) => to.Write(hash);

    public void WriteOrNot<T>(T? entry, Action<T> write) where T : class
    {
        to.Write(entry is not null);
        if (entry is not null) write(entry);
    }

    public void Write<T>(IReadOnlyList<T> list, Action<T> write)
    {
        to.Write7BitEncodedInt(list.Count);
        for (var i = 0; i < list.Count; i++) write(list[i]);
    }

    public void Write(IReadOnlyList<PlacedText> list) => Write(list, Write);
}
