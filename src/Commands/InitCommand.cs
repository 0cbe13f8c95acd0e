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
    /// <summary>Resources under this name are the files of a new archive: those of src/Commands/Starter.</summary>
    private const string Starter = "starter/";

    private static readonly Argument<DirectoryInfo> Where = new("FOLDER") { Description = "A folder that does not exist yet, or is empty" };
    private static readonly Option<string?> Title = new("--title") { Description = "Name of the site (default: that of the folder)", HelpName = "TEXT" };
    private static readonly Option<string> BaseUrl = new("--base-url") { Description = "Address at which it will be served (default: https://archive.example)", HelpName = "URL", DefaultValueFactory = _ => "https://archive.example" };

    public static Command Create()
    {
        var command = new Command("init", "Writes a small archive that builds, to begin one of your own") { Where, Title, BaseUrl };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var folder = parsed.GetValue(Where)!;
        if (File.Exists(folder.FullName) || (folder.Exists && folder.EnumerateFileSystemInfos().Any()))
            throw new UsageException($"{Printable.Escape(folder.FullName)} holds something already; name a folder that is empty or does not exist yet.");
        if (parsed.GetValue(Title) is { } title && string.IsNullOrWhiteSpace(title)) throw new UsageException("--title is empty: say what the site is called.");
        var site = new SiteSettings { Title = parsed.GetValue(Title) ?? folder.Name, BaseUrl = CommonOptions.CheckBaseUrl(parsed.GetValue(BaseUrl)!) };
        Write(folder, "input/site.yml", Encoding.UTF8.GetBytes(string.Concat(SiteKeys.All.Where(k => k.Name is "title" or "base-url").ToArray().Write(site).Entries.Select(e => YamlText.Write(e.Key.Value, e.Value)))));
        var program = typeof(InitCommand).Assembly;
        foreach (var name in program.GetManifestResourceNames().Where(n => n.StartsWith(Starter, StringComparison.Ordinal)))
        {
            using var file = program.GetManifestResourceStream(name)!;
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            Write(folder, name[Starter.Length..].Replace('\\', '/'), bytes);
        }
        Directory.CreateDirectory(Path.Combine(folder.FullName, "seeds"));
        parsed.InvocationConfiguration.Output.WriteLine($"{Printable.Escape(folder.FullName)} is an archive with two articles. Look at it: archive preview --root {Printable.Escape(folder.FullName)}");
        return ExitCode.Done;
    }

    private static void Write(DirectoryInfo folder, string path, byte[] bytes)
    {
        var full = Path.Combine(folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        using var file = new FileStream(full, FileMode.CreateNew);
        file.Write(bytes);
    }
}
