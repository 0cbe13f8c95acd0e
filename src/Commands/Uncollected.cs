using System.Runtime;

namespace Archive.Commands;

/// <summary>
/// A time without garbage collection. Nearly all that a build of few changes allocates lives until its end: to collect in the middle
/// is to copy much and to free next to nothing. What needs more room than was asked for is collected as ever.
/// </summary>
internal static class Uncollected
{
    /// <summary>Below this no collection would come anyway.</summary>
    private const long Least = 16L << 20;

    private const long Most = 1L << 30;

    /// <param name="bytes">What will be allocated, roughly.</param>
    public static void Begin(long bytes)
    {
        if (bytes < Least) return;
        try
        {
            GC.TryStartNoGCRegion(Math.Min(Math.Min(bytes, Most), GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4));
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or InvalidOperationException)
        {
            // So much cannot be had here, or another build in this process has begun one: then it is collected as ever.
        }
    }

    /// <summary>For a process that goes on: one that ends has nothing to gain from it, and what comes next would collect everything.</summary>
    public static void End()
    {
        if (GCSettings.LatencyMode != GCLatencyMode.NoGCRegion) return;
        try
        {
            GC.EndNoGCRegion();
        }
        catch (InvalidOperationException)
        {
            // It ended by itself in this very moment.
        }
    }
}
