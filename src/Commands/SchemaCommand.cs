using System.CommandLine;
using Archive.Content.Keys;
using Archive.Files;

namespace Archive.Commands;

/// <summary><c>schema</c>: writes JSON Schemas of everything that contributors write, for editors.</summary>
internal static class SchemaCommand
{
    private static readonly Option<DirectoryInfo?> Output = new("--output") { Description = "Where the schemas are written (default: schemas/ in the root)", HelpName = "DIR" };

    public static Command Create()
    {
        var command = new Command("schema", "Writes the JSON Schemas of the front matter and registry files for editors") { Output };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var named = parsed.GetValue(Output);
        var folder = named is null ? Path.Combine(CommonOptions.RootOf(parsed), "schemas") : OutputFolder.Resolve(CommonOptions.RootOf(parsed), named);
        var foreign = JsonSchemas.Files.Select(f => Path.Combine(folder, $"{f.Name}.schema.json")).FirstOrDefault(p => File.Exists(p) && !File.ReadAllText(p).StartsWith(JsonSchemas.Start, StringComparison.Ordinal));
        if (foreign is not null) throw new UsageException($"{Diagnostics.Printable.Escape(foreign)} is no schema that this program wrote; it is left as it is.");
        Directory.CreateDirectory(folder);
        foreach (var file in JsonSchemas.Files)
        {
            var path = Path.Combine(folder, $"{file.Name}.schema.json");
            PlainFiles.RefuseLink(folder, path);
            File.WriteAllText(path, JsonSchemas.Create(file));
            parsed.InvocationConfiguration.Output.WriteLine($"{Diagnostics.Printable.Escape(path)}: {file.Files}");
        }
        return ExitCode.Done;
    }
}
