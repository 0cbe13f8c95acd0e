using System.IO.Hashing;
using System.Runtime.InteropServices;
using Archive.Catalog;

namespace Archive.Linking;

/// <summary>What a document that shows a row of the record depends on: finer than the articles, so that an edit of a text touches no list.</summary>
internal static class RecordHashes
{
    public static void Set(IReadOnlyList<Move> reports, IReadOnlyList<Claim> claims)
    {
        Parallel.For(0, reports.Count, i => reports[i].Hash = Of(reports[i]));
        Parallel.For(0, claims.Count, i => claims[i].Hash = Of(claims[i]));
    }

    private static ulong Of(Move move)
    {
        var hash = new XxHash3();
        Brief(hash, move);
        foreach (var report in move.AlsoReported) Brief(hash, report);
        Add(hash, "answers");
        if (move.SameAs is { } first) Brief(hash, first);
        if (move.Answers is { } answered) Brief(hash, answered);
        foreach (var answer in move.AnsweredBy) Brief(hash, answer);
        return hash.GetCurrentHashAsUInt64();
    }

    private static ulong Of(Claim claim)
    {
        var hash = new XxHash3();
        Add(hash, claim.Id, claim.Speaker, claim.Text, claim.Quote);
        Add(hash, (long)claim.Kind);
        Add(hash, claim.MadeOn);
        Add(hash, claim.Horizon);
        foreach (var vendor in claim.About) Add(hash, vendor.NameHash);
        Add(hash, claim.Article.ListEntryHash);
        foreach (var review in claim.Reviews)
        {
            Add(hash, review.Why);
            Add(hash, review.Date);
            Add(hash, (long)review.Outcome);
            foreach (var e in review.Evidence)
            {
                Add(hash, e.Url, e.Title, e.Publisher);
                Add(hash, e.Date);
                Add(hash, e.Article?.ListEntryHash ?? 0);
                if (e.Move is { } move) Brief(hash, move);
            }
        }
        return hash.GetCurrentHashAsUInt64();
    }

    private static void Brief(XxHash3 hash, Move move)
    {
        Add(hash, move.Id, move.Target?.Name, move.Object, move.Quote, move.Note);
        Add(hash, move.Actor.NameHash);
        Add(hash, move.Target?.Vendor?.NameHash ?? 0);
        Add(hash, move.Date);
        Add(hash, (long)move.DateBasis);
        Add(hash, move.Action.Id, move.Action.Label, move.Action.Inverse);
        Add(hash, (long)move.Action.Class);
        // Rows show the article's title, address and rights. To ask for the title itself is to unpack what every article holds for readers.
        Add(hash, move.Article.ListEntryHash);
    }

    private static void Add(XxHash3 hash, PartialDate? date)
    {
        Add(hash, date?.StartTicks ?? -1);
        Add(hash, date is { } known ? ((long)known.Precision << 16) + (ushort)known.OffsetMinutes : -1);
    }

    private static void Add(XxHash3 hash, ulong value) => hash.Append(MemoryMarshal.AsBytes<ulong>([value]));

    private static void Add(XxHash3 hash, long value) => Add(hash, (ulong)value);

    /// <summary>Each text with its length before it, so that "ab", "c" differs from "a", "bc" and a missing one from an empty one.</summary>
    private static void Add(XxHash3 hash, params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            Add(hash, (long)(text?.Length ?? -1));
            hash.Append(MemoryMarshal.AsBytes(text.AsSpan()));
        }
    }
}
