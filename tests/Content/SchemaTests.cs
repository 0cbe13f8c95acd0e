using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Archive.Content.Keys;
using Archive.Tests.Support;
using NJsonSchema;
using Xunit;
using YamlDotNet.Serialization;

namespace Archive.Tests.Content;

/// <summary>The description of the keys, from which schemas and new pages are made, says what the readers do.</summary>
public sealed partial class SchemaTests
{
    private const string Unknown = "qqqqqqqqqqqq";

    private static readonly Dictionary<string, string> Paths = new()
    {
        ["article"] = "input/articles/2015/page.md", ["vendor"] = "input/vendors/acme.yml", ["topic"] = "input/topics/anvils.yml",
        ["publisher"] = "input/publishers/daily.yml", ["actions"] = "input/actions.yml", ["page"] = "input/pages/about.md", ["site"] = "input/site.yml",
        ["search-words"] = "input/search-words.yml", ["person"] = "input/people/ada-quill.yml", ["trail"] = "input/trails/hammers.md",
    };

    private static readonly Dictionary<string, JsonSchema> Schemas =
        JsonSchemas.Files.ToDictionary(f => f.Name, f => JsonSchema.FromJsonAsync(JsonSchemas.Create(f)).GetAwaiter().GetResult());

    public static TheoryData<string> Names => [.. JsonSchemas.Files.Select(f => f.Name)];

    [GeneratedRegex(@":(?<line>\d+):(?<column>\d+): error: (?<message>.*)\n    (?<hint>.*)")]
    private static partial Regex Report { get; }

    [Theory, MemberData(nameof(Names))]
    public void It_has_the_keys_that_the_reader_knows_at_every_depth(string name)
    {
        var file = File(name);
        var reported = Errors(file, Nothing(file)).Where(e => e.Message == $"There is no key '{Unknown}' here.").Select(e => e.Hint["The keys are: ".Length..].TrimEnd('.').Split(", ").ToHashSet());
        Assert.Equal(Levels(file.Keys).Select(keys => keys.Select(k => k.Name).ToHashSet()), reported);
    }

    [Theory, MemberData(nameof(Names))]
    public void It_requires_what_the_reader_requires(string name)
    {
        var file = File(name);
        var missing = Errors(file, Nothing(file)).Where(e => e.Message.EndsWith("' is missing.", StringComparison.Ordinal)).Select(e => e.Message.Split('\'')[1]).Order(StringComparer.Ordinal);
        Assert.Equal(Levels(file.Keys).SelectMany(keys => keys.Where(k => k.Required)).Select(k => k.Name).Order(StringComparer.Ordinal), missing);
    }

    [Theory, MemberData(nameof(Names))]
    public void It_refuses_the_values_that_the_reader_refuses(string name)
    {
        var file = File(name);
        foreach (var key in file.Keys)
        {
            foreach (var wrong in Wrong(key))
            {
                var errors = Errors(file, Whole(file, key, wrong));
                Assert.True(errors.Any(e => e.Line == LineOf(file, key)), $"{name}: the reader takes {key.Name}: {wrong}");
                Assert.NotEmpty(Validate(file, Whole(file, key, wrong)));
            }
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void It_takes_the_values_that_the_reader_takes(string name)
    {
        var file = File(name);
        foreach (var key in file.Keys)
        {
            foreach (var right in Right(key))
            {
                Assert.DoesNotContain(Errors(file, Whole(file, key, right)), e => e.Line == LineOf(file, key) && e.Message.StartsWith($"'{key.Name}'", StringComparison.Ordinal));
                Assert.Equal([], Validate(file, Whole(file, key, right)));
            }
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void The_shipped_files_hold_to_it(string name)
    {
        var file = File(name);
        var pattern = new Regex("^" + Regex.Escape(file.Files).Replace(@"\*", "[^/]+") + "$");
        var files = Folder.Bytes(Path.Combine(Folder.Repository, "input")).Where(f => pattern.IsMatch("input/" + f.Key)).ToList();
        Assert.True(files.Count > 0 || name == "trail");
        foreach (var (path, bytes) in files)
        {
            var text = Encoding.UTF8.GetString(bytes);
            var yaml = path.EndsWith(".md", StringComparison.Ordinal) ? text.Split("---\n")[1] : text;
            Assert.True(Validate(file, yaml) is [], $"{path}: {string.Join(", ", Validate(file, yaml))}");
        }
    }

    private static KeyedFile File(string name) => JsonSchemas.Files.Single(f => f.Name == name);

    private static List<string> Validate(KeyedFile file, string yaml)
    {
        var value = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize(yaml);
        var json = JsonSerializer.Serialize(value);
        return [.. Schemas[file.Name].Validate(json).Select(e => e.ToString())];
    }

    /// <summary>Every set of keys, in the order in which <see cref="Nothing"/> writes them.</summary>
    private static IEnumerable<IReadOnlyList<Key>> Levels(IReadOnlyList<Key> keys) =>
        keys.Where(k => k.Keys.Count > 0).SelectMany(k => Levels(k.Keys)).Prepend(keys);

    /// <summary>A file with an unknown key at every depth and no other.</summary>
    private static string Nothing(KeyedFile file)
    {
        var yaml = new StringBuilder();
        Write(file.Keys, file.ById ? "  " : "");
        return (file.ById ? "entry:\n" : "") + yaml;

        void Write(IReadOnlyList<Key> keys, string indent)
        {
            yaml.Append(indent).Append(Unknown).Append(": 1\n");
            var below = indent.Replace('-', ' ');
            foreach (var key in keys.Where(k => k.Keys.Count > 0))
            {
                yaml.Append(below).Append(key.Name).Append(":\n");
                Write(key.Keys, below + (key.Kind == KeyKind.ObjectList ? "  - " : "  "));
            }
        }
    }

    /// <summary>A file with the keys that it must have, sound, and the one under test on its last line.</summary>
    private static string Whole(KeyedFile file, Key key, string value)
    {
        var indent = file.ById ? "  " : "";
        var others = string.Concat(file.Keys.Where(k => k.Required && k != key).Select(k => $"{indent}{k.Name}: {Sound(k)}\n"));
        return $"{(file.ById ? "entry:\n" : "")}{others}{indent}{key.Name}: {value}\n";
    }

    private static string Sound(Key key) => key.Kind switch { KeyKind.Date => "2015-04-23", KeyKind.Url => "https://archive.test", _ => "sound" };

    private static int LineOf(KeyedFile file, Key key) =>
        file.Keys.Count(k => k.Required && k != key) + 1 + (file.ById ? 1 : 0) + (Paths[file.Name].EndsWith(".md", StringComparison.Ordinal) ? 1 : 0);

    private static string[] Wrong(Key key) => key.Kind switch
    {
        KeyKind.Text when key.Name == "language" => ["deutsch", "de_DE", "[a]"],
        KeyKind.Text when key.Pattern is not null => ["archive.test", "archive.test,May", "[a]"],
        KeyKind.Text => ["[a, b]", "{a: b}"],
        KeyKind.Id => ["[a, b]", "{a: b}"],
        KeyKind.Date => ["tomorrow", "23 April 2015", "2015-04-23T07:30", "[2015]"],
        KeyKind.Url when key.Pattern is not null => ["ftp://archive.test/", "\"https://archive.test/a?b=c\"", "\"https://archive.test/#a\""],
        KeyKind.Url => ["ftp://archive.test/", "archive.test", "\"javascript:alert(1)\"", "\"https://archive.test/a b\"", "[a]"],
        KeyKind.Number => [$"{key.Range.Least - 1}", $"{key.Range.Most + 1}", "some", "1.5"],
        KeyKind.Decimal => ["some", "0", "34 billion", "3_4000", "[1]"],
        KeyKind.Flag => ["perhaps", "1", "[true]"],
        KeyKind.Choice => ["otherwise", "[a]"],
        KeyKind.ChoiceList => ["otherwise", "[otherwise]", "{a: b}"],
        KeyKind.UrlList => ["archive.test", "[\"javascript:alert(1)\"]", "{a: b}"],
        KeyKind.TextList => ["{a: b}", "[[a]]", "[{a: b}]"],
        KeyKind.Object => ["text", "[a]"],
        KeyKind.ObjectList when key.Shorthand is not null => ["{a: b}", "[[a]]"],
        KeyKind.ObjectList => ["text", "[a]", "{a: b}"],
        _ => throw new InvalidOperationException($"No sample for {key.Kind}."),
    };

    private static string[] Right(Key key) => key.Kind switch
    {
        KeyKind.Text when key.Name == "language" => ["de", "zh-Hant-TW"],
        KeyKind.Text when key.Pattern is not null => ["archive.test,2026", "archive.test,2026-04"],
        KeyKind.Text => ["text", "\"a: b\""],
        KeyKind.Id => ["an-id"],
        KeyKind.Date => ["2015", "2015-04", "2015-04-23", "2015-04-23T07:30:00-04:00", "2015-04-23T07:30:00Z"],
        KeyKind.Url when key.Pattern is not null => ["https://archive.test/a/b", "http://archive.test"],
        KeyKind.Url => ["https://archive.test/a?b=c", "http://archive.test"],
        KeyKind.Number => [$"{key.Range.Least}", $"{key.Range.Most}"],
        KeyKind.Flag => ["true", "false"],
        KeyKind.Choice => [.. key.Words],
        KeyKind.ChoiceList => [key.Words.First(), $"[{string.Join(", ", key.Words)}]"],
        KeyKind.UrlList => ["https://archive.test", "[https://archive.test, http://archive.test/]"],
        KeyKind.TextList => ["one", "[one, two]"],
        KeyKind.ObjectList when key.Shorthand is { } words => ["one", "[one, two]", $"[one, {{{words}: two}}]"],
        _ => [],
    };

    private static List<(int Line, string Message, string Hint)> Errors(KeyedFile file, string yaml)
    {
        using var archive = new TempArchive();
        var path = Paths[file.Name];
        archive.Write(path, path.EndsWith(".md", StringComparison.Ordinal) ? $"---\n{yaml}---\n\nText.\n" : yaml);
        var report = archive.Run("check").Error;
        // A problem without a hint takes the next problem's line for one; so each gets a line of its own.
        var even = Regex.Replace(report, @"(: error: .*\n)(?!    )", "$1    -\n");
        return [.. Report.Matches(even).Select(m => (int.Parse(m.Groups["line"].Value), m.Groups["message"].Value, m.Groups["hint"].Value))];
    }
}
