namespace Archive.Content;

/// <summary>
/// Room for the bytes of files between their reading and their rendering, so that a file is opened once. It is taken from memory at
/// once and never grows: what does not fit is read again when it is rendered.
/// </summary>
internal sealed class TextRoom
{
    /// <summary>The files of some 12,000 articles of 700 words.</summary>
    private const int Most = 64 * 1024 * 1024;

    private readonly byte[] _bytes;
    private long _taken;

    /// <param name="wanted">Bytes that would be enough for all.</param>
    public TextRoom(long wanted) => _bytes = GC.AllocateUninitializedArray<byte>((int)Math.Min(wanted, Most));

    /// <param name="isKept">Whether the place is the room's own: else it is the caller's alone.</param>
    public Memory<byte> Take(int length, out bool isKept)
    {
        var end = Interlocked.Add(ref _taken, length);
        isKept = end <= _bytes.Length;
        return isKept ? _bytes.AsMemory((int)end - length, length) : new byte[length];
    }
}
