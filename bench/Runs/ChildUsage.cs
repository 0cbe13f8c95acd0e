using System.Runtime.InteropServices;

namespace Archive.Bench.Runs;

/// <summary>Processor time of processes that this one started and saw end: getrusage(2), which knows microseconds where /proc counts ticks.</summary>
internal static class ChildUsage
{
    private const int Children = -1;

    /// <summary>User and system time of all of them so far.</summary>
    public static TimeSpan Processor
    {
        get
        {
            if (GetUsage(Children, out var usage) != 0) throw new InvalidOperationException("getrusage failed.");
            return usage.User.Span + usage.System.Span;
        }
    }

#pragma warning disable SYSLIB1054 // The generated form needs unsafe code; this one call does not.
    [DllImport("libc", EntryPoint = "getrusage")]
    private static extern int GetUsage(int who, out Usage usage);
#pragma warning restore SYSLIB1054

    // struct rusage of 64-bit Linux: two times and fourteen counters that are not read here.
    [StructLayout(LayoutKind.Explicit, Size = 144)]
    private struct Usage
    {
        [FieldOffset(0)] public Time User;
        [FieldOffset(16)] public Time System;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public long Seconds;
        public long Microseconds;

        public readonly TimeSpan Span => TimeSpan.FromSeconds(Seconds) + TimeSpan.FromMicroseconds(Microseconds);
    }
}
