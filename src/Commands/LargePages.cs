using System.Globalization;
using System.Runtime.InteropServices;

namespace Archive.Commands;

/// <summary>
/// Pages of 2 MB for the collected heap, where Linux gives them to those who ask (transparent huge pages set to <c>madvise</c>, the default of
/// many distributions). Each new page costs a fault, and on a virtual machine a fault may cost more than all that is then done with the page.
/// </summary>
/// <remarks>
/// To ask is not enough: the collector opens its reserve in steps of 64 KiB, and the system keeps what differs in rights apart, in stretches too short
/// for such a page. So the beginning of the reserve is opened at once. That takes no memory; only what is touched does.
/// </remarks>
internal static class LargePages
{
    // sys/mman.h. What is only reserved is marked as not to be dumped, and that mark keeps stretches apart, too.
    private const int ReadAndWrite = 3;
    private const int Dump = 17;
    private const int HugePages = 14;

    /// <returns>False where none are to be had or the reserve is not found: then all works as well, but slower.</returns>
    public static bool Ask()
    {
        if (!OperatingSystem.IsLinux() || !GC.GetConfigurationVariables().TryGetValue("GCRegionRange", out var range)) return false;
        try
        {
            // A quarter of the memory is more than a build has needed yet; to open all that is reserved would be refused.
            var reserved = Convert.ToUInt64(range, CultureInfo.InvariantCulture);
            return FindReserve(File.ReadLines("/proc/self/maps"), reserved) is { } start
                && Open((nuint)start, (nuint)Math.Min(reserved, (ulong)GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    private static bool Open(nuint start, nuint length) =>
        Protect(start, length, ReadAndWrite) == 0 && Advise(start, length, Dump) == 0 && Advise(start, length, HugePages) == 0;

    /// <param name="maps">The lines of <c>/proc/PID/maps</c>, see proc(5).</param>
    /// <param name="length">Bytes that the collector has reserved, most of which it has not opened yet.</param>
    /// <returns>The address at which they begin; null where no such stretch is certain.</returns>
    internal static ulong? FindReserve(IEnumerable<string> maps, ulong length)
    {
        if (length == 0) return null;
        (ulong Start, ulong End) unbroken = default;
        foreach (var line in maps)
        {
            if (!TryParse(line, out var start, out var end)) unbroken = default;
            else unbroken = (start == unbroken.End ? unbroken.Start : start, end);
            if (end - start > length / 2 && end - unbroken.Start >= length) return end - length;
        }
        return null;
    }

    /// <returns>False where a file stands behind the stretch, or a name such as that of the stack.</returns>
    private static bool TryParse(string line, out ulong start, out ulong end)
    {
        (start, end) = (0, 0);
        Span<Range> fields = stackalloc Range[7];
        var text = line.AsSpan();
        if (text.Split(fields, ' ', StringSplitOptions.RemoveEmptyEntries) != 5 || text[fields[4]] is not "0") return false;
        var addresses = text[fields[0]];
        var dash = addresses.IndexOf('-');
        return ulong.TryParse(addresses[..dash], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out start)
            & ulong.TryParse(addresses[(dash + 1)..], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out end);
    }

#pragma warning disable SYSLIB1054 // The generated form needs unsafe code; these calls do not.
    [DllImport("libc", EntryPoint = "mprotect")]
    private static extern int Protect(nuint start, nuint length, int rights);

    [DllImport("libc", EntryPoint = "madvise")]
    private static extern int Advise(nuint start, nuint length, int advice);
#pragma warning restore SYSLIB1054
}
