using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Archive.Files;

/// <summary>Brings what was written to the disk itself, for who wants to survive a power cut.</summary>
public static class DurableWrites
{
    /// <summary>Everything that was written on the file system of a file (syncfs(2)); where the system has no such call, that file alone.</summary>
    public static void Flush(string file)
    {
        using var handle = File.OpenHandle(file, FileMode.Open, FileAccess.ReadWrite);
        if (!OperatingSystem.IsLinux() || SyncFileSystem(handle) != 0) RandomAccess.FlushToDisk(handle);
    }

#pragma warning disable SYSLIB1054 // The generated form needs unsafe code; this call does not.
    [DllImport("libc", EntryPoint = "syncfs")]
    private static extern int SyncFileSystem(SafeFileHandle file);
#pragma warning restore SYSLIB1054
}
