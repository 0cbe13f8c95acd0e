using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Archive.Files;

/// <summary>The one call that the framework does not offer: statx(2), which tells inode and time of change.</summary>
internal static class LinuxFile
{
    private const int FromCurrentFolder = -100;
    private const int NoFlags = 0;
    private const int EmptyPath = 0x1000;
    private const uint BasicStats = 0x7ff;
    private const int NoEntry = 2;
    private const int NotAFolder = 20;
    private const ushort TypeMask = 0xf000;
    private const ushort Regular = 0x8000;

    private static bool s_known = OperatingSystem.IsLinux();

    /// <returns>False where the system offers no such call.</returns>
    public static bool TryStamp(string path, out FileStamp stamp) => TryStamp(FromCurrentFolder, path, NoFlags, out stamp);

    public static bool TryStamp(SafeFileHandle file, out FileStamp stamp) => TryStamp((int)file.DangerousGetHandle(), "", EmptyPath, out stamp);

    private static bool TryStamp(int folder, string path, int flags, out FileStamp stamp)
    {
        stamp = new FileStamp(-1, 0, 0, 0);
        if (!s_known) return false;
        try
        {
            if (Statx(folder, path, flags, BasicStats, out var stat) != 0)
                return Marshal.GetLastPInvokeError() is NoEntry or NotAFolder;
            if ((stat.Mode & TypeMask) == Regular) stamp = new FileStamp((long)stat.Size, stat.Written.Ticks, stat.Changed.Ticks, stat.Inode);
            return true;
        }
        catch (EntryPointNotFoundException)
        {
            s_known = false;
            return false;
        }
        catch (DllNotFoundException)
        {
            s_known = false;
            return false;
        }
    }

#pragma warning disable SYSLIB1054 // The generated form needs unsafe code; this one call does not.
    [DllImport("libc", EntryPoint = "statx", SetLastError = true)]
    private static extern int Statx(int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint mask, out Stat stat);
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
