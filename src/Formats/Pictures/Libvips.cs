using NetVips;

namespace Archive.Formats.Pictures;

internal static class Libvips
{
    /// <summary>Whether it runs on this machine. What it thinks of a picture it would write among the reports, in a form of its own.</summary>
    public static bool IsAvailable { get; } = Start();

    private static bool Start()
    {
        if (!ModuleInitializer.VipsInitialized) return false;
        Log.SetLogHandler("VIPS", Enums.LogLevelFlags.Warning, (_, _, _) => { });
        return true;
    }
}
