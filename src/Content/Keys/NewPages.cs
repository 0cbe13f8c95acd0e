using System.Text;
using Archive.Catalog;
using Archive.Yaml;

namespace Archive.Content.Keys;

/// <summary>Pages ready to fill in: the keys that most pages need, with what is known already and a note on what to write.</summary>
public static class NewPages
{
    private const int NoteColumn = 28;

    public static string Article(string id, string? title, PartialDate date, PartialDate added) => new Draft(ArticleKeys.File)
        .Line("id", id)
        .Line("title", YamlText.Quote(title))
        .Line("date", date.ToString())
        .Line("added", added.ToString())
        .Line("summary", "")
        .Line("vendors", "[]")
        .Line("topics", "[]")
        .Line("sources", "[]")
        .Line("draft", "true", "Remove this line when the page is ready")
        .FrontMatter();

    public static string Vendor(string? name) => new Draft(RegistryKeys.VendorFile)
        .Line("name", YamlText.Quote(name)).Line("kind", EnumNames.VendorKinds.Keys.First()).Line("aliases", "[]").Line("about", "").Line("homepage", "").Line("part-of", "").Text();

    public static string Topic(string? name) => new Draft(RegistryKeys.TopicFile)
        .Line("name", YamlText.Quote(name)).Line("aliases", "[]").Line("about", "").Line("broader", "").Text();

    public static string Publisher(string? name, string? host = null) => new Draft(RegistryKeys.PublisherFile)
        .Line("name", YamlText.Quote(name)).Line("homepage", "").Line("about", "").Line("rights", "").Line("hosts", host is null ? "[]" : $"[{host}]").Line("signs", "[]").Line("boilerplate", "[]").Text();

    public static string Person(string? name) => new Draft(PersonKeys.File)
        .Line("name", YamlText.Quote(name)).Line("aliases", "[]").Line("about", "").Line("homepage", "").Line("roles", "[]").Text();

    public static string Trail(string? title, PartialDate added) => new Draft(TrailKeys.File)
        .Line("title", YamlText.Quote(title)).Line("summary", "").Line("added", added.ToString()).Line("steps", "[]").FrontMatter();

    private sealed class Draft(KeyedFile file)
    {
        private readonly StringBuilder _text = new();

        public Draft Line(string name, string value, string? note = null)
        {
            var key = file.Keys.Single(k => k.Name == name);
            var line = $"{name}: {value}".TrimEnd();
            var words = string.Join(", ", key.Words);
            note ??= words.Length == 0 ? key.Note : $"{key.Note}: {words}";
            _text.Append(line.PadRight(NoteColumn)).Append(" # ").Append(note).Append('\n');
            return this;
        }

        public string Text() => _text.ToString();

        public string FrontMatter() => $"---\n{_text}---\n\n";
    }
}
