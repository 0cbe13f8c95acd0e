using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using Archive.Catalog;

namespace Archive.Content.Linking;

/// <summary>What a document that shows a row of the record depends on: finer than the articles, so that an edit of a text touches no list.</summary>
internal static class RecordHashes
{
    public static void Set(IEnumerable<Move> reports, IEnumerable<Claim> claims)
    {
        foreach (var move in reports) move.Hash = Of(move);
        foreach (var claim in claims) claim.Hash = Of(claim);
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
        Add(hash, claim.Id, claim.Kind.ToString(), claim.Speaker, claim.MadeOn.ToString(), claim.Text, claim.Quote, claim.Horizon?.ToString());
        foreach (var vendor in claim.About) Add(hash, vendor.Path, vendor.Name);
        Add(hash, claim.Article);
        foreach (var review in claim.Reviews)
        {
            Add(hash, review.Date.ToString(), review.Outcome.ToString(), review.Why);
            foreach (var e in review.Evidence)
            {
                Add(hash, e.Url, e.Title, e.Publisher, e.Date.ToString());
                if (e.Article is { } article) Add(hash, article);
                if (e.Move is { } move) Brief(hash, move);
            }
        }
        return hash.GetCurrentHashAsUInt64();
    }

    private static void Brief(XxHash3 hash, Move move)
    {
        Add(hash, move.Id, move.Actor.Path, move.Actor.Name, move.Target?.Vendor?.Path, move.Target?.Name, move.Object,
            move.Date.ToString(), move.DateBasis.ToString(), move.Quote, move.Note);
        Add(hash, move.Action.Id, move.Action.Label, move.Action.Inverse, move.Action.Class.ToString());
        Add(hash, move.Article);
    }

    private static void Add(XxHash3 hash, Article article) =>
        Add(hash, article.Path, article.Title, article.Rights.ToString());

    /// <summary>Each text with its length before it, so that "ab", "c" differs from "a", "bc" and a missing one from an empty one.</summary>
    private static void Add(XxHash3 hash, params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            hash.Append(MemoryMarshal.AsBytes((text?.Length ?? -1).ToString(CultureInfo.InvariantCulture).AsSpan()));
            hash.Append(MemoryMarshal.AsBytes(text.AsSpan()));
        }
    }
}
