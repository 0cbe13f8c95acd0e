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

    private static readonly Argument<DirectoryInfo> Where = new("FOLDER") { Description = "A folder that does not exist yet, or is empty" };
    private static readonly Option<string?> Title = new("--title") { Description = "Name of the site (default: that of the folder)", HelpName = "TEXT" };
    private static readonly Option<string> BaseUrl = new("--base-url") { Description = "Address at which it will be served (default: https://archive.example)", HelpName = "URL", DefaultValueFactory = _ => "https://archive.example" };

    private static readonly Option<string> Language = new("--language") { Description = "Of the site and of its texts, such as de (default: en)", HelpName = "TAG", DefaultValueFactory = _ => English };

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
        if (File.Exists(folder.FullName) || (folder.Exists && folder.EnumerateFileSystemInfos().Any()))
            throw new UsageException($"{Printable.Escape(folder.FullName)} holds something already; name a folder that is empty or does not exist yet.");
        if (parsed.GetValue(Title) is { } title && string.IsNullOrWhiteSpace(title)) throw new UsageException("--title is empty: say what the site is called.");
        if (parsed.GetValue(Language) is { } tag && !LanguageTag.IsValid(tag)) throw new UsageException($"--language is a language's code, such as de or pt-BR, not '{Printable.Escape(tag)}'.");
        var site = new SiteSettings { Title = parsed.GetValue(Title) ?? folder.Name, BaseUrl = CommonOptions.CheckBaseUrl(parsed.GetValue(BaseUrl)!), Language = parsed.GetValue(Language)! };
        Write(folder, "input/site.yml", Encoding.UTF8.GetBytes(string.Concat(SiteKeys.All.Where(k => k.Name is "title" or "base-url" or "language").ToArray().Write(site).Entries.Select(e => YamlText.Write(e.Key.Value, e.Value)))));
        foreach (var (path, bytes) in Files("any").Concat(Texts(site.Language))) Write(folder, path, bytes);
        SchemaCommand.Write(folder.FullName);
        Directory.CreateDirectory(Path.Combine(folder.FullName, "seeds"));
        parsed.InvocationConfiguration.Output.WriteLine($"{Printable.Escape(folder.FullName)} is an archive with two articles. Look at it: archive preview --root {Printable.Escape(folder.FullName)}");
        return ExitCode.Done;
    }

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
        using var file = new FileStream(full, FileMode.CreateNew);
        file.Write(bytes);
    }
}
