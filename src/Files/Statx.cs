using System.Runtime.InteropServices;

namespace Archive.Files;

/// <summary>statx(2) of Linux, which tells a file's inode and the time of its last change: the framework does not.</summary>
internal static class Statx
{
    private const int CurrentFolder = -100;
    private const int NotThroughLinks = 0x100;
    private const uint BasicStats = 0x7ff;
    private const int NoEntry = 2;
    private const int NotAFolder = 20;
    private const ushort TypeMask = 0xf000;
    private const ushort RegularFile = 0x8000;
    private const ushort Folder = 0x4000;
    private const ushort Link = 0xa000;

    private static readonly bool IsOffered = OperatingSystem.IsLinux() && TryCall();

    /// <returns>What stands there, with the stamp of a regular file; null where the system offers no such call or refuses it.</returns>
    public static (FileKind Kind, FileStamp Stamp)? Read(string path)
    {
        if (!IsOffered) return null;
        if (Call(CurrentFolder, path, NotThroughLinks, BasicStats, out var stat) != 0)
            return Marshal.GetLastPInvokeError() is NoEntry or NotAFolder ? (FileKind.Nothing, FileStamp.Missing) : null;
        return (stat.Mode & TypeMask) switch
        {
            RegularFile => (FileKind.File, new FileStamp((long)stat.Size, stat.Written.Ticks, stat.Changed.Ticks, stat.Inode)),
            Folder => (FileKind.Folder, FileStamp.Missing),
            Link => (FileKind.Link, FileStamp.Missing),
            _ => (FileKind.Device, FileStamp.Missing),
        };
    }

    private static bool TryCall()
    {
        try
        {
            return Call(CurrentFolder, "/", NotThroughLinks, BasicStats, out _) == 0;
        }
        catch (Exception e) when (e is EntryPointNotFoundException or DllNotFoundException)
        {
            return false;
        }
    }

#pragma warning disable SYSLIB1054 // The generated form needs unsafe code; this call does not.
    [DllImport("libc", EntryPoint = "statx", SetLastError = true)]
    private static extern int Call(int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint mask, out Stat stat);
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
