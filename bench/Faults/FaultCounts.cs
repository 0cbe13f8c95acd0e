namespace Archive.Bench.Faults;

/// <summary>What became of the tries.</summary>
internal sealed class FaultCounts
{
    /// <summary>Builds that met their fault while they ran.</summary>
    public int Tries { get; set; }

    /// <summary>Those of them that were killed after their commit, before the last step.</summary>
    public int WithinJournal { get; set; }

    /// <summary>Files that were neither as before nor as they should become, right after the fault.</summary>
    public int TornFiles { get; set; }

    /// <summary>Sites that the next build left in any other state than a clean build.</summary>
    public int WrongSites { get; set; }

    /// <summary>Next builds that refused, or failed.</summary>
    public int BlockedBuilds { get; set; }

    /// <summary>Files of somebody else that were changed or removed, or whose folder was published into.</summary>
    public int ForeignTouched { get; set; }

    public bool AllWell => TornFiles + WrongSites + BlockedBuilds + ForeignTouched == 0;

    public override string ToString() =>
        $"{Tries} tries, {WithinJournal} within the final steps: torn files {TornFiles}, wrong sites {WrongSites}, later builds blocked {BlockedBuilds}, foreign files touched {ForeignTouched}";
}
