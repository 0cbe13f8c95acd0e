using Archive.Catalog;
using Archive.Content.Entries;
using Archive.Content.Keys;
using Archive.Diagnostics;
using Archive.Yaml;

namespace Archive.Captures.Model;

/// <summary>
/// What a person says of a capture, in a sidecar, on the command line or in the capture's own front matter: keys of an article's front
/// matter, and a few that speak of the capture.
/// </summary>
public sealed record CaptureOverrides
{
    /// <summary>A sidecar's name is its capture's with this behind it.</summary>
    public const string SidecarSuffix = ".yml";

    public static readonly CaptureOverrides None = new();

    /// <summary>The file that says so, relative to the root; null for the command line.</summary>
    public string? File { get; init; }

    /// <summary>IANA name of the capture's encoding.</summary>
    public string? Encoding { get; init; }

    /// <summary>The page's file name without its extension, if not the title's words.</summary>
    public string? Slug { get; init; }

    /// <summary>Pictures' names to remove where a paragraph starts with one.</summary>
    public IReadOnlyList<string> Captions { get; init; } = [];

    /// <summary>Words that look like such a name but are none.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The keys of front matter, as written.</summary>
    internal YamlMap Keys { get; private init; } = new([], 0, 0);

    /// <summary>The same, read. Whoever asks for a value that always has one asks <see cref="Has"/> first.</summary>
    internal FrontMatter FrontMatter { get; private init; } = new() { Id = default };

    public string? Id => Has("id") ? FrontMatter.Id.Value : null;
    public string? Title => Has("title") ? FrontMatter.Title : null;
    public PartialDate? Date => Has("date") ? FrontMatter.Date : null;
    public PartialDate? Updated => FrontMatter.Updated;
    public IReadOnlyList<string> Authors => FrontMatter.Authors;
    public SourceEntry? Source => FrontMatter.Source;
    public string? Language => FrontMatter.Language;

    public bool Has(string key) => Keys.Entries.Exists(e => e.Key.Value == key);

    /// <summary>The same with these keys of front matter.</summary>
    internal CaptureOverrides WithKeys(YamlMap keys, string file, Problems problems) =>
        this with { Keys = keys, FrontMatter = Apply(keys, new FrontMatter { Id = default }, file, problems) };

    /// <summary>Front matter in which these keys replace what was found in the capture.</summary>
    internal FrontMatter ApplyTo(FrontMatter found) => Apply(Keys, found, "", new Problems());

    /// <summary>The same, with what it does not say taken from another.</summary>
    public CaptureOverrides WithFallback(CaptureOverrides other) => (this with
    {
        File = File ?? other.File,
        Encoding = Encoding ?? other.Encoding,
        Slug = Slug ?? other.Slug,
        Captions = [.. Captions, .. other.Captions],
        Words = [.. Words, .. other.Words],
    }).WithKeys(Join(Keys, other.Keys), "", new Problems());

    private static FrontMatter Apply(YamlMap keys, FrontMatter front, string file, Problems problems)
    {
        var fields = new YamlFields(keys, file, problems);
        foreach (var key in ArticleKeys.All.Where(k => fields.Has(k.Name))) front = key.Read(front, fields);
        return front;
    }

    private static YamlMap Join(YamlMap first, YamlMap second)
    {
        var entries = first.Entries.Select(e => e.Value is YamlMap own && second.Entries.Find(o => o.Key.Value == e.Key.Value).Value is YamlMap other
            ? new KeyValuePair<YamlScalar, YamlNode>(e.Key, Join(own, other)) : e).ToList();
        entries.AddRange(second.Entries.Where(o => !entries.Exists(e => e.Key.Value == o.Key.Value)));
        return first with { Entries = entries };
    }
}
