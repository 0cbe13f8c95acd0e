using System.Buffers;
using System.Collections.Concurrent;
using Archive.Diagnostics;
using Archive.Publishing;

namespace Archive.Building;

/// <summary>
/// Renders every page of an archive that has templates of its own, and keeps none: that a template asks for what is not there shows only when it is run.
/// The templates that the program ships with are known to be sound.
/// </summary>
internal static class ThemeTrial
{
    public static void Run(SitePlan plan, Problems problems)
    {
        if (!plan.Theme.HasOwnTemplates) return;
        var faults = new ConcurrentDictionary<long, IReadOnlyList<DocumentFault>>();
        Parallel.ForEach(plan.Documents.Where(d => d.Path.EndsWith(".html", StringComparison.Ordinal)), (document, _, order) =>
        {
            try
            {
                document.WriteTo(new ArrayBufferWriter<byte>());
            }
            catch (DocumentException e)
            {
                faults[order] = e.Faults;
            }
        });
        RenderingFaults.Report(faults.OrderBy(f => f.Key).SelectMany(f => f.Value), problems);
    }
}
