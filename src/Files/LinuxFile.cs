using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Archive.Files;

/// <summary>
/// The calls that the framework does not offer: statx(2), which tells inode and time of change, and a folder to start it from. And those of
/// which it makes more than thousands of small files need: a file read or written at once, a folder made where its parent stands.
/// </summary>
internal static class LinuxFile
{
    private const int FromCurrentFolder = -100;
    private const int NoFlags = 0;
    private const int EmptyPath = 0x1000;
    private const uint BasicStats = 0x7ff;
    private const int NoEntry = 2;
    private const int Interrupted = 4;
    private const int NotAFolder = 20;
    private const ushort TypeMask = 0xf000;
    private const ushort Regular = 0x8000;

    // O_PATH | O_CLOEXEC: a place to start from, with no right to read needed. Both are the same wherever .NET runs (asm-generic/fcntl.h).
    private const int PlaceOnly = 0x280000;

    // O_RDONLY | O_CLOEXEC, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, likewise.
    private const int ForReading = 0x80000;
    private const int NewFile = 0x800c1;

    // What the framework asks for, too; the umask takes its part away.
    private const uint FileRights = 0x1b6;
    private const uint FolderRights = 0x1ff;

    private static readonly bool Offered = OperatingSystem.IsLinux() && IsOffered();

    /// <returns>False where the system offers no such call.</returns>
    public static bool TryStamp(string path, out FileStamp stamp) => TryStamp(FromCurrentFolder, path, NoFlags, out stamp);

    public static bool TryStamp(SafeFileHandle file, out FileStamp stamp) => TryStamp((int)file.DangerousGetHandle(), "", EmptyPath, out stamp);

    /// <param name="folder">From <see cref="OpenFolder"/>.</param>
    /// <param name="path">Below the folder.</param>
    public static bool TryStamp(SafeFileHandle folder, ReadOnlySpan<char> path, out FileStamp stamp) => TryStamp((int)folder.DangerousGetHandle(), path, NoFlags, out stamp);

    /// <returns>Null where the folder cannot be opened so.</returns>
    public static SafeFileHandle? OpenFolder(string path)
    {
        if (!Offered) return null;
        Span<byte> buffer = stackalloc byte[PathBuffer];
        if (!TryEncode(path, buffer)) return null;
        return Open(in buffer[0], PlaceOnly) is >= 0 and var handle ? new SafeFileHandle(handle, ownsHandle: true) : null;
    }

    /// <param name="file">To be closed by <see cref="CloseRead"/>.</param>
    /// <returns>False where that failed, for whatever reason, or it is no regular file.</returns>
    public static bool TryOpen(string path, out int file, out long length)
    {
        (file, length) = (-1, 0);
        Span<byte> buffer = stackalloc byte[PathBuffer];
        if (!Offered || !TryEncode(path, buffer)) return false;
        file = Open(in buffer[0], ForReading);
        if (file < 0) return false;
        if (TryStamp(file, "", EmptyPath, out var stamp) && stamp.Exists)
        {
            length = stamp.Length;
            return true;
        }
        CloseRead(file);
        return false;
    }

    /// <summary>Closes a file of which nothing can be lost.</summary>
    public static void CloseRead(int file) => _ = Close(file);

    /// <returns>Bytes read; 0 at the end.</returns>
    public static int Read(int file, Span<byte> to)
    {
        while (true)
        {
            if (Read(file, out to[0], (nuint)to.Length) is >= 0 and var read) return (int)read;
            if (Marshal.GetLastPInvokeError() is not Interrupted and var error) throw new IOException($"The file could not be read: {Marshal.GetPInvokeErrorMessage(error)}.");
        }
    }

    /// <summary>Makes a folder whose parent stands.</summary>
    /// <returns>False where that failed, for whatever reason.</returns>
    public static bool TryMakeFolder(ReadOnlySpan<char> path)
    {
        Span<byte> buffer = stackalloc byte[PathBuffer];
        return Offered && TryEncode(path, buffer) && MakeFolder(in buffer[0], FolderRights) == 0;
    }

    /// <summary>Writes a new file.</summary>
    /// <returns>False where that failed, for whatever reason: then there is no file that was not there before.</returns>
    public static bool TryWrite(string path, ReadOnlySpan<byte> bytes, out FileStamp stamp)
    {
        stamp = default;
        Span<byte> buffer = stackalloc byte[PathBuffer];
        if (!Offered || !TryEncode(path, buffer) || Open(in buffer[0], NewFile, FileRights) is var file && file < 0) return false;
        while (bytes.Length > 0 && Write(file, in bytes[0], (nuint)bytes.Length) is > 0 and var written) bytes = bytes[(int)written..];
        var isWhole = bytes.IsEmpty && TryStamp(file, "", EmptyPath, out stamp);
        if (Close(file) == 0 && isWhole) return true;
        File.Delete(path);
        return false;
    }

    private static bool TryStamp(int folder, ReadOnlySpan<char> path, int flags, out FileStamp stamp)
    {
        stamp = new FileStamp(-1, 0, 0, 0);
        Span<byte> buffer = stackalloc byte[PathBuffer];
        if (!Offered || !TryEncode(path, buffer)) return false;
        if (Statx(folder, in buffer[0], flags, BasicStats, out var stat) != 0)
            return Marshal.GetLastPInvokeError() is NoEntry or NotAFolder;
        if ((stat.Mode & TypeMask) == Regular) stamp = new FileStamp((long)stat.Size, stat.Written.Ticks, stat.Changed.Ticks, stat.Inode);
        return true;
    }

    private static bool IsOffered()
    {
        try
        {
            return Statx(FromCurrentFolder, in "/\0"u8[0], NoFlags, BasicStats, out _) == 0;
        }
        catch (Exception e) when (e is EntryPointNotFoundException or DllNotFoundException)
        {
            return false;
        }
    }

    // Longer paths are left to the framework.
    private const int PathBuffer = 1024;

    private static bool TryEncode(ReadOnlySpan<char> path, Span<byte> to)
    {
        if (!Encoding.UTF8.TryGetBytes(path, to[..^1], out var length)) return false;
        to[length] = 0;
        return true;
    }

#pragma warning disable SYSLIB1054 // The generated form needs unsafe code; these calls do not.
    [DllImport("libc", EntryPoint = "statx", SetLastError = true)]
    private static extern int Statx(int folder, in byte path, int flags, uint mask, out Stat stat);

    [DllImport("libc", EntryPoint = "open")]
    private static extern int Open(in byte path, int flags);

    [DllImport("libc", EntryPoint = "open")]
    private static extern int Open(in byte path, int flags, uint mode);

    [DllImport("libc", EntryPoint = "read", SetLastError = true)]
    private static extern nint Read(int file, out byte bytes, nuint length);

    [DllImport("libc", EntryPoint = "write")]
    private static extern nint Write(int file, in byte bytes, nuint length);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int file);

    [DllImport("libc", EntryPoint = "mkdir")]
    private static extern int MakeFolder(in byte path, uint mode);
#pragma warning restore SYSLIB1054

    // linux/stat.h, struct statx: the same layout on every architecture.
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Stat
    {
        [FieldOffset(28)] public ushort Mode;
        [FieldOffset(32)] public ulong Inode;
        [FieldOffset(40)] public ulong Size;
        [FieldOffset(96)] public Time Changed;
        [FieldOffset(112)] public Time Written;
    }

    [StructLayout(LayoutKind.Sequential, Size = 16)]
    private struct Time
    {
        public long Seconds;
        public uint Nanoseconds;

        public readonly long Ticks => DateTime.UnixEpoch.Ticks + Seconds * TimeSpan.TicksPerSecond + Nanoseconds / 100;
    }
}
