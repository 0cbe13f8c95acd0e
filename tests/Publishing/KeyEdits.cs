using System.Text.RegularExpressions;
using Archive.Catalog;
using Archive.Content.Keys;
using Archive.Yaml;

namespace Archive.Tests.Publishing;

/// <summary>Random changes of what a file's keys say: any key of its description, at any depth, is added, changed or taken away.</summary>
/// <param name="number">Of the edit: new names hold it.</param>
/// <param name="text">Of the page, for quotes; empty for files without.</param>
/// <param name="year">Of the folder that a page stands in.</param>
internal sealed class KeyEdits(Random random, ArchiveCatalog catalog, int number, string text = "", int year = 2015)
{
    /// <summary>Ids of the moves on the page, which a source of it may report.</summary>
    public IReadOnlyList<string> Moves { get; init; } = [];

    /// <param name="path">Names of the file's kind and of the keys above, with dots between them.</param>
    /// <returns>What was done.</returns>
    public string Change(YamlMap map, IReadOnlyList<Key> keys, string path)
    {
        // A key that holds others is as likely as all of them, and is taken away as seldom.
        var key = Pick(keys.SelectMany(k => Enumerable.Repeat(k, Size(k))).ToList());
        var (at, within) = (map.Entries.FindIndex(e => e.Key.Value == key.Name), $"{path}.{key.Name}");
        if (at < 0)
        {
            map.Entries.Add(new(YamlScalar.Plain(key.Name), Create(key, within)));
            return $"{within} added";
        }
        if (!key.Required && random.Next(5 * Size(key)) == 0)
        {
            map.Entries.RemoveAt(at);
            return $"{within} removed";
        }
        switch (map.Entries[at].Value)
        {
            case YamlMap inner when key.Kind == KeyKind.Object: return Change(inner, key.Keys, within);
            case YamlList { Items.Count: > 0 } list when key.Kind == KeyKind.ObjectList: return Change(list, key, within);
            default:
                map.Entries[at] = new(map.Entries[at].Key, Create(key, within));
                return $"{within} changed";
        }
    }

    /// <summary>What a new file of this kind says.</summary>
    public YamlMap Create(IReadOnlyList<Key> keys, string path) => new(
        [.. keys.Where(k => k.Required || random.Next(3) == 0).Select(k => new KeyValuePair<YamlScalar, YamlNode>(YamlScalar.Plain(k.Name), Create(k, $"{path}.{k.Name}")))], 0, 0);

    private string Change(YamlList list, Key key, string path)
    {
        switch (random.Next(8))
        {
            case 0:
                list.Items.Add(CreateEntry(key, path));
                return $"{path}[] added";
            case 1:
                list.Items.RemoveAt(random.Next(list.Items.Count));
                return $"{path}[] removed";
            default: return Change((YamlMap)Pick(list.Items), key.Keys, path);
        }
    }

    private YamlNode Create(Key key, string path) => key.Kind switch
    {
        KeyKind.Date => YamlScalar.Plain(CreateDate(path)),
        KeyKind.Url => YamlScalar.Quoted($"https://site-{number}.test/{key.Name}?a=1&b=2"),
        KeyKind.UrlList => new YamlList([YamlScalar.Quoted($"https://site-{number}.test/{key.Name}")], 0, 0),
        KeyKind.Number => YamlScalar.Plain($"{random.Next(key.Range.Least, Math.Min(key.Range.Most, key.Range.Least + 40))}"),
        KeyKind.Flag => YamlScalar.Plain(Pick(["true", "false"])),
        KeyKind.Choice => YamlScalar.Plain(Pick([.. key.Words])),
        KeyKind.ChoiceList => new YamlList([.. key.Words.Where(_ => random.Next(2) == 0).Select(YamlScalar.Plain)], 0, 0),
        KeyKind.TextList when key.Name == "reports" => new YamlList([.. Moves.Where(_ => random.Next(2) == 0).Select(YamlScalar.Plain)], 0, 0),
        KeyKind.TextList => new YamlList([.. Enumerable.Range(0, 1 + random.Next(3)).Select(i => CreateWord(key, path, i)).Distinct().Select(YamlScalar.Quoted)], 0, 0),
        KeyKind.Object => Create(key.Keys, path),
        KeyKind.ObjectList => new YamlList([.. Enumerable.Range(0, 1 + random.Next(2)).Select(_ => CreateEntry(key, path))], 0, 0),
        _ => YamlScalar.Quoted(CreateWord(key, path, 0)),
    };

    private YamlNode CreateEntry(Key key, string path)
    {
        var entry = Create(key.Keys, path);
        switch (path)
        {
            case "article.moves": Aim(entry); break;
            case "article.claims": Date(entry); break;
            case "article.claims.reviews": Support(entry, key.Keys.Single(k => k.Name == "evidence")); break;
            case "article.claims.reviews.evidence": Choose(entry); break;
            case "article.authors": entry.Entries.RemoveRange(Math.Min(1, entry.Entries.Count), Math.Max(0, entry.Entries.Count - 1)); break;
        }
        return entry;
    }

    /// <summary>A claim is made before its page, and has one date.</summary>
    private void Date(YamlMap claim)
    {
        var name = Pick<string>(["made-on", "said-by"]);
        Set(claim, "made-on", null);
        Set(claim, "said-by", null);
        Set(claim, name, $"{year - 1}");
        if (claim.Entries.Exists(e => e.Key.Value == "horizon")) Set(claim, "horizon", $"{2026 + random.Next(9)}");
    }

    /// <summary>Makes a new move a further report of another, or gives it a target that its action can have.</summary>
    private void Aim(YamlMap move)
    {
        Set(move, "same-as", null);
        if (catalog.Moves.Count > 0 && random.Next(3) == 0)
        {
            var first = Pick(catalog.Moves);
            Set(move, "same-as", first.Id);
            Set(move, "actor", first.Actor.Id);
            Set(move, "action", first.Action.Id);
            Set(move, "target", first.Target is { } party ? party.Vendor?.Id ?? $"product:{party.Name}" : null);
            return;
        }
        var action = Pick(catalog.Actions);
        var fitting = catalog.Vendors.Where(v => action.Targets.Count == 0 || action.Targets.Any(t => t.ToString() == v.Kind.ToString())).Select(v => v.Id);
        var product = $"product:Product {number}";
        Set(move, "action", action.Id);
        Set(move, "target", action.Targets is [TargetKind.None] ? null : Pick(fitting.Append(action.Targets is [] || action.Targets.Contains(TargetKind.Product) ? product : catalog.Vendors[0].Id).ToList()));
    }

    /// <summary>A verdict needs evidence.</summary>
    private void Support(YamlMap review, Key evidence)
    {
        if (!review.Entries.Exists(e => e.Key.Value == evidence.Name)) review.Entries.Add(new(YamlScalar.Plain(evidence.Name), Create(evidence, $"article.claims.reviews.{evidence.Name}")));
        var page = new YamlMap([], 0, 0);
        Set(page, "url", $"https://later-{number}.test/");
        Set(page, "date", "2025");
        ((YamlList)review.Entries.Single(e => e.Key.Value == evidence.Name).Value).Items.Add(page);
    }

    /// <summary>Evidence names one thing.</summary>
    private void Choose(YamlMap evidence)
    {
        var kept = Pick<string>(catalog.Moves.Count > 0 ? ["article", "move", "url", "url"] : ["article", "url"]);
        foreach (var name in (string[])["article", "move", "url"]) Set(evidence, name, null);
        if (kept == "url") Set(evidence, "date", "2025-05-01");
        Set(evidence, kept, kept switch { "article" => Pick(catalog.Articles).Id, "move" => Pick(catalog.Moves).Id, _ => $"https://evidence-{number}.test/" });
    }

    private string CreateWord(Key key, string path, int place) => path switch
    {
        "article.vendors" or "article.mentions" or "article.moves.actor" or "article.moves.target" or "article.claims.about" or "vendor.part-of" or "vendor.succeeded-by" =>
            Pick(catalog.Vendors) is var vendor && key.Kind != KeyKind.Id && random.Next(3) == 0 ? vendor.Name : vendor.Id,
        "article.topics" => Pick(catalog.Topics).Name,
        "topic.broader" => Pick(catalog.Topics).Id,
        "article.source.publisher" or "article.sources.publisher" => Pick(catalog.Publishers).Id,
        "article.moves.action" => Pick(catalog.Actions).Id,
        "article.moves.same-as" or "article.moves.answers" or "article.claims.reviews.evidence.move" => catalog.Moves.Count == 0 ? "none" : Pick(catalog.Moves).Id,
        "article.claims.reviews.evidence.article" => Pick(catalog.Articles).Id,
        "article.moves.quote" or "article.claims.quote" => CreateQuote(),
        "article.aliases" => $"/old/{number}-{place}/",
        "article.capture.sha256" => number.ToString("x64"),
        "actions.opens" or "actions.closes" => Pick(catalog.Actions.SelectMany(a => a.Opens.Concat(a.Closes)).Append("partnership").ToList()),
        "site.language" or "article.language" => Pick(["en", "de", "fr-CH"]),
        "site.tag-authority" => Pick(["archive.test,2026", "other.test,2027"]),
        _ when key.Kind == KeyKind.Id || key.Name == "former-ids" => $"{path[(path.IndexOf('.') + 1)..].Replace('.', '-')}-{number}-{random.Next(100)}",
        _ => $"{key.Name} {number}.{place} <b>&\"it\"</b> ’tis. And more",
    };

    /// <summary>Some words of the text, as they stand there.</summary>
    private string CreateQuote() => Pick([.. Regex.Matches(text, "[A-Za-z]+(?: [A-Za-z]+)+").Select(m => m.Value).DefaultIfEmpty("no such words")]);

    private string CreateDate(string path)
    {
        if (path == "article.claims.reviews.date") return $"2026-{1 + number / 28 % 12:00}-{1 + number % 28:00}";
        if (path is "article.added" or "article.updated") return $"2026-11-{1 + random.Next(28):00}";
        var at = path == "article.date" ? year : 2009 + random.Next(15);
        return random.Next(4) switch
        {
            0 => $"{at}",
            1 => $"{at}-{1 + random.Next(12):00}",
            2 => $"{at}-{1 + random.Next(12):00}-{1 + random.Next(28):00}",
            _ => $"{at}-0{1 + random.Next(9)}-1{random.Next(10)}T07:30:00-04:00",
        };
    }

    /// <param name="value">Null takes the key away.</param>
    private static void Set(YamlMap map, string name, string? value)
    {
        map.Entries.RemoveAll(e => e.Key.Value == name);
        if (value is not null) map.Entries.Add(new(YamlScalar.Plain(name), YamlScalar.Quoted(value)));
    }

    private static int Size(Key key) => 1 + key.Keys.Sum(Size);

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
