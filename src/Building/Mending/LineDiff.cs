using System.Text;

namespace Archive.Building.Mending;

/// <summary>What changes between two texts, line by line, as `diff` shows it without the lines around.</summary>
internal static class LineDiff
{
    public static string Describe(string path, string before, string? after)
    {
        var (a, b) = (before.Split('\n'), after is null ? [] : after.Split('\n'));
        var common = LongestCommon(a, b);
        var text = new StringBuilder($"{path}\n");
        for (int i = 0, j = 0; i < a.Length || j < b.Length;)
        {
            if (i < a.Length && j < b.Length && a[i] == b[j]) (i, j) = (i + 1, j + 1);
            else if (i < a.Length && (j == b.Length || common[i + 1, j] >= common[i, j + 1])) text.Append($"{i + 1,5} - {a[i++].TrimEnd('\r')}\n");
            else text.Append($"{j + 1,5} + {b[j++].TrimEnd('\r')}\n");
        }
        return text.ToString();
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
