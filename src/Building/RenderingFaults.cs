using Archive.Diagnostics;
using Archive.Publishing;
using Archive.Theme;
using Archive.Theme.Language;

namespace Archive.Building;

/// <summary>What goes wrong while the site is made is a problem like any other: of the theme, or of the file that a page was made of.</summary>
internal static class RenderingFaults
{
    /// <returns>What the work returned, or nothing where pages could not be made.</returns>
    public static T? Contain<T>(Problems problems, Func<T?> work) where T : class
    {
        try
        {
            return work();
        }
        catch (ThemeException e)
        {
            Report(e, problems);
        }
        catch (WordException e)
        {
            Report(e, problems);
        }
        catch (AggregateException e) when (e.Flatten().InnerExceptions.OfType<WordException>().FirstOrDefault() is { } word)
        {
            Report(word, problems);
        }
        catch (DocumentException e)
        {
            Report(e.Faults, problems);
        }
        return null;
    }

    /// <summary>A template that is wrong is wrong on every page: it is reported once.</summary>
    private static void Report(ThemeException e, Problems problems)
    {
        // A word that there is not was found before any page was made.
        foreach (var fault in e.Faults.Where(f => !problems.Sorted().Any(p => p.Message == f.Message && p.Position.File == f.Position.File)))
            problems.Error(fault.Position,
                fault.Message,
                fault.Hint ?? "What each template sees stands in the program's docs/theme.md.");
    }

    private static void Report(WordException e, Problems problems)
    {
        if (!problems.Sorted().Any(p => p.Message == e.Message)) problems.Error(new Position("theme/words"), e.Message, $"Look for '{e.Key}' there and in input/words.yml.");
    }

    public static void Report(IEnumerable<DocumentFault> faults, Problems problems)
    {
        foreach (var fault in faults)
        {
            if (fault.Cause is ThemeException theme) Report(theme, problems);
            else if (fault.Cause is WordException word) Report(word, problems);
            else Fault.Contain(fault.File, problems, () => throw fault.Cause);
        }
    }
}
