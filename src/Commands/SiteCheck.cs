using Archive.Diagnostics;
using Archive.Pipelines;
using Archive.Publishing;

namespace Archive.Commands;

/// <summary>What can be wrong only in the site as a whole: links that lead nowhere.</summary>
internal static class SiteCheck
{
    public static void Run(SiteContext site, IReadOnlyList<Document> documents, Problems problems)
    {
        foreach (var broken in LinkCheck.Run(site, documents))
            problems.Error(new Position(broken.File, broken.Link.Line, broken.Link.Column), broken.Message, broken.Mend);
    }
}
