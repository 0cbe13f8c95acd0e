using System.CommandLine;
using Archive.Files;

namespace Archive.Commands;

/// <summary>What <c>rename</c>, <c>withdraw</c> or <c>check --fix</c> had half done when it was killed: the next of them begins with the files as they were.</summary>
internal static class UnfinishedChange
{
    public static void TakeBack(ParseResult parsed, string root)
    {
        if (UndoFile.TakeBack(root)) parsed.InvocationConfiguration.Error.WriteLine("A change that was broken off is taken back: the files are as they were before it.");
    }
}
