using Archive.Building;
using Archive.Commands;
using Archive.Diagnostics;
using Archive.Tests.Support;
using Spectre.Console;
using Xunit;

namespace Archive.Tests.Commands;

/// <summary>What a person sees at a terminal. Logs get plain lines: the other tests read those.</summary>
public sealed class TerminalTests : IDisposable
{
    private readonly StringWriter _written = new();

    public void Dispose() => _written.Dispose();

    [Fact]
    public void Long_work_shows_its_step_with_counts()
    {
        var outcome = ProgressDisplay.Run(Terminal(AnsiSupport.Yes), progress =>
        {
            progress!(new BuildProgress("Reading", 1234, 10_000));
            Thread.Sleep(400);
            return "done";
        });
        Assert.Equal("done", outcome);
        Assert.Contains("Reading", _written.ToString(), StringComparison.Ordinal);
        Assert.Contains("1,234 of 10,000", _written.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Short_work_shows_nothing_to_read()
    {
        ProgressDisplay.Run(Terminal(AnsiSupport.Yes), progress =>
        {
            progress!(new BuildProgress("Reading", 1, 61));
            Thread.Sleep(200);
            return 0;
        });
        Assert.DoesNotContain("Reading", _written.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_ends_with_a_table_of_what_was_checked_and_found()
    {
        using var archive = RecordArchive.Of("in 2012 acme joins guild");
        var problems = new Problems();
        problems.Warning(new Position("input/site.yml"), "Odd.");
        Terminal(AnsiSupport.No).Write(CheckSummary.CreateTable(archive.Catalog(), 0, problems));
        var rows = _written.ToString().Split('\n').Where(l => l.StartsWith('│')).Select(l => l.Trim('│', ' ', '\r').Split('│', StringSplitOptions.TrimEntries)).ToDictionary(c => c[0], c => c[1]);
        Assert.Equal(("1", "1", "6", "0", "1"), (rows["articles"], rows["moves"], rows["vendors"], rows["errors"], rows["warnings"]));
    }

    [Fact]
    public void A_problem_is_shown_with_its_line_and_a_caret_and_nothing_that_a_contributor_wrote_is_obeyed()
    {
        Reports.Write(_written, [new Problem(Severity.Error, new Position("a.md", 1, 13), "\e[31mred\e[0m", "Mend it.")], Style(_ => "ve\u0007ndors: [acmee]"));
        Assert.Equal("a.md:1:13: \e[31merror\e[0m: \\u001b[31mred\\u001b[0m\n    ve\\u0007ndors: [acmee]\n                     \e[36m^\e[0m\n    Mend it.", _written.ToString().TrimEnd().ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Of_a_long_line_what_stands_around_the_place_is_shown()
    {
        Reports.Write(_written, [new Problem(Severity.Warning, new Position("a.md", 1, 501), "Odd.")], Style(_ => new string('x', 500) + "HERE" + new string('y', 500)));
        var lines = _written.ToString().TrimEnd().Split('\n');
        Assert.Equal(lines[1].IndexOf("HERE", StringComparison.Ordinal), lines[2].IndexOf('\e'));
        Assert.InRange(lines[1].Length, 60, 110);
    }

    private static ReportStyle Style(Func<Position, string?> lineOf) => new(ReportFormat.Text, IsTerminal: true, lineOf, _ => false);

    private IAnsiConsole Terminal(AnsiSupport ansi) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = ansi, Interactive = InteractionSupport.Yes, ColorSystem = ansi == AnsiSupport.Yes ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(_written),
    });
}
