using System.Text;
using Archive.Catalog;
using Archive.Yaml;

namespace Archive.Content.Keys;

/// <summary>Pages ready to fill in: the keys that most pages need, with what is known already and a note on what to write.</summary>
public static class NewPages
{
    private const int NoteColumn = 28;

    /// <param name="id">Null leaves it to whoever fills in the page, as <c>check</c> then does.</param>
    /// <param name="example">Null where the archive has nobody yet who could move.</param>
    public static string Article(string? id, string? title, PartialDate date, PartialDate? added, RecordExample? example = null)
    {
        var draft = new Draft(ArticleKeys.File)
            .Line("id", id ?? "", id is null ? "Write one of your own, such as acme-joins-2015: it never changes once published" : null)
            .Line("title", YamlText.Quote(title))
            .Line("date", date.ToString())
            .Line("added", added?.ToString() ?? "")
            .Line("summary", "")
            .Line("vendors", "[]")
            .Line("topics", "[]")
            .Line("sources", "[]")
            .Line("draft", "true", "Remove this line when the page is ready")
            .Example("gaps", ("what", YamlText.Quote("The day on which it ended")), ("looked", ""));
        if (example is { Actor: var actor, Action: var action, Target: var target })
            draft.Example("moves", ("id", id is null ? "" : $"{id}-{action}"), ("actor", actor), ("action", action), ("target", target), ("date", date.ToString()), ("quote", ""))
                .Example(
                    "claims",
                    ("id", id is null ? "" : $"{id}-claim"),
                    ("speaker", actor),
                    ("made-on", date.ToString()),
                    ("text", YamlText.Quote("It will last.")),
                    ("about", $"[{target}]"),
                    ("quote", ""),
                    ("horizon", ""));
        return draft.FrontMatter();
    }

    public static string Vendor(string? name) => new Draft(RegistryKeys.VendorFile)
        .Line("name", YamlText.Quote(name)).Line("kind", EnumNames.VendorKinds.Keys.First()).Line("aliases", "[]").Line("about", "").Line("homepage", "").Line("part-of", "").Text();

    public static string Topic(string? name) => new Draft(RegistryKeys.TopicFile)
        .Line("name", YamlText.Quote(name)).Line("aliases", "[]").Line("about", "").Line("broader", "").Text();

    public static string Publisher(string? name, string? host = null, string? homepage = null) => new Draft(RegistryKeys.PublisherFile)
        .Line("name", YamlText.Quote(name))
        .Line("homepage", homepage ?? "")
        .Line("about", "")
        .Line("rights", "")
        .Line("hosts", host is null ? "[]" : $"[{host}]")
        .Line("signs", "[]")
        .Line("boilerplate", "[]")
        .Text();

    public static string Person(string? name) => new Draft(PersonKeys.File)
        .Line("name", YamlText.Quote(name)).Line("aliases", "[]").Line("about", "").Line("homepage", "").Line("roles", "[]").Text();

    public static string Trail(string? title, PartialDate added) => new Draft(TrailKeys.File)
        .Line("title", YamlText.Quote(title)).Line("summary", "").Line("added", added.ToString()).Line("steps", "[]").FrontMatter();

    public static string Page(string? title) => new Draft(RegistryKeys.PageFile).Line("title", YamlText.Quote(title)).Line("summary", "").FrontMatter();

    /// <summary>An entry of <c>actions.yml</c>.</summary>
    public static string Action(string id, string? label) => $"{id}:\n" + new Draft(RegistryKeys.ActionsFile, "  ")
        .Line("label", YamlText.Quote(label)).Line("inverse", "").Line("class", EnumNames.MoveClasses.Keys.First()).Line("opens", "[]").Line("closes", "[]").Line("targets", "[]").Text();

    /// <param name="indent">What every line begins with.</param>
    private sealed class Draft(KeyedFile file, string indent = "")
    {
        private readonly List<(int Rank, string Text)> _lines = [];
        private readonly StringBuilder _examples = new();

        public Draft Line(string name, string value, string? note = null)
        {
            var (rank, key) = file.Keys.Index().Single(k => k.Item.Name == name);
            _lines.Add((rank, Write(indent, key, value, note)));
            return this;
        }

        /// <summary>A list with one entry, as remarks: without the <c>#</c> before them its lines hold as they stand.</summary>
        public Draft Example(string name, params ReadOnlySpan<(string Name, string Value)> entry)
        {
            var list = file.Keys.Single(k => k.Name == name);
            _examples.Append(Write("# ", list, ""));
            var start = "#   - ";
            foreach (var (part, value) in entry)
            {
                _examples.Append(Write(start, list.Keys.Single(k => k.Name == part), value));
                start = "#     ";
            }
            return this;
        }

        private static string Write(string start, Key key, string value, string? note = null)
        {
            var words = string.Join(", ", key.Words);
            note ??= words.Length == 0 ? key.Note : $"{key.Note}: {words}";
            return $"{$"{start}{key.Name}: {value}".TrimEnd().PadRight(NoteColumn)} # {note}\n";
        }

        /// <summary>In the order of the keys: <c>check --fix</c> finds nothing to put right.</summary>
        public string Text() => string.Concat(_lines.OrderBy(l => l.Rank).Select(l => l.Text)) + _examples;

        public string FrontMatter() => $"---\n{Text()}---\n\n";
    }
}
