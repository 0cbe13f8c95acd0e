using System.Reflection;
using System.Text.RegularExpressions;
using Archive.Tests.Support;
using Xunit;

namespace Archive.Tests;

/// <summary>Holds the house to its plan: who may know whom, how long a file may be, what code must not know.</summary>
public sealed partial class ArchitectureTests
{
    private const int LongestFile = 250;

    /// <summary>The table of docs/architecture.md.</summary>
    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["Files"] = [],
        ["Diagnostics"] = [],
        ["Catalog"] = ["Diagnostics"],
        ["Content"] = ["Catalog", "Diagnostics", "Files"],
        ["Formats"] = ["Catalog", "Diagnostics"],
        ["Theme"] = ["Catalog", "Diagnostics"],
        ["Captures"] = ["Content", "Catalog", "Diagnostics"],
        ["Publishing"] = ["Diagnostics", "Files"],
        ["Pipelines"] = ["Catalog", "Content", "Theme", "Formats", "Publishing"],
        ["Commands"] = ["Captures", "Catalog", "Content", "Diagnostics", "Files", "Formats", "Pipelines", "Publishing", "Theme"],
        ["Program.cs"] = ["Commands"],
    };

    /// <summary>Of Content, pipelines know the text of articles and nothing of how the files are read.</summary>
    private static readonly string[] NotForPipelines = ["Content.Yaml", "Content.Linking"];

    private static readonly string Src = Path.Combine(Folder.Repository, "src");

    private static readonly (string Path, string Text)[] Files =
        [.. Directory.EnumerateFiles(Src, "*.cs", SearchOption.AllDirectories)
            .Select(f => (Path.GetRelativePath(Src, f).Replace('\\', '/'), File.ReadAllText(f)))
            .OrderBy(f => f.Item1, StringComparer.Ordinal)];

    [GeneratedRegex(@"\bArchive\.([A-Z]\w+(?:\.[A-Z]\w+)?)")]
    private static partial Regex OurNamespace { get; }

    [GeneratedRegex(@"^namespace (\S+);", RegexOptions.Multiline)]
    private static partial Regex Namespace { get; }

    [GeneratedRegex("""@?\$*"(?:\\.|[^"\\\n])*"|"{3}[\s\S]*?"{3}""")]
    private static partial Regex Literal { get; }

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex CommentLine { get; }

    [GeneratedRegex(@"\bDate(Time|TimeOffset)\.(UtcNow|Now|Today)\b|\bTimeProvider\.System\b")]
    private static partial Regex Clock { get; }

    [Fact]
    public void Each_room_knows_only_whom_the_plan_allows()
    {
        var trespasses =
            from file in Files
            let room = Room(file.Path)
            from name in Known(file.Text)
            let other = name.Split('.')[0]
            where other != room && (!MayKnow[room].Contains(other) || (room == "Pipelines" && NotForPipelines.Contains(name)))
            select $"{file.Path} knows {name}";
        Assert.Empty(trespasses);
    }

    [Fact]
    public void No_two_rooms_know_each_other_by_any_detour()
    {
        var knows = Files.GroupBy(f => Room(f.Path)).ToDictionary(
            g => g.Key,
            g => g.SelectMany(f => Known(f.Text)).Select(n => n.Split('.')[0]).Where(n => n != g.Key).ToHashSet());
        foreach (var room in knows.Keys) Assert.DoesNotContain(room, Reachable(room));

        HashSet<string> Reachable(string from)
        {
            var seen = new HashSet<string>();
            var open = new Stack<string>(knows[from]);
            while (open.TryPop(out var next))
                if (seen.Add(next) && knows.TryGetValue(next, out var further)) foreach (var f in further) open.Push(f);
            return seen;
        }
    }

    [Fact]
    public void A_namespace_is_its_folder()
    {
        var strays =
            from file in Files
            let folder = Path.GetDirectoryName(file.Path)!.Replace('/', '.')
            let expected = folder.Length == 0 ? "Archive" : $"Archive.{folder}"
            where Namespace.Match(file.Text).Groups[1].Value != expected
            select $"{file.Path} is not in {expected}";
        Assert.Empty(strays);
    }

    [Fact]
    public void No_file_is_longer_than_a_reader_can_hold()
    {
        var tooLong = from file in Files let lines = file.Text.Count(c => c == '\n') where lines > LongestFile select $"{file.Path}: {lines} lines";
        Assert.Empty(tooLong);
    }

    [Fact]
    public void Every_class_is_sealed_static_or_made_to_be_inherited()
    {
        var types = typeof(Program).Assembly.GetTypes().Where(t => t.IsClass && t.Namespace?.StartsWith(nameof(Archive), StringComparison.Ordinal) == true && !IsGenerated(t)).ToList();
        var open = types.Where(t => !t.IsSealed && !t.IsAbstract && !types.Exists(o => o.BaseType == t)).Select(t => t.FullName);
        Assert.Empty(open);
    }

    [Fact]
    public void No_interface_stands_for_one_class_alone()
    {
        var types = typeof(Program).Assembly.GetTypes();
        var alone = types.Where(t => t.IsInterface && t.Namespace?.StartsWith(nameof(Archive), StringComparison.Ordinal) == true && types.Count(o => o.IsAssignableTo(t) && o != t) < 2);
        Assert.Empty(alone);
    }

    /// <summary>A command may ask the time and say it in a page's own words; what judges whether a file can have changed unseen must.</summary>
    private static readonly string[] MayAskTheTime = ["Commands/", "Files/", "Content/Caching/"];

    [Fact]
    public void Nothing_that_is_published_depends_on_the_clock()
    {
        var lookers =
            from file in Files
            where !MayAskTheTime.Any(p => file.Path.StartsWith(p, StringComparison.Ordinal)) && Clock.IsMatch(CommentLine.Replace(file.Text, ""))
            select file.Path;
        Assert.Empty(lookers);
    }

    [Fact]
    public void No_vendor_or_publisher_of_the_registry_is_named_in_code()
    {
        var names = new[] { "vendors", "publishers" }
            .Select(folder => Path.Combine(Folder.Repository, "input", folder)).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.yml"))
            .Select(f => Path.GetFileNameWithoutExtension(f))
            .ToHashSet();
        Assert.NotEmpty(names);
        var named =
            from file in Files
            from literal in Literal.Matches(CommentLine.Replace(file.Text, ""))
            from word in Regex.Matches(literal.Value, "[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*")
            where names.Contains(word.Value.ToLowerInvariant()) && !IsFormatName(file.Path, word.Value)
            select $"{file.Path}: {literal.Value}";
        Assert.Empty(named);
    }

    /// <summary>A report format is named after the service that reads it, not after the vendor that an article is about.</summary>
    private static bool IsFormatName(string path, string word) => path == "Commands/CommonOptions.cs" && word == "github";

    private static bool IsGenerated(Type type) => type.Name.Contains('<') || type.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is not null || (type.DeclaringType is { } outer && IsGenerated(outer));

    private static string Room(string path) => path.Split('/')[0];

    /// <summary>Namespaces of ours that a file's code names, by using or in full.</summary>
    private static IEnumerable<string> Known(string text) =>
        OurNamespace.Matches(Namespace.Replace(CommentLine.Replace(text, ""), "")).Select(m => m.Groups[1].Value).Where(n => MayKnow.ContainsKey(n.Split('.')[0])).Distinct();
}
