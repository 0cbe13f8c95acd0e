using System.Text.RegularExpressions;

namespace Archive.Diagnostics;

/// <summary>What one file does to the program stays with that file.</summary>
public static class Fault
{
    /// <summary>Works on one file. Whatever is thrown meanwhile becomes an error of that file, and the caller goes on with the next.</summary>
    /// <param name="file">Path relative to the root, with forward slashes.</param>
    /// <returns>What the work returned, or nothing where it was thrown out of it.</returns>
    public static T? Contain<T>(string file, Problems problems, Func<T?> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Error(new Position(file), $"The file cannot be read: {e.Message}");
        }
        catch (RegexMatchTimeoutException)
        {
            problems.Error(new Position(file), "The file keeps the program busy for too long.", "Take out what is repeated thousands of times in it.");
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            problems.Error(new Position(file),
                $"The program cannot cope with this file, which is a fault of the program: {e.GetType().Name}: {e.Message}",
                "Please report it, with the file. Everything else was checked all the same.");
        }
        return default;
    }

    /// <summary>The same for work that returns nothing.</summary>
    public static void Contain(string file, Problems problems, Action work) => Contain<object>(file, problems, () =>
    {
        work();
        return null;
    });
}
