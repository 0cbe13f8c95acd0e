using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Archive.Tests.Support;
using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Dependencies;
using ArchUnitNET.Fluent.Slices;
using ArchUnitNET.Loader;
using Xunit;

namespace Archive.Tests;

/// <summary>Holds the house to its plan: who may know whom, how long a file may be, what code must not know.</summary>
public sealed partial class ArchitectureTests
{
    private const int LongestFile = 250;

    private static readonly Architecture House = new ArchLoader().LoadAssembly(typeof(Program).Assembly).Build();

    private static readonly string Src = Path.Combine(Folder.Repository, "src");

    private static readonly (string Path, string Text)[] Files =
        [.. Directory.EnumerateFiles(Src, "*.cs", SearchOption.AllDirectories)
            .Select(f => (Path.GetRelativePath(Src, f).Replace('\\', '/'), File.ReadAllText(f)))
            .OrderBy(f => f.Item1, StringComparer.Ordinal)];

    [GeneratedRegex("""@?\$*"(?:\\.|[^"\\\n])*"|"{3}[\s\S]*?"{3}""")]
    private static partial Regex Literal { get; }

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex CommentLine { get; }

    [Fact]
    public void Each_room_knows_only_whom_the_plan_allows()
    {
        var plan = Plan();
        var trespasses =
            from type in House.Types
            let room = Room(type)
            where room is not null
            from other in type.Dependencies.Select(d => d.Target).Distinct()
            let known = Room(other)
            where known is not null && known != room && !plan[room].Contains(known)
            select $"{type.FullName} knows {other.FullName}";
        Assert.True(!trespasses.Any(), string.Join('\n', trespasses));
    }

    [Fact]
    public void Namespaces_form_no_cycle_at_any_depth()
    {
        var cycles = SliceRuleDefinition.Slices().Matching("Archive.(**)").Should().BeFreeOfCycles().Evaluate(House).Where(r => !r.Passed);
        Assert.True(!cycles.Any(), string.Join('\n', cycles.Select(c => c.Description)));
    }

    [Fact]
    public void A_namespace_is_its_folder()
    {
        var strays =
            from file in Files
            let folder = Path.GetDirectoryName(file.Path)!.Replace('/', '.')
            let expected = folder.Length == 0 ? "Archive" : $"Archive.{folder}"
            where !file.Text.Split('\n').Contains($"namespace {expected};")
            select $"{file.Path} is not in {expected}";
        Assert.Empty(strays);
    }

    [Fact]
    public void No_file_is_longer_than_a_reader_can_hold()
    {
        var tooLong = from file in Files let lines = file.Text.Count(c => c == '\n') where lines > LongestFile select $"{file.Path}: {lines} lines";
        Assert.Empty(tooLong);
    }

    /// <summary>
    /// What one document works out, others wait for, until all threads do. Parallel.For goes on then, since its caller takes part; a parallel
    /// query stands still until the pool has more threads, half a second for each.
    /// </summary>
    [Fact]
    public void No_document_waits_for_a_parallel_query()
    {
        string[] rooms = ["Pipelines/", "Theme/", "Formats/"];
        Assert.Empty(Files.Where(f => rooms.Any(r => f.Path.StartsWith(r, StringComparison.Ordinal)) && f.Text.Contains("AsParallel", StringComparison.Ordinal)).Select(f => f.Path));
    }

    [Fact]
    public void Every_class_is_sealed_static_or_made_to_be_inherited()
    {
        var types = typeof(Program).Assembly.GetTypes().Where(t => t.IsClass && IsOurs(t)).ToList();
        var open = types.Where(t => !t.IsSealed && !t.IsAbstract && !types.Exists(o => o.BaseType == t)).Select(t => t.FullName);
        Assert.Empty(open);
    }

    [Fact]
    public void No_interface_stands_for_one_class_alone()
    {
        var types = typeof(Program).Assembly.GetTypes();
        var alone = types.Where(t => t.IsInterface && IsOurs(t) && types.Count(o => o.IsAssignableTo(t) && o != t) < 2);
        Assert.Empty(alone);
    }

    /// <summary>A command may ask the time, and so may what judges whether a file can have changed unseen.</summary>
    private static readonly string[] MayAskTheTime = ["Commands", "Building", "Files"];

    private static readonly string[] Clock = [.. from type in (string[])["DateTime", "DateTimeOffset", "TimeProvider"] from time in (string[])["UtcNow", "Now", "Today", "System"] select $"System.{type}::get_{time}()"];

    [Fact]
    public void Nothing_that_is_published_depends_on_the_clock()
    {
        var lookers =
            from type in House.Types
            where Room(type) is { } room && !MayAskTheTime.Contains(room)
            from call in type.Dependencies.OfType<MethodCallDependency>()
            where Array.Exists(Clock, c => call.TargetMember.FullName.EndsWith(c, StringComparison.Ordinal))
            select $"{type.FullName} asks {call.TargetMember.FullName}";
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
    private static bool IsFormatName(string path, string word) => path is "Commands/CommonOptions.cs" or "Commands/Report.cs" && word.Equals("github", StringComparison.OrdinalIgnoreCase);

    /// <summary>Who may know whom: the table of docs/architecture.md, whose rows stand in the order in which "all above" is meant.</summary>
    private static Dictionary<string, string[]> Plan()
    {
        var plan = new Dictionary<string, string[]>();
        foreach (var row in File.ReadLines(Path.Combine(Folder.Repository, "docs", "architecture.md")).Where(l => l.StartsWith("| `", StringComparison.Ordinal)))
        {
            var cells = row.Split('|', StringSplitOptions.TrimEntries);
            plan[cells[1].Trim('`')] = cells[4] is "all above" or "all" ? [.. plan.Keys] : cells[4].Split(", ");
        }
        Assert.Equal(Directory.EnumerateDirectories(Src).Select(Path.GetFileName).Order(), plan.Keys.Order());
        return plan;
    }

    /// <returns>The first part of the namespace below ours, or null for what is not ours or, as Program is, in no room.</returns>
    private static string? Room(IType type) => type.Namespace?.FullName.Split('.') is [nameof(Archive), var room, ..] ? room : null;

    private static bool IsOurs(System.Type type) =>
        type.Namespace?.Split('.')[0] == nameof(Archive) && !type.Name.Contains('<') && !type.IsDefined(typeof(CompilerGeneratedAttribute), false) && (type.DeclaringType is null || IsOurs(type.DeclaringType));
}
