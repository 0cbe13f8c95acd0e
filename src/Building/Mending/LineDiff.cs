using System.Text;

namespace Archive.Building.Mending;

/// <summary>What changes between two texts, line by line, as `diff` shows it without the lines around.</summary>
internal static class LineDiff
{
    /// <summary>Lines of both together: to look farther takes time with the square of it.</summary>
    private const int FarthestCommon = 40;

    public static string Describe(string path, string before, string after)
    {
        var (a, b) = (before.Split('\n'), after.Split('\n'));
        var text = new StringBuilder($"{path}\n");
        var tail = a.Reverse().Zip(b.Reverse()).TakeWhile(p => p.First == p.Second).Count();
        var (aEnd, bEnd) = (a.Length - tail, b.Length - tail);
        for (int i = 0, j = 0; i < aEnd || j < bEnd;)
        {
            var (gone, come) = CountBeforeCommon(a.AsSpan(i..aEnd), b.AsSpan(j..bEnd));
            for (; gone > 0; gone--) Append(i, '-', a[i++]);
            for (; come > 0; come--) Append(j, '+', b[j++]);
            for (; i < aEnd && j < bEnd && a[i] == b[j]; i++) j++;
        }
        return text.ToString();

        void Append(int at, char sign, string line) => text.Append($"{at + 1,5} {sign} {line.TrimEnd('\r')}\n");
    }

    /// <returns>How many lines of either come before the next that both have; one of each where it is not near.</returns>
    private static (int Gone, int Come) CountBeforeCommon(ReadOnlySpan<string> a, ReadOnlySpan<string> b)
    {
        for (var lines = 0; lines <= FarthestCommon; lines++)
            for (var gone = Math.Min(lines, a.Length - 1); gone >= 0 && lines - gone < b.Length; gone--)
                if (a[gone] == b[lines - gone]) return (gone, lines - gone);
        return (Math.Min(a.Length, 1), Math.Min(b.Length, 1));
    }
}
