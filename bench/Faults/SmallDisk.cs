using System.Diagnostics;

namespace Archive.Bench.Faults;

/// <summary>A small file system in memory, which can be filled and made read-only. Without the right to mount one, a folder.</summary>
internal sealed class SmallDisk : IDisposable
{
    private const string Size = "24m";

    private SmallDisk(string folder, bool isMounted) => (Folder, IsMounted) = (folder, isMounted);

    public string Folder { get; }

    public bool IsMounted { get; }

    private string Ballast => Path.Combine(Folder, "ballast");

    public static SmallDisk Mount(string folder)
    {
        Directory.CreateDirectory(folder);
        return new SmallDisk(folder, OperatingSystem.IsLinux() && Call("mount", "-t", "tmpfs", "-o", $"size={Size}", "tmpfs", folder));
    }

    /// <summary>Leaves room for a part of what a build writes, or for nothing.</summary>
    public void Fill(Random random)
    {
        var left = random.Next(4) * 256 * 1024L;
        var length = Math.Max(0, new DriveInfo(Folder).AvailableFreeSpace - left);
        try
        {
            using var file = File.Create(Ballast);
            var block = new byte[64 * 1024];
            for (var written = 0L; written < length; written += block.Length) file.Write(block);
        }
        catch (IOException)
        {
            // Full, as wished.
        }
    }

    public void Empty() => File.Delete(Ballast);

    /// <summary>The system refuses it while somebody writes there.</summary>
    public void MakeReadOnly(bool readOnly)
    {
        if (!Call("mount", "-o", readOnly ? "remount,ro" : "remount,rw", Folder)) throw new InvalidOperationException("The disk cannot be mounted again.");
    }

    public void Dispose()
    {
        if (IsMounted) Call("umount", Folder);
        if (Directory.Exists(Folder)) Directory.Delete(Folder, true);
    }

    private static bool Call(string program, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
