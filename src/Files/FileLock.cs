using System.Diagnostics;
using System.Globalization;

namespace Archive.Files;

/// <summary>
/// One process at a time: a file that stands open and locked (flock(2) on Unix, a share mode on Windows). The system frees it when its
/// process ends, however it ends.
/// </summary>
public sealed class FileLock : IDisposable
{
    private readonly FileStream _file;

    private FileLock(FileStream file) => _file = file;

    /// <param name="waiting">Called once where another process has it, with who that is.</param>
    /// <exception cref="TimeoutException">It had it all the time.</exception>
    public static FileLock Acquire(string file, TimeSpan longest, Action<string>? waiting)
    {
        for (var waited = Stopwatch.StartNew(); ; Thread.Sleep(100))
        {
            if (TryAcquire(file) is { } acquired) return acquired;
            waiting?.Invoke(DescribeHolder(file));
            waiting = null;
            if (waited.Elapsed > longest)
                throw new TimeoutException(string.Create(CultureInfo.InvariantCulture, $"Another build is at work on this output ({DescribeHolder(file)}); waited {longest.TotalSeconds:0} s."));
        }
    }

    /// <returns>Null where another process has it.</returns>
    /// <exception cref="UnauthorizedAccessException">Nothing may be written there.</exception>
    /// <param name="more">What else others are told of who has it.</param>
    public static FileLock? TryAcquire(string file, string? more = null)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        try
        {
            var locked = new FileLock(new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1));
            File.WriteAllText(HolderFile(file), string.Create(CultureInfo.InvariantCulture, $"process {Environment.ProcessId}, since {DateTime.UtcNow:yyyy-MM-dd HH:mm:ss} UTC{(more is null ? "" : $", {more}")}"));
            return locked;
        }
        catch (IOException e) when (IsSharingViolation(e))
        {
            return null;
        }
    }

    /// <summary>It has no exception of its own: EWOULDBLOCK of flock(2), ERROR_SHARING_VIOLATION on Windows.</summary>
    private static bool IsSharingViolation(IOException e) =>
        e.HResult == (OperatingSystem.IsWindows() ? unchecked((int)0x80070020) : OperatingSystem.IsMacOS() ? 35 : 11);

    /// <returns>Who has it, for people: the process id and since when.</returns>
    public static string DescribeHolder(string file) => File.Exists(HolderFile(file)) ? File.ReadAllText(HolderFile(file)).Trim() : "another process";

    public void Dispose() => _file.Dispose();

    // The locked file itself cannot be read by others everywhere.
    private static string HolderFile(string file) => file + ".holder";
}
