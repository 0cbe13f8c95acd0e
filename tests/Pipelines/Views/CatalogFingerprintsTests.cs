using System.Collections;
using Archive.Catalog;
using Archive.Pipelines.Views;
using Archive.Publishing;
using Archive.Tests.Publishing;
using Archive.Tests.Support;
using Archive.Theme;
using Xunit;

namespace Archive.Tests.Pipelines.Views;

/// <summary>What a row of a move or a claim shows is counted by its fingerprint, wherever in the archive it is written.</summary>
public sealed class CatalogFingerprintsTests
{
    /// <summary>Edits of an archive in which one move is reported twice, answers another and is answered, and one claim has two reviews.</summary>
    private static readonly (string Old, string New)[] Edits =
    [
        ("acme-joins", "acme-comes"), ("date: 2010-03\n    actor", "date: 2010-02\n    actor"), ("actor: acme", "actor: hooli"), ("action: joins", "action: supports"),
        ("target: guild", "target: forge"), ("product:Thing", "product:Things"), ("product:Thing", "forge"),
        ("object: Member", "object: Patron"), ("    object: Member\n", ""), ("note: At last", "note: At first"), ("amount: 5_000", "amount: 6_000"), ("currency: USD", "currency: EUR"), ("date-basis: inferred", "date-basis: external"), ("    date-basis: inferred\n", ""),
        ("title: \"first\"", "title: Other"), ("language: nl", "language: ar"), ("    answers: initech-leaves\n", ""),
        ("title: \"second\"", "title: Other"), ("id: again, date: 2011", "id: again, date: 2010-03"), (", same-as: acme-joins", ""), ("again", "twice"),
        ("action: leaves", "action: withdraws-from"), ("action: sues", "action: partners-with"), ("date: 2009-12", "date: 2009-01"), ("id: initech-sues, date: 2012-01", "id: initech-sues, date: 2014-01"),
        ("initech-leaves", "initech-goes"), (", answers: acme-joins", ""), ("initech-sues", "initech-fights"), ("title: \"third\"", "title: Other"),
        ("name: Acme", "name: Acme Inc."), ("name: Guild", "name: The Guild"), ("name: Initech", "name: Init"), ("target: hooli, object: A plant", "target: forge, object: A plant"), ("target: acme, object: forge", "target: hooli, object: forge"), ("role: seller", "role: party"),
        ("label: \"joins\"", "label: \"enters\""), ("inverse: \"is joined by\"", "inverse: \"takes in\""), ("class: alliance", "class: other"),
        ("label: \"leaves\"", "label: \"quits\""), ("label: \"sues\"", "label: \"drags to court\""), ("class: law", "class: other"),
        ("it-falls", "it-fell"), ("kind: prediction", "kind: question"), ("text: It falls", "text: It stands"), ("speaker: Hooli", "speaker: Di"), ("made-on: 2010", "made-on: 2009"), ("made-on: 2010", "said-by: 2010"),
        ("horizon: 2020", "horizon: 2021"), ("about: [acme]", "about: [hooli]"), ("about: [acme]", "about: [acme, initech]"), ("outcome: mixed", "outcome: open"), ("outcome: refuted", "outcome: borne-out"),
        ("why: No", "why: Never"), ("date: 2016-01", "date: 2016-02"), ("https://a.test/", "https://b.test/"), ("url: \"https://a.test/\"", "article: third"), ("title: A page", "title: B page"), ("title: A page, ", ""),
        ("publisher: The A", "publisher: The B"), ("date: 2015-05", "date: 2015-06"), ("article: third", "article: second"), ("{move: initech-sues}", "{move: again}"), ("{move: initech-sues}", "{url: \"https://c.test/\", date: 2014}"),
    ];

    [Fact]
    public void A_row_of_a_move_shows_nothing_that_is_not_counted() => Check(MoveRows, typeof(MoveRow));

    [Fact]
    public void A_row_of_a_claim_shows_nothing_that_is_not_counted() => Check(ClaimRows, typeof(ClaimRow));

    private static IReadOnlyList<(string Key, object Row, string? Vendor, Fingerprint Print)> MoveRows(ArchiveCatalog catalog)
    {
        var (addresses, prints) = (new RecordAddresses(catalog), Prints(catalog));
        return [.. catalog.Moves.SelectMany(move => move.Sides.Append(null).Select(v => (Key: $"{move.Position}", Row: (object)MoveRow.Create(move, catalog.Links, English, addresses, v), Vendor: v?.Id, Print: prints.Of(move))))];
    }

    private static IReadOnlyList<(string Key, object Row, string? Vendor, Fingerprint Print)> ClaimRows(ArchiveCatalog catalog)
    {
        var (addresses, prints) = (new RecordAddresses(catalog), Prints(catalog));
        return [.. catalog.Claims.Select(claim => (Key: $"{claim.Position}", Row: (object)ClaimRow.Create(claim, English, addresses), Vendor: (string?)null, Print: prints.Of(claim)))];
    }

    /// <summary>Each edit that changes a row changes its fingerprint; and there is an edit for every value that a row shows.</summary>
    private static void Check(Func<ArchiveCatalog, IReadOnlyList<(string Key, object Row, string? Vendor, Fingerprint Print)>> rows, Type type)
    {
        var before = rows(Catalog()).ToDictionary(r => (r.Key, r.Vendor));
        var changed = new HashSet<string>();
        foreach (var edit in Edits)
        {
            foreach (var row in rows(Catalog(edit)))
            {
                if (!before.TryGetValue((row.Key, row.Vendor), out var was)) continue;
                var different = Values("", was.Row).Except(Values("", row.Row)).Concat(Values("", row.Row).Except(Values("", was.Row))).Select(v => v[..v.IndexOf('=')]).ToHashSet();
                if (different.Count == 0) continue;
                Assert.True(was.Print != row.Print, $"{edit} changes {string.Join(", ", different)} of {row.Key}");
                changed.UnionWith(different);
            }
        }
        Assert.Equal(before.Values.SelectMany(r => Values("", r.Row)).Select(v => v[..v.IndexOf('=')]).Distinct().Order(), changed.Order());
        Assert.Equal(PropertyAccessor.For(type).GetMembers(null!, default, null!).Order(), changed.Select(c => c.Split('.')[1]).Distinct().Order());
    }

    private static readonly ThemeFiles Shipped = ThemeFiles.For("none");
    private static readonly Wording English = new(Shipped.LoadWords("en"));

    private static CatalogFingerprints Prints(ArchiveCatalog catalog) => new(catalog, new ListEntries(catalog.Articles, Shipped.Templates), SitePictures.None, new RecordAddresses(catalog));

    private static ArchiveCatalog Catalog((string Old, string New)? edit = null)
    {
        using var archive = RecordArchive.Empty();
        archive.Article("first", "2010-03", """
            language: nl
            moves:
              - id: acme-joins
                date: 2010-03
                actor: acme
                action: joins
                target: guild
                object: Member
                note: At last
                deal: d
                amount: 5_000
                currency: USD
                date-basis: inferred
                answers: initech-leaves
            claims:
              - id: it-falls
                kind: prediction
                text: It falls
                speaker: Hooli
                made-on: 2010
                about: [acme]
                horizon: 2020
                reviews:
                  - {date: 2015-06, outcome: mixed, why: Well, evidence: [{article: third}, {move: initech-sues}]}
                  - {date: 2016-01, outcome: refuted, why: No, evidence: [{url: "https://a.test/", title: A page, publisher: The A, date: 2015-05}]}

            """);
        archive.Article("second", "2011", "moves:\n  - {id: again, date: 2011, actor: acme, action: joins, target: guild, same-as: acme-joins}\n  - {id: hooli-adopts, date: 2011, actor: hooli, action: adopts, target: \"product:Thing\"}\n");
        archive.Article("third", "2012", """
            language: nl
            moves:
              - {id: initech-leaves, date: 2009-12, actor: initech, action: leaves, target: guild}
              - {id: initech-sues, date: 2012-01, actor: initech, action: sues, target: acme, answers: acme-joins}
              - {id: initech-sells, date: 2013, actor: initech, action: sells, target: hooli, object: A plant}
              - {id: initech-buys, date: 2013, actor: initech, action: acquires, target: acme, object: forge}

            """);
        if (edit is var (old, text))
        {
            var files = Directory.EnumerateFiles(archive.Full("input"), "*.*", SearchOption.AllDirectories).Where(f => File.ReadAllText(f).Contains(old, StringComparison.Ordinal)).ToList();
            Assert.NotEmpty(files);
            foreach (var file in files) File.WriteAllText(file, File.ReadAllText(file).Replace(old, text, StringComparison.Ordinal));
        }
        return archive.Catalog();
    }

    /// <summary>Every value that a template can write, behind its name.</summary>
    private static IEnumerable<string> Values(string path, object? value) => value switch
    {
        null => [],
        _ when ExhaustiveTheme.IsWritten(value.GetType()) => [$"{path}={value}"],
        IEnumerable list => list.Cast<object>().SelectMany(v => Values(path, v)).Select((v, i) => $"{v} {i}"),
        _ => PropertyAccessor.For(value.GetType()) is var properties
            ? properties.GetMembers(null!, default, value).SelectMany(m => properties.TryGetValue(null!, default, value, m, out var inner) ? Values($"{path}.{m}", inner) : [])
            : [],
    };
}
