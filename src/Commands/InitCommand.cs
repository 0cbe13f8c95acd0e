using System.CommandLine;
using System.Text;
using Archive.Catalog;
using Archive.Content.Keys;
using Archive.Diagnostics;
using Archive.Yaml;

namespace Archive.Commands;

/// <summary><c>init</c>: writes a small archive that builds, to begin one's own with.</summary>
internal static class InitCommand
{
    /// <summary>Resources under this name are the files of a new archive, those of src/Commands/Starter: <c>any</c> for every archive, else a folder for a language.</summary>
    private const string Starter = "starter/";

    private const string SitePath = "input/site.yml";

    /// <summary>Made last: an archive without them was broken off.</summary>
    private const string Seeds = "seeds";

    private static readonly Argument<DirectoryInfo> Where = new("FOLDER") { Description = "A folder that does not exist yet, or is empty but for Git's" };
    private static readonly Option<string?> Title = new("--title") { Description = "Name of the site (default: that of the folder)", HelpName = "TEXT" };
    private static readonly Option<string> BaseUrl = new("--base-url")
    {
        Description = "Address at which it will be served (default: https://archive.example)",
        HelpName = "URL",
        DefaultValueFactory = _ => "https://archive.example",
    };

    private static readonly Option<string> Language = new("--language")
    {
        Description = "Of the site and of its texts, such as de (default: en)",
        HelpName = "TAG",
        DefaultValueFactory = _ => English,
    };

    private const string English = "en";

    public static Command Create()
    {
        var command = new Command("init", "Writes a small archive that builds, to begin one of your own") { Where, Title, BaseUrl, Language };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var folder = parsed.GetValue(Where)!;
        if (parsed.GetValue(Title) is { } title && string.IsNullOrWhiteSpace(title)) throw new UsageException("--title is empty: say what the site is called.");
        if (parsed.GetValue(Language) is { } tag && !LanguageTag.IsValid(tag)) throw new UsageException($"--language is a language's code, such as de or pt-BR, not '{Printable.Escape(tag)}'.");
        var site = new SiteSettings { Title = parsed.GetValue(Title) ?? folder.Name, BaseUrl = CommonOptions.CheckBaseUrl(parsed.GetValue(BaseUrl)!), Language = parsed.GetValue(Language)! };
        var files = FilesOf(site);
        if (File.Exists(folder.FullName) || HoldsForeign(folder, files))
            throw new UsageException($"{Printable.Escape(folder.FullName)} holds something already; name a folder that is empty or does not exist yet.");
        foreach (var (path, bytes) in files) Write(folder, path, bytes);
        SchemaCommand.Write(folder.FullName);
        Directory.CreateDirectory(Path.Combine(folder.FullName, Seeds));
        parsed.InvocationConfiguration.Output.WriteLine(
            $"{Printable.Escape(folder.FullName)} is an archive with two articles. Look at it: archive preview --root {Quote(Printable.Escape(folder.FullName))}");
        return ExitCode.Done;
    }

    /// <summary>What makes an archive of a folder comes last: one that was broken off is none.</summary>
    private static List<(string Path, byte[] Bytes)> FilesOf(SiteSettings site) =>
    [
        .. Files("any").Concat(Texts(site.Language)).Select(f => f.Path == "README.md"
            ? (f.Path, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(f.Bytes).Replace("{title}", site.Title, StringComparison.Ordinal)))
            : f),
        (SitePath, SiteFile(site)),
    ];

    private static byte[] SiteFile(SiteSettings site)
    {
        var keys = SiteKeys.All.Where(k => k.Name is "title" or "base-url" or "language").ToArray();
        return Encoding.UTF8.GetBytes(string.Concat(keys.Write(site).Entries.Select(e => YamlText.Write(e.Key.Value, e.Value))));
    }

    /// <summary>Whether a file stands there that is neither Git's nor one of ours, whole or broken off.</summary>
    private static bool HoldsForeign(DirectoryInfo folder, IReadOnlyList<(string Path, byte[] Bytes)> files)
    {
        if (!folder.Exists) return false;
        var ours = files.ToDictionary(f => f.Path, f => f.Bytes, StringComparer.Ordinal);
        var isWhole = Directory.Exists(Path.Combine(folder.FullName, Seeds));
        return folder.EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
            .Select(f => (Info: f, Path: Path.GetRelativePath(folder.FullName, f.FullName).Replace(Path.DirectorySeparatorChar, '/')))
            .Any(f =>
                f.Path != ".git"
                && !f.Path.StartsWith(".git/", StringComparison.Ordinal)
                && !IsOurs(f.Info, ours, f.Path)
                && (isWhole || !IsAfterSite(f.Path, f.Info, ours)));
    }

    private static bool IsOurs(FileSystemInfo found, Dictionary<string, byte[]> ours, string path) => found.LinkTarget is null && (found is DirectoryInfo
        ? ours.Keys.Any(o => o.StartsWith(path + "/", StringComparison.Ordinal))
        : ours.TryGetValue(path, out var bytes)
            && ((FileInfo)found).Length < (path == SitePath ? bytes.Length : bytes.Length + 1)
            && bytes.AsSpan().StartsWith(File.ReadAllBytes(found.FullName)));

    /// <summary>Whether it is what comes once there is an archive.</summary>
    private static bool IsAfterSite(string path, FileSystemInfo found, Dictionary<string, byte[]> ours) => found.LinkTarget is null
        && (path == SitePath
            ? File.ReadAllBytes(found.FullName).AsSpan().SequenceEqual(ours[SitePath])
            : path == SchemaCommand.Folder || path.StartsWith(SchemaCommand.Folder + "/", StringComparison.Ordinal));

    /// <summary>As a shell takes it.</summary>
    private static string Quote(string path) => path.All(c => char.IsLetterOrDigit(c) || "/\\:._-+~".Contains(c, StringComparison.Ordinal)) ? path : $"\"{path}\"";

    /// <summary>The texts in the language, in English where there are none.</summary>
    private static IReadOnlyList<(string Path, byte[] Bytes)> Texts(string language) => Files(language.Split('-')[0].ToLowerInvariant()) is { Count: > 0 } texts ? texts : Files(English);

    private static IReadOnlyList<(string Path, byte[] Bytes)> Files(string folder)
    {
        var program = typeof(InitCommand).Assembly;
        var files = new List<(string Path, byte[] Bytes)>();
        foreach (var name in program.GetManifestResourceNames())
        {
            var path = name.Replace('\\', '/');
            if (!path.StartsWith($"{Starter}{folder}/", StringComparison.Ordinal)) continue;
            using var file = program.GetManifestResourceStream(name)!;
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            files.Add((path[$"{Starter}{folder}/".Length..], bytes));
        }
        return files;
    }

    private static void Write(DirectoryInfo folder, string path, byte[] bytes)
    {
        var full = Path.Combine(folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        using var file = new FileStream(full, FileMode.Create);
        file.Write(bytes);
    }
}
