using System.Text;
using Archive.Diagnostics;
using Archive.Files;

namespace Archive.Ledgers;

/// <summary>A line of a ledger that is neither empty nor a comment.</summary>
/// <param name="Number">From 1.</param>
/// <param name="IsWithdrawn">Whether <c>withdrawn</c> stands behind the text: taken back for good.</param>
internal readonly record struct LedgerFileLine(int Number, string Text, bool IsWithdrawn);

/// <summary>A text file of one entry a line, to which lines are only ever added. Bytes that are no UTF-8 make a line that no ledger takes.</summary>
internal static class LedgerFile
{
    private const string WithdrawnWord = "withdrawn";
    private const int MostLines = 1_000_000;

    /// <returns>Null where there is no such file, or none whose lines say anything for certain, which is reported: Git has left a conflict in it, or it is larger than any archive's.</returns>
    public static IReadOnlyList<LedgerFileLine>? Read(string root, string path, Problems problems)
    {
        var kind = PlainFiles.KindOf(root, path);
        if (kind is FileKind.Folder) problems.Error(new Position(path), "This is a folder, where a ledger's file belongs.", "Move it elsewhere, and put the ledger back.");
        if (kind is not FileKind.File) return null;
        var (found, text) = (new Problems(), "");
        Fault.Contain(path, found, () =>
        {
            text = PlainFiles.ReadText(root, path, PlainFiles.LargestLedger);
            if (ConflictMarkers.FindLine(Encoding.UTF8.GetBytes(text)) is { } line) found.Error(new Position(path, line, 1), ConflictMarkers.Message, ConflictMarkers.Hint);
            if (FindLoneReturn(text) is { } odd)
                found.Error(new Position(path, odd, 1),
                    "This line ends with a carriage return alone, so it hides the next.",
                    "Save the file with the line ends of Unix (LF) or Windows (CR LF).");
            if (text.AsSpan().Count('\n') > MostLines) throw new IOException($"it has more than {MostLines:#,0} lines.");
        });
        problems.Add(found);
        return found.HasErrors ? null : Parse(text);
    }

    /// <returns>Number of the line; null where there is none.</returns>
    private static int? FindLoneReturn(string text)
    {
        if (!text.Contains('\r', StringComparison.Ordinal)) return null;
        var lines = text.Split('\n');
        var found = Array.FindIndex(lines, l => l.AsSpan().TrimEnd('\r').Contains('\r'));
        return found < 0 ? null : found + 1;
    }

    private static IReadOnlyList<LedgerFileLine> Parse(string ledger)
    {
        var lines = new List<LedgerFileLine>();
        foreach (var (i, written) in ledger.Split('\n').Index())
        {
            var text = written.Trim();
            if (text.Length == 0 || (text[0] == '#' && !text.Contains('\uFFFD', StringComparison.Ordinal))) continue;
            var isWithdrawn = text.EndsWith(WithdrawnWord, StringComparison.Ordinal) && text[..^WithdrawnWord.Length] is [.., ' ' or '\t'];
            lines.Add(new LedgerFileLine(i + 1, isWithdrawn ? text[..^WithdrawnWord.Length].TrimEnd() : text, isWithdrawn));
        }
        return KeepWithdrawn(lines);
    }

    /// <summary>A merge that keeps the lines of both sides leaves an entry both as it was and withdrawn: it is withdrawn, and stands where it stood first.</summary>
    private static IReadOnlyList<LedgerFileLine> KeepWithdrawn(List<LedgerFileLine> lines)
    {
        var withdrawn = lines.Where(l => l.IsWithdrawn).DistinctBy(l => l.Text).ToDictionary(l => l.Text, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return withdrawn.Count == 0 ? lines : [.. lines.Where(l => !withdrawn.ContainsKey(l.Text) || seen.Add(l.Text)).Select(l => withdrawn.GetValueOrDefault(l.Text, l))];
    }

    /// <summary>Adds lines at the end, all or none of them.</summary>
    /// <param name="head">What the file begins with where there is none yet.</param>
    public static void Append(string root, string path, string head, IEnumerable<string> lines)
    {
        var file = Path.Combine(root, path);
        PlainFiles.RefuseLink(root, path);
        var before = File.Exists(file) ? PlainFiles.TryDecode(PlainFiles.Read(root, path, PlainFiles.LargestLedger)) ?? throw PlainFiles.NoText(path) : head.ReplaceLineEndings("\n");
        var lineEnd = before.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        WholeFile.Write(root, path, (before.EndsWith('\n') ? before : before + lineEnd) + string.Concat(lines.Select(l => l + lineEnd)), overwrite: true);
    }
}
