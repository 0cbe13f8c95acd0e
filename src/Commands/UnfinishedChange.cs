using System.CommandLine;
using Archive.Diagnostics;
using Archive.Files;

namespace Archive.Commands;

/// <summary>What <c>rename</c>, <c>withdraw</c> or <c>check --fix</c> had half done when it was killed: the next of them begins with the files as they were.</summary>
internal static class UnfinishedChange
{
    public static void TakeBack(ParseResult parsed, string root)
    {
        if (UndoFile.TakeBack(root) is not { } left) return;
        var aside = Report.Aside(parsed);
        aside.WriteLine(left.Count == 0
            ? "A change that was broken off is taken back: the files are as they were before it."
            : "A change that was broken off is taken back, but for what somebody wrote since, which stays as it is; look whether it still says what the change was to write:");
        foreach (var path in left) aside.WriteLine($"  {Printable.Escape(path)}");
    }
}
