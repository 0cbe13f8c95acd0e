using System.CommandLine;
using System.Text;
using Archive.Catalog;
using Archive.Content.Entries;
using Archive.Content.Keys;
using Archive.Diagnostics;
using Archive.Files;

namespace Archive.Commands;

/// <summary><c>new</c>: writes a page ready to fill in, never over one that stands.</summary>
internal static class NewCommand
{
    private static readonly Argument<string> Id = new("ID") { Description = "Its id and file name: lower-case letters, digits and single hyphens" };
    private static readonly Option<string?> Name = new("--name") { Description = "The name, as readers see it", HelpName = "TEXT" };
    private static readonly Option<string?> Host = new("--host") { Description = "The host of its addresses; import knows its texts by it", HelpName = "HOST" };
    private static readonly Option<string?> Title = new("--title") { Description = "The title, as readers see it", HelpName = "TEXT" };
    private static readonly Option<string?> Date = new("--date") { Description = "When it happened, as exact as it is known (default: today)", HelpName = "DATE" };

    public static Command Create() => new("new", "Writes a page ready to fill in: an article, vendor, topic, publisher, person or trail")
    {
        Article(),
        Entry("vendor", "vendors", NewPages.Vendor),
        Entry("topic", "topics", NewPages.Topic),
        Publisher(),
        Entry("person", "people", NewPages.Person),
        Trail(),
    };

    private static Command Article()
    {
        var command = new Command("article", "Writes input/articles/YYYY/ID.md, as a draft") { Id, Title, Date };
        command.SetAction(parsed =>
        {
            var slug = IdOf(parsed, "--title");
            var today = Today();
            var date = DateOf(parsed) ?? today;
            var year = date.Year.ToString("0000");
            return Write(parsed, $"{ArticleFile.Folder}/{year}/{slug}.md", NewPages.Article($"{slug}-{year}", parsed.GetValue(Title), date, today));
        });
        return command;
    }

    private static Command Entry(string kind, string folder, Func<string?, string> text)
    {
        var command = new Command(kind, $"Writes input/{folder}/ID.yml") { Id, Name };
        command.SetAction(parsed => Write(parsed, $"input/{folder}/{IdOf(parsed, "--name")}.yml", text(parsed.GetValue(Name))));
        return command;
    }

    private static Command Trail()
    {
        var command = new Command("trail", "Writes input/trails/ID.md") { Id, Title };
        command.SetAction(parsed => Write(parsed, $"{TrailEntry.Folder}/{IdOf(parsed, "--title")}.md", NewPages.Trail(parsed.GetValue(Title), Today())));
        return command;
    }

    private static PartialDate Today() => DateTimeOffset.UtcNow is var now ? PartialDate.FromDay(now.Year, now.Month, now.Day) : default;

    private static Command Publisher()
    {
        var command = new Command("publisher", "Writes input/publishers/ID.yml") { Id, Name, Host };
        command.SetAction(parsed =>
        {
            var host = parsed.GetValue(Host);
            if (host is not null && Uri.CheckHostName(host) != UriHostNameType.Dns) throw new UsageException($"--host must be the host of an address, such as example.org, not '{Printable.Escape(host)}'.");
            return Write(parsed, $"input/publishers/{IdOf(parsed, "--name")}.yml", NewPages.Publisher(parsed.GetValue(Name), host));
        });
        return command;
    }

    private static string IdOf(ParseResult parsed, string naming)
    {
        var id = parsed.GetValue(Id)!;
        if (Ids.IsId(id)) return id;
        var near = Slug.Create(id);
        var verb = parsed.CommandResult.Command.Name;
        throw new UsageException($"'{Printable.Escape(id)}' cannot be an id. " + (near.Length == 0 ? Ids.Hint : $"Did you mean: new {verb} {near} {naming} \"{Printable.Escape(id)}\"?"));
    }

    private static PartialDate? DateOf(ParseResult parsed)
    {
        if (parsed.GetValue(Date) is not { } text) return null;
        return PartialDate.TryParse(text, out var date)
            ? date
            : throw new UsageException($"--date must be 2015, 2015-04, 2015-04-23 or 2015-04-23T07:30:00-04:00, not '{Printable.Escape(text)}'.");
    }

    private static int Write(ParseResult parsed, string path, string text)
    {
        var root = CommonOptions.RootOf(parsed);
        PlainFiles.RefuseLink(root, path);
        var full = Path.Combine(root, path);
        if (File.Exists(full)) throw new UsageException($"{path} exists already; it is left as it is.");
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        using (var file = new FileStream(full, FileMode.CreateNew)) file.Write(Encoding.UTF8.GetBytes(text));
        parsed.InvocationConfiguration.Output.WriteLine(path);
        return ExitCode.Done;
    }
}
