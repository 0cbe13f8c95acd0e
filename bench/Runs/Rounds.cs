using System.Text.RegularExpressions;

namespace Archive.Bench.Runs;

/// <summary>Whole processes, measured in rounds: every program once, then every program again, so that a slow moment hits them all.</summary>
internal sealed partial class Rounds(string program, Workplace place, Hugo? hugo, Edit edit)
{
    public const string Full = "full build";
    public const string Unchanged = "nothing changed";
    public const string Text = "one text edited";
    public const string Title = "one title edited";
    public const string Shipped = "full build, the theme as shipped";
    public const string Clean = "clean again";
    public const string Floor = "`cp -r` of the output";
    public const string PeerFull = "Hugo, full build";
    public const string PeerAgain = "Hugo, one text edited";

    private readonly List<Measurement> _measurements = [];

    [GeneratedRegex(@"([\d,]+) written, ([\d,]+) unchanged")]
    private static partial Regex Counts { get; }

    public IReadOnlyList<Measurement> Measurements => _measurements;

    public void Run(int round)
    {
        place.RemoveSite();
        Ours(Full, round);
        place.RemoveHugoSite();
        Peer(PeerFull, round);
        place.RemoveCopy();
        Add(Floor, round, ChildProcess.Measure("cp", "-r", place.Site, place.Copy));
        Ours(Unchanged, round);
        edit.Text(round);
        Ours(Text, round);
        Peer(PeerAgain, round);
        edit.Title(round);
        Ours(Title, round);
        edit.TakeBack();
        Ours(Clean, round, "--clean");
        if (!place.PutThemeAside()) return;
        place.RemoveSite();
        Ours(Shipped, round);
        place.PutThemeBack();
    }

    private void Ours(string what, int round, params IEnumerable<string> options)
    {
        var sample = ChildProcess.Measure(program, ["build", "--root", place.Root, "--output", place.Site, .. options]);
        Add(what, round, sample);
    }

    private void Peer(string what, int round)
    {
        if (hugo is not null) Add(what, round, hugo.Build());
    }

    private void Add(string what, int round, Sample sample)
    {
        var counts = Counts.Match(sample.Output);
        _measurements.Add(new Measurement(what, round, sample, counts.Groups[1].Value, counts.Groups[2].Value));
    }
}

/// <param name="Written">Files, as the program itself reports them; empty where it does not.</param>
internal sealed record Measurement(string What, int Round, Sample Sample, string Written, string Unchanged);
