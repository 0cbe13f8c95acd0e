using System.CommandLine;
using Archive.Content;
using Archive.Content.Keys;
using Archive.Diagnostics;
using Archive.Files;

namespace Archive.Commands;

/// <summary><c>schema</c>: writes JSON Schemas of everything that contributors write, for editors. They know the ids of the archive's registry.</summary>
internal static class SchemaCommand
{
    public const string Folder = "input/.schema";

    private static readonly Option<DirectoryInfo?> Output = new("--output") { Description = $"Where the schemas are written (default: {Folder}/ in the root)", HelpName = "DIR" };

    public static Command Create()
    {
        var command = new Command("schema", "Writes the JSON Schemas of the front matter and registry files for editors") { Output };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var root = CommonOptions.RootOf(parsed);
        foreach (var (path, file) in Write(root, parsed.GetValue(Output) is { } named ? OutputFolder.Resolve(root, named) : Path.Combine(root, Folder)))
            parsed.InvocationConfiguration.Output.WriteLine($"{Printable.Escape(path)}: {file.Files}");
        return ExitCode.Done;
    }

    /// <summary>Writes them where editors look for them in an archive.</summary>
    public static void Write(string root) => Write(root, Path.Combine(root, Folder));

    private static IReadOnlyList<(string Path, KeyedFile File)> Write(string root, string folder)
    {
        if (folder.StartsWith(root, StringComparison.Ordinal)) PlainFiles.RefuseLink(root, folder);
        var files = JsonSchemas.Files.Select(f => (Path: Path.Combine(folder, $"{f.Name}.schema.json"), File: f)).ToList();
        if (files.FirstOrDefault(f => File.Exists(f.Path) && !File.ReadAllText(f.Path).StartsWith(JsonSchemas.Start, StringComparison.Ordinal)).Path is { } foreign)
            throw new UsageException($"{Printable.Escape(foreign)} is no schema that this program wrote; it is left as it is.");
        var ids = ReadIds(root);
        foreach (var (path, file) in files) WholeFile.Write(folder, path, JsonSchemas.Create(file, ids), overwrite: true);
        return files;
    }

    /// <summary>What is wrong with the registry is for <c>check</c> to say.</summary>
    private static Dictionary<Registered, IReadOnlyList<string>> ReadIds(string root) => RegistryReader.Read(root, new Problems()) is not { } registry ? [] : new()
    {
        [Registered.Vendor] = [.. registry.Vendors.Select(v => v.Vendor.Id).Order(StringComparer.Ordinal)],
        [Registered.Topic] = [.. registry.Topics.Select(t => t.Topic.Id).Order(StringComparer.Ordinal)],
        [Registered.Publisher] = [.. registry.Publishers.Select(p => p.Id).Order(StringComparer.Ordinal)],
        [Registered.Person] = [.. registry.People.Select(p => p.Person.Id).Order(StringComparer.Ordinal)],
        [Registered.Action] = [.. registry.Actions.Select(a => a.Id).Order(StringComparer.Ordinal)],
    };
}
