namespace Archive.Tests.Support;

/// <summary>
/// A new folder for one test, in memory where there is room: on a disk, making thousands of small files where as many
/// were just deleted took more than half of the tests' time.
/// </summary>
internal static class TempFolder
{
    private const string InMemory = "/dev/shm";
    private const long Enough = 1L << 30;

    private static readonly bool IsRoomInMemory = OperatingSystem.IsLinux() && Directory.Exists(InMemory) && new DriveInfo(InMemory).AvailableFreeSpace > Enough;

    public static string Create(string prefix) => IsRoomInMemory
        ? Directory.CreateDirectory(Path.Combine(InMemory, prefix + Path.GetRandomFileName())).FullName
        : Directory.CreateTempSubdirectory(prefix).FullName;
}
