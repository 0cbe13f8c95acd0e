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

    [GeneratedRegex(@"dotnet run -c Release -- (?<verb>\w+)(?<rest>[^`\n#]*)")]
    private static partial Regex Command { get; }

    [GeneratedRegex(@"\]\((?<to>[^)#:\s/][^)#:\s]*)(#[^)]*)?\)")]
    private static partial Regex Link { get; }

    [Fact]
    public void Every_key_has_its_row_in_the_tables()
    {
        var missing = JsonSchemas.Files.SelectMany(f => Rows(f.Keys)).Where(row => !FrontMatter.Contains(row, StringComparison.Ordinal));
        Assert.Empty(missing);
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
            from link in Link.Matches(page.Text)
            let target = Path.GetFullPath(Path.Combine(Folder.Repository, Path.GetDirectoryName(page.Path)!, link.Groups["to"].Value))
            where !File.Exists(target) && !Directory.Exists(target)
            select $"{page.Path}: {link.Value}";
        Assert.Empty(broken);
    }

    private static IEnumerable<string> Rows(IReadOnlyList<Key> keys) =>
        keys.SelectMany(k => Rows(k.Keys).Prepend($"| `{k.Name}` | {Holds(k)}{(k.Required ? ", required" : "")} | {k.Note} |"));

    private static string Holds(Key key) => key.Kind switch
    {
        KeyKind.Text => "text",
        KeyKind.Id => "id",
        KeyKind.Date => "date",
        KeyKind.Url => "address",
        KeyKind.Number => $"{key.Range.Least} to {key.Range.Most}",
        KeyKind.Flag => "true or false",
        KeyKind.Choice => string.Join(", ", key.Words.Select(w => $"`{w}`")),
        KeyKind.ChoiceList => "list of " + string.Join(", ", key.Words.Select(w => $"`{w}`")),
        KeyKind.TextList => "list",
        KeyKind.UrlList => "list of addresses",
        KeyKind.Object => "keys, see below",
        _ => "list of entries, see below",
    };
}
