using System.Text;
using System.Text.RegularExpressions;
using Archive.Captures.Dates;
using Archive.Captures.Letters;
using Archive.Captures.Model;
using Archive.Captures.Names;
using Archive.Catalog;
using Archive.Content.Entries;
using Archive.Content.Keys;
using Archive.Diagnostics;
using Archive.Yaml;

namespace Archive.Captures.Clips;

/// <summary>
/// Takes what another tool's front matter says of a capture. Known forms are read, whatever tool wrote them; what has no place in an article
/// is reported once a file and left out. Nothing in it can refuse the capture.
/// </summary>
/// <param name="isKnown">Whether a vendor or topic is in the registry, by id or name.</param>
internal sealed class ClipKeys(CaptureParse parse, Func<string, bool> isKnown)
{
    private static readonly Dictionary<string, ClipKey> Known = Names(
        (ClipKey.Title, "title fulltitle headline"),
        (ClipKey.Published, "date published publishdate publisheddate publishedat publishedon publishedtime pubdate datepublished publicationdate posted"),
        (ClipKey.Updated, "updated updatedat lastupdated lastupdate lastmod lastmodified lastmodifiedat modified datemodified dateupdated"),
        (ClipKey.Author, "author authors by byline creator writer"),
        (ClipKey.Source, "source url uri href link permalink canonical canonicalurl originalurl urloriginal sourceurl urlsource externalurl"),
        (ClipKey.Site, "site sitename publisher publication website journal"),
        (ClipKey.Summary, "summary description excerpt abstract"),
        (ClipKey.Language, "lang locale inlanguage"));

    // The archive's own keys mean here what they mean in a page; these are given by the archive itself, or by the site that they were written for.
    private static readonly string[] NotTaken = ["id", "added", "aliases", "capture", "questions"];

    private readonly List<YamlScalar> _foreign = [];
    private readonly YamlMap _own = new([], 1, 1);
    private readonly HashSet<string> _authors = [];
    private string? _slug;

    /// <summary>Takes the keys of a front matter.</summary>
    public void Take(YamlMap keys)
    {
        // Where it comes from first: what a site is called is no author.
        var ordered = keys.Entries
            .Where(e => !IsEmpty(e.Value))
            .OrderBy(e => Known.GetValueOrDefault(Comparable.Of(e.Key.Value)) is not (ClipKey.Source or ClipKey.Site))
            .ThenBy(e => !e.Key.Value.Contains("original", StringComparison.OrdinalIgnoreCase))
            .ThenBy(e => Comparable.Of(e.Key.Value) != "fulltitle");
        foreach (var (key, value) in ordered)
            if (!TryTake(key, value)) _foreign.Add(key);
        parse.Overrides = parse.Overrides.WithFallback((CaptureOverrides.None with { Slug = _slug }).WithKeys(_own, "", new Problems()));
    }

    /// <summary>Whether a key is one of those that many tools write.</summary>
    public static bool IsKnown(string key) => Known.ContainsKey(Comparable.Of(key));

    /// <summary>Leaves of an author whom a line of the text names once more what the keys say.</summary>
    public void KeepStatedAuthors()
    {
        var stated = _authors.Select(Spelled).ToHashSet();
        parse.Authors.RemoveAll(name => !_authors.Contains(name) && stated.Contains(Spelled(name)));

        // Without accents and dots.
        static string Spelled(string name) => Comparable.Of(string.Concat(name.EnumerateRunes().Select(letter => PlainLetters.Of(Rune.ToLowerInvariant(letter)))));
    }

    public void Report()
    {
        if (_foreign is not [var first, ..]) return;
        var names = string.Join(", ", _foreign.Select(key => $"'{key.Value}'").Distinct());
        parse.Problems.Warning(new Position(parse.Capture.File, first.Line, first.Column),
            _foreign.Count == 1
                ? $"The key {names} has no place in an article and is left out."
                : $"These keys have no place in an article and are left out: {names}.");
    }

    private bool TryTake(YamlScalar key, YamlNode value) =>
        key.Value == "source" && value is YamlMap source ? TakeSource(source)
        : Known.TryGetValue(Comparable.Of(key.Value), out var known) ? TryTake(known, value)
        : key.Value == "slug" ? TakeSlug(value)
        : key.Value == "path" ? TakePath(value)
        : key.Value is "extra" or "params" or "taxonomies" && value is YamlMap inner ? TakeAuthorsOf(inner)
        : TryTakeOwn(key, value);

    private bool TryTake(ClipKey key, YamlNode value)
    {
        var texts = Texts(value).ToList();
        var bodies = key == ClipKey.Author ? Bodies(value).Except(parse.Authors).ToList() : [];
        AddAuthors(bodies);
        if (texts.Count == 0) return bodies.Count > 0;
        switch (key)
        {
            case ClipKey.Title: parse.Title ??= texts[0]; return true;
            case ClipKey.Language: parse.Language ??= texts[0]; return true;
            case ClipKey.Summary: parse.Summary ??= string.Join(' ', texts); return true;
            case ClipKey.Author: TakeAuthors(texts, value); return true;
            case ClipKey.Source when texts.Find(IsAddress) is { } address: parse.Address ??= address; return true;
            case ClipKey.Source: return TakePath(value);
            case ClipKey.Site when !IsAddress(texts[0]): parse.Site ??= string.Join(' ', texts.Select(AuthorNames.WithoutMarkup)); return true;
            case ClipKey.Site: return false;
            default: return TakeDate(
                value is YamlMap map && map.Entries.Find(e => e.Key.Value == "date").Value is YamlScalar date ? date.Value : texts[0],
                value,
                key == ClipKey.Published ? DateRole.Published : DateRole.Updated);
        }
    }

    private bool TakeDate(string written, YamlNode at, DateRole role)
    {
        if (written is "true" or "false") return false;
        var (certain, read) = (ClipDate.Read(written), DatelineReader.Read(written));
        if ((certain ?? read.Best?.Date) is { } date)
            parse.Dates.Add(new StatedDate(date, role, new Position(parse.Capture.File, at.Line, at.Column), IsPrinted: role == DateRole.Published));
        if (certain is null && role == DateRole.Published && parse.Overrides.Date is null)
        {
            parse.Ask("date", OffsetOf(at),
                read.Error is { } error ? $"The date '{written}' is not certain: {error}." : $"Which day is '{written}'?",
                parse.InSidecar("date: 2015-04-23"),
                [.. read.Days.Select(day => day.ToString())]);
        }
        return true;
    }

    private void TakeAuthors(IReadOnlyList<string> texts, YamlNode at)
    {
        var host = Uri.TryCreate(parse.Address, UriKind.Absolute, out var uri) ? uri.Host : null;
        var cleaned = AuthorNames.Clean(texts.Select(text => Account.Replace(text, "$1")), parse.Site, host);
        var (names, doubt) = cleaned;
        AddAuthors(names);
        if (doubt is not null && parse.Overrides.Authors.Count == 0)
            parse.Ask("authors", OffsetOf(at), $"Is '{doubt}' another author, or something else beside a name?", parse.InSidecar("authors: [Name, Name]"), cleaned.Answers);
    }

    private void AddAuthors(IReadOnlyList<string> names)
    {
        _authors.UnionWith(names);
        parse.Authors.AddRange(names.Except(parse.Authors));
    }

    // Where the site that it was written for has it; that may tell the day.
    private bool TakePath(YamlNode value)
    {
        if (value is not YamlScalar { Value: var path } || !NamedDate.IsIn(path)) return false;
        parse.Path ??= path;
        return true;
    }

    private bool TakeSource(YamlMap source)
    {
        var f = new YamlFields(source, "", new Problems());
        if (f.GetText("url") is { Value: var url } && IsAddress(url)) parse.Address ??= url;
        parse.Site ??= f.GetText("publisher")?.Value ?? f.GetText("name")?.Value;
        var rest = new YamlMap([.. source.Entries.Where(e => e.Key.Value is "title" or "archived" or "date")], source.Line, source.Column);
        return rest.Entries.Count == 0 || TryTakeOwn(YamlScalar.Plain("source"), rest);
    }

    private bool TakeSlug(YamlNode value)
    {
        if (value is not YamlScalar { Value: var slug } || !Ids.IsId(slug)) return false;
        _slug = slug;
        return true;
    }

    // Zola's older themes keep them there.
    private bool TakeAuthorsOf(YamlMap map)
    {
        foreach (var (key, value) in map.Entries.Where(e => !IsEmpty(e.Value) && Known.GetValueOrDefault(Comparable.Of(e.Key.Value)) == ClipKey.Author)) TryTake(ClipKey.Author, value);
        return map.Entries.TrueForAll(e => Known.GetValueOrDefault(Comparable.Of(e.Key.Value)) == ClipKey.Author);
    }

    private bool TryTakeOwn(YamlScalar key, YamlNode value)
    {
        if (NotTaken.Contains(key.Value) || ArticleKeys.All.FirstOrDefault(k => k.Name == key.Value) is not { } own) return false;
        if (key.Value is "vendors" or "topics" or "mentions" && !Texts(value).All(isKnown)) return false;
        var problems = new Problems();
        own.Read(new FrontMatter { Id = default }, new YamlFields(new YamlMap([new(key, value)], key.Line, key.Column), "", problems));
        if (!problems.HasErrors) _own.Entries.Add(new(key, value));
        return !problems.HasErrors;
    }

    /// <summary>The words of a value: its own, those of a list, the name in <c>{name: …}</c>.</summary>
    private static IEnumerable<string> Texts(YamlNode value) => value switch
    {
        YamlScalar { IsNull: false } scalar when scalar.Value.Trim() is { Length: > 0 } words => [words],
        YamlList list => list.Items.SelectMany(Texts),
        YamlMap map => map.Entries.Where(e => Comparable.Of(e.Key.Value) is "name" or "date").SelectMany(e => Texts(e.Value)),
        _ => [],
    };

    /// <summary>Authors that front matter names as organizations, each in braces as in a page.</summary>
    private static IEnumerable<string> Bodies(YamlNode value) => value switch
    {
        YamlList list => list.Items.SelectMany(Bodies),
        YamlMap map => map.Entries.Where(e => e.Key.Value is "organization").SelectMany(e => Texts(e.Value)).Select(name => $"{{{name}}}"),
        _ => [],
    };

    private static bool IsEmpty(YamlNode value) =>
        value is YamlList { Items.Count: 0 } or YamlScalar { IsNull: true } || (value is YamlScalar scalar && string.IsNullOrWhiteSpace(scalar.Value));

    private static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && text.All(c => c > ' ');

    // "@quill on Twitter", where the writer of a post is meant.
    private static readonly Regex Account = new(@"^(?:\[\[)?(@\w+) on \p{Lu}\w*(?:\]\])?$", RegexOptions.CultureInvariant);

    private int OffsetOf(YamlNode node) => Line.Split(parse.Labels.Text) is var lines && node.Line >= 1 && node.Line <= lines.Count ? lines[node.Line - 1].Start : 0;

    private static Dictionary<string, ClipKey> Names(params (ClipKey Key, string Names)[] keys) =>
        keys.SelectMany(k => k.Names.Split(' '), (k, name) => (name, k.Key)).ToDictionary();

    private enum ClipKey : byte { None, Title, Published, Updated, Author, Source, Site, Summary, Language }
}
