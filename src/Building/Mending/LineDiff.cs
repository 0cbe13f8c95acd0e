using System.Text;

namespace Archive.Building.Mending;

/// <summary>What changes between two texts, line by line, as `diff` shows it without the lines around.</summary>
internal static class LineDiff
{
    public static string Describe(string path, string before, string after)
    {
        var (a, b) = (before.Split('\n'), after.Split('\n'));
        var text = new StringBuilder($"{path}\n");
        // Ledgers are long, and most changes few: only what lies between the first and the last is compared.
        var head = a.Zip(b).TakeWhile(p => p.First == p.Second).Count();
        var tail = a.Skip(head).Reverse().Zip(b.Skip(head).Reverse()).TakeWhile(p => p.First == p.Second).Count();
        var (aEnd, bEnd) = (a.Length - tail, b.Length - tail);
        var isInPlace = aEnd == bEnd;
        var isVast = (long)(aEnd - head) * (bEnd - head) > MostPairs;
        var common = isInPlace || isVast ? null : LongestCommon(a[head..aEnd], b[head..bEnd]);
        for (int i = head, j = head; i < aEnd || j < bEnd;)
        {
            if (i < aEnd && j < bEnd && a[i] == b[j]) (i, j) = (i + 1, j + 1);
            else if (isInPlace || isVast)
            {
                var (gone, come) = isInPlace ? (1, 1) : FindNextCommon(a.AsSpan(i..aEnd), b.AsSpan(j..bEnd));
                for (; gone > 0; gone--) Append(i, '-', a[i++]);
                for (; come > 0; come--) Append(j, '+', b[j++]);
            }
            else if (i < aEnd && (j == bEnd || common![i + 1 - head, j - head] >= common[i - head, j + 1 - head])) Append(i, '-', a[i++]);
            else Append(j, '+', b[j++]);
        }
        return text.ToString();

        void Append(int at, char sign, string line) => text.Append($"{at + 1,5} {sign} {line.TrimEnd('\r')}\n");
    }

    /// <summary>Pairs of lines: a table of more would take more memory than a machine may have.</summary>
    private const int MostPairs = 4_000_000;

    private const int FarthestCommon = 40;

    /// <returns>How many lines of either come before the next that both have; all of them where it is not near.</returns>
    private static (int Gone, int Come) FindNextCommon(ReadOnlySpan<string> a, ReadOnlySpan<string> b)
    {
        for (var lines = 1; lines <= FarthestCommon; lines++)
            for (var gone = Math.Min(lines, a.Length - 1); gone >= 0 && lines - gone < b.Length; gone--)
                if (a[gone] == b[lines - gone]) return (gone, lines - gone);
        return (a.Length, b.Length);
    }

    /// <summary>For each pair of lines how many the rest of both have in common.</summary>
    private static int[,] LongestCommon(string[] a, string[] b)
    {
        var length = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
            for (var j = b.Length - 1; j >= 0; j--)
                length[i, j] = a[i] == b[j] ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
        return length;
    }
}
