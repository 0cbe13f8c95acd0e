using System.Globalization;
using Archive.Catalog;
using Archive.Captures;
using Archive.Captures.Model;
using Archive.Captures.Names;
using Archive.Captures.Writing;
using Xunit;

namespace Archive.Tests.Captures;

/// <summary>
/// Gold captures with something done to them: each is imported exactly or refused, never imported with a loss.
/// The suite runs a few hundred; <c>ARCHIVE_MUTANTS=2600</c> sets another number (docs/captures.md).
/// </summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    private static readonly ArticleNameFinder Names = new(CaptureRoot.Registry);

    [Fact]
    public void Each_mutant_is_imported_exactly_or_refused()
    {
        var wanted = int.Parse(Environment.GetEnvironmentVariable("ARCHIVE_MUTANTS") ?? "260", CultureInfo.InvariantCulture);
        var mutants = Make(wanted).ToList();
        var tally = new SortedDictionary<string, int[]>(StringComparer.Ordinal);
        var losses = new List<string>();
        foreach (var mutant in mutants)
        {
            var counts = tally.TryGetValue(mutant.Kind, out var known) ? known : tally[mutant.Kind] = new int[3];
            var page = Import(mutant);
            var outcome = page is null ? 1 : page == mutant.Expected ? 0 : 2;
            counts[outcome]++;
            if (outcome == 2) losses.Add($"{mutant.Kind} of {mutant.Base}:\n--- capture\n{System.Text.Encoding.UTF8.GetString(mutant.Capture)}\n--- page\n{page}\n--- expected\n{mutant.Expected ?? "(a refusal)"}");
        }
        foreach (var (kind, counts) in tally) output.WriteLine($"{kind,-32} exact {counts[0],5}  refused {counts[1],5}  lost {counts[2],3}");
        output.WriteLine($"{"all",-32} exact {tally.Values.Sum(c => c[0]),5}  refused {tally.Values.Sum(c => c[1]),5}  lost {tally.Values.Sum(c => c[2]),3}");

        Assert.Equal(wanted, mutants.Count);
        Assert.True(losses.Count == 0, string.Join("\n\n", losses.Take(3)));
        // A reader that refused everything would lose nothing either.
        var mayBeExact = mutants.Count(m => m.Expected is not null);
        Assert.True(tally.Values.Sum(c => c[0]) >= mayBeExact * 0.9, $"only {tally.Values.Sum(c => c[0])} of {mayBeExact} were imported");
    }

    [Fact]
    public void Unmutated_specimens_are_imported_exactly()
    {
        Assert.True(Specimen.All.Count >= 15);
        foreach (var specimen in Specimen.All)
            Assert.Equal(specimen.Expected, Import(new Mutant("none", specimen.Name, System.Text.Encoding.UTF8.GetBytes(specimen.Text), specimen.Expected)));
    }

    private static IEnumerable<Mutant> Make(int wanted)
    {
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        var random = new Random(20150423);
        for (var made = 0; made < wanted;)
        {
            var (kind, make) = Mutators.All[made % Mutators.All.Length];
            if (make(Specimen.All[random.Next(Specimen.All.Count)], random) is not { } mutant) continue;
            made++;
            yield return mutant with { Kind = kind };
        }
    }

    private static string? Import(Mutant mutant)
    {
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(mutant.Capture));
        var parse = new CaptureReader(CaptureRoot.Registry).Read(new CaptureFile(Path.Combine(Path.GetTempPath(), "nowhere", mutant.File), mutant.File, mutant.Capture, hash), CaptureOverrides.None);
        var draft = parse.IsRefused ? null : PageDraft.Create(parse, Names, PartialDate.FromYear(2026));
        return draft is null || parse.Questions.Count > 0 ? null : Specimen.WithoutVariableLines(draft.Write(draft.SuggestedId, PartialDate.FromYear(2026)));
    }
}
