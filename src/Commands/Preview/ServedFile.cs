using System.Text;

namespace Archive.Commands.Preview;

/// <summary>A file on its way to a browser, a piece at a time. A page gets the script's element before its end.</summary>
internal sealed class ServedFile : IAsyncDisposable
{
    /// <summary>Bytes at a page's end among which its body ends.</summary>
    private const int Tail = 1024;

    private readonly FileStream _file;
    private readonly long _insertAt;
    private readonly byte[] _inserted;

    private ServedFile(FileStream file, long insertAt, byte[] inserted) => (_file, _insertAt, _inserted) = (file, insertAt, inserted);

    public long Length => _file.Length + _inserted.Length;

    public static byte[] ScriptTag(string script) => Encoding.UTF8.GetBytes($"<script src=\"{script}\"></script>");

    /// <param name="script">Address of the script that pages get.</param>
    public static ServedFile Open(string path, string script)
    {
        var file = new FileStream(path, new FileStreamOptions { Share = FileShare.ReadWrite | FileShare.Delete, Options = FileOptions.Asynchronous });
        if (!path.EndsWith(".html", StringComparison.Ordinal)) return new ServedFile(file, file.Length, []);
        var tail = new byte[Math.Min(Tail, file.Length)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        file.Position = 0;
        var end = tail.AsSpan().LastIndexOf("</body>"u8);
        return new ServedFile(file, end < 0 ? file.Length : file.Length - tail.Length + end, ScriptTag(script));
    }

    public async Task CopyTo(Stream to)
    {
        var buffer = new byte[64 * 1024];
        for (var left = _insertAt; left > 0;)
        {
            var read = await _file.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, left)));
            if (read == 0) throw new EndOfStreamException();
            await to.WriteAsync(buffer.AsMemory(0, read));
            left -= read;
        }
        await to.WriteAsync(_inserted);
        await _file.CopyToAsync(to);
    }

    public ValueTask DisposeAsync() => _file.DisposeAsync();
}
