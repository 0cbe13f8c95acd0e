using System.Text.RegularExpressions;
using Archive.Content.Keys;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests;

/// <summary>What the documentation says is true of the program.</summary>
public sealed partial class DocumentationTests
{
    private static readonly (string Path, string Text)[] Pages =
        [.. Directory.EnumerateFiles(Folder.Repository, "*.md")
            .Concat(Directory.EnumerateFiles(Path.Combine(Folder.Repository, "docs"), "*.md", SearchOption.AllDirectories))
            .Select(f => (Path.GetRelativePath(Folder.Repository, f), File.ReadAllText(f)))];

    private static readonly string FrontMatter = Pages.Single(p => p.Path.EndsWith("front-matter.md", StringComparison.Ordinal)).Text;

    /// <summary>A fence whose info string names a file is an example of that file.</summary>
    [GeneratedRegex(@"^```\w+ (?<path>\S+)\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example { get; }

    [GeneratedRegex(@"(?<head>^\| key \| holds \| what to write \|\n\| --- \| --- \| --- \|\n)(^\|.*\n)*", RegexOptions.Multiline)]
    private static partial Regex Table { get; }

    [GeneratedRegex(@"\./archive (?<verb>\w+)(?<rest>[^`\n#]*)")]
    private static partial Regex Command { get; }

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence { get; }

    [GeneratedRegex(@"\]\((?<to>[^)#:\s/][^)#:\s]*)(#[^)]*)?\)")]
    private static partial Regex Link { get; }

    /// <summary>Written anew with <c>ARCHIVE_ACCEPT=1</c>: who adds a key describes it in the code alone.</summary>
    [Fact]
    public void The_tables_of_keys_are_those_of_the_program()
    {
        var expected = new Queue<string>(JsonSchemas.Files.SelectMany(f => Levels(f.Keys)).Distinct().Select(keys => string.Concat(keys.Select(Row))));
        var written = Table.Replace(FrontMatter, table => table.Groups["head"].Value + (expected.TryDequeue(out var rows) ? rows : ""));
        Assert.Empty(expected);
        if (Environment.GetEnvironmentVariable("ARCHIVE_ACCEPT") == "1") File.WriteAllText(Path.Combine(Folder.Repository, "docs", "front-matter.md"), written);
        else Assert.Equal(FrontMatter, written);
    }

    [Fact]
    public void The_examples_make_a_sound_archive_together()
    {
        using var archive = new TempArchive();
        foreach (Match example in Example.Matches(FrontMatter)) archive.Write(example.Groups["path"].Value, example.Groups["text"].Value);
        var check = archive.Run("check");
        Assert.Equal((0, ""), (check.Exit, check.Error));
        archive.Build();
        Assert.True(Example.Count(FrontMatter) >= 6);
    }

    [Fact]
    public void Every_command_shown_has_the_options_shown()
    {
        foreach (var (path, text) in Pages)
        {
            foreach (Match command in Command.Matches(text))
            {
                string[] words = command.Groups["verb"].Value == "new" ? ["new", command.Groups["rest"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0]] : [command.Groups["verb"].Value];
                var help = Call.Of([.. words, "--help"]);
                Assert.True(help.Exit == 0, $"{path}: {command.Value}");
                foreach (Match option in Regex.Matches(command.Groups["rest"].Value, "--[a-z-]+"))
                    Assert.True(help.Output.Contains(option.Value, StringComparison.Ordinal), $"{path}: {command.Value}");
            }
        }
    }

    [Fact]
    public void Every_link_to_a_file_of_the_repository_leads_to_one()
    {
        var broken =
            from page in Pages
            from link in Link.Matches(Fence.Replace(page.Text, ""))
            let target = Path.GetFullPath(Path.Combine(Folder.Repository, Path.GetDirectoryName(page.Path)!, link.Groups["to"].Value))
            where !File.Exists(target) && !Directory.Exists(target)
            select $"{page.Path}: {link.Value}";
        Assert.Empty(broken);
    }

    /// <summary>Every set of keys, each before those within it.</summary>
    private static IEnumerable<IReadOnlyList<Key>> Levels(IReadOnlyList<Key> keys) => keys.Where(k => k.Keys.Count > 0).SelectMany(k => Levels(k.Keys)).Prepend(keys);

    private static string Row(Key key) => $"| `{key.Name}` | {Holds(key)}{(key.Required ? ", required" : "")} | {key.Note} |\n";

    private static string Holds(Key key) => key.Kind switch
    {
        KeyKind.Text => "text",
        KeyKind.Id => "id",
        KeyKind.Date => "date",
        KeyKind.Url => "address",
        KeyKind.Number => $"{key.Range.Least} to {key.Range.Most}",
        KeyKind.Decimal => "number",
        KeyKind.Flag => "true or false",
        KeyKind.Choice => string.Join(", ", key.Words.Select(w => $"`{w}`")),
        KeyKind.ChoiceList => "list of " + string.Join(", ", key.Words.Select(w => $"`{w}`")),
        KeyKind.TextList => "list",
        KeyKind.UrlList => "list of addresses",
        KeyKind.Object => "keys, see below",
        _ => "list of entries, see below",
    };
}
