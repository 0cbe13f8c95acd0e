using System.Text;

namespace Archive.Bench.Runs;

/// <summary>Medians of all rounds and medians of the ratios within rounds, as a Markdown table.</summary>
internal sealed class RoundsTable(IReadOnlyList<Measurement> measurements)
{
    private const string None = "–";

    public string Write()
    {
        var text = new StringBuilder(
            "| | wall s | range | CPU s | peak MB | written | unchanged | wall × Hugo | CPU × Hugo | memory × Hugo |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        foreach (var rows in measurements.GroupBy(m => m.What))
        {
            var (low, high) = (rows.Min(m => m.Sample.Wall), rows.Max(m => m.Sample.Wall));
            text.Append($"| {rows.Key} | {Median(rows.Select(m => m.Sample.Wall)):0.00} | {low:0.00}–{high:0.00} | {Median(rows.Select(m => m.Sample.Processor)):0.00} | {Median(rows.Select(m => m.Sample.PeakMemory)):0} ");
            text.Append($"| {rows.Last().Written} | {rows.Last().Unchanged} ");
            text.Append($"| {Ratio(rows, s => s.Wall)} | {Ratio(rows, s => s.Processor)} | {Ratio(rows, s => s.PeakMemory)} |\n");
        }
        return text.ToString();
    }

    /// <summary>How many times as long as the copying of its files a full build takes.</summary>
    public (double Wall, double Processor) OverFloor() => (Over(s => s.Wall), Over(s => s.Processor));

    private double Over(Func<Sample, double> figure) => Median(measurements.Where(m => m.What == Rounds.Full).Select(m => figure(m.Sample) / figure(Of(Rounds.Floor, m.Round)!)));

    private string Ratio(IEnumerable<Measurement> rows, Func<Sample, double> figure)
    {
        var ratios = rows.Select(m => (Own: figure(m.Sample), Peer: Of(PeerOf(m.What), m.Round))).Where(p => p.Peer is not null && figure(p.Peer) > 0).Select(p => p.Own / figure(p.Peer!)).ToList();
        return ratios.Count == 0 ? None : $"{Median(ratios):0.000}";
    }

    /// <summary>What builds everything is held against Hugo's full build, what builds on an earlier output against its build on an earlier output.</summary>
    private static string PeerOf(string what) => what is Rounds.Full or Rounds.Clean or Rounds.Shipped or Rounds.Floor or Rounds.PeerFull ? Rounds.PeerFull : Rounds.PeerAgain;

    private Sample? Of(string what, int round) => measurements.FirstOrDefault(m => m.What == what && m.Round == round)?.Sample;

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
