using System.CommandLine;
using System.Text;
using Archive.Building;
using Archive.Catalog;
using Archive.Content;
using Archive.Content.Entries;
using Archive.Content.Keys;
using Archive.Diagnostics;
using Archive.Files;
using Archive.Ledgers;
using Archive.Yaml;

namespace Archive.Commands;

/// <summary><c>new</c>: writes a page ready to fill in, never over one that stands.</summary>
internal static class NewCommand
{
    private static readonly Argument<string> Id = new("ID") { Description = "Its id and file name: lower-case letters, digits and single hyphens" };
    private static readonly Argument<string> ActionId = new("ID") { Description = "Its id: lower-case letters, digits and single hyphens" };
    private static readonly Argument<string> IdOrAddress = new("ID|ADDRESS") { Description = "Its id, or the address of one of its pages, whose host gives id and name" };
    private static readonly Option<string?> Name = new("--name") { Description = "The name, as readers see it (default: the words of the id)", HelpName = "TEXT" };
    private static readonly Option<string?> Label = new("--label") { Description = "As seen from the actor: joins (default: the words of the id)", HelpName = "TEXT" };
    private static readonly Option<string?> Host = new("--host") { Description = "The host of its addresses; import knows its texts by it", HelpName = "HOST" };
    private static readonly Option<string?> Title = new("--title") { Description = "The title, as readers see it (default: the words of the id)", HelpName = "TEXT" };
    private static readonly Option<string?> Date = new("--date") { Description = "When it happened, as exact as it is known (default: today)", HelpName = "DATE" };

    public static Command Create() => new("new", "Writes a page ready to fill in: an article, vendor, topic, publisher, person, action, trail or page")
    {
        Article(),
        Entry("vendor", "vendors", NewPages.Vendor),
        Entry("topic", "topics", NewPages.Topic),
        Publisher(),
        Entry("person", "people", NewPages.Person),
        Action(),
        Titled("trail", TrailEntry.Folder, title => NewPages.Trail(title, CheckCommand.Today())),
        Titled("page", "input/pages", NewPages.Page),
    };

    private static Command Article()
    {
        var command = new Command("article", "Writes input/articles/YYYY/ID.md, as a draft") { Id, Title, Date };
        command.SetAction(parsed =>
        {
            var slug = IdOf(parsed, Id, "--title");
            var today = CheckCommand.Today();
            var date = DateOf(parsed) ?? today;
            var year = date.Year.ToString("0000");
            var example = RegistryReader.Read(CommonOptions.RootOf(parsed), new Problems()) is { } registry
                ? RecordExample.Find(registry.Actions, registry.Vendors.Select(v => v.Vendor))
                : null;
            return Write(parsed, $"{ArticleFile.Folder}/{year}/{slug}.md", NewPages.Article($"{slug}-{year}", parsed.GetValue(Title) ?? Words(slug), date, today, example));
        });
        return command;
    }

    private static Command Entry(string kind, string folder, Func<string?, string> text)
    {
        var command = new Command(kind, $"Writes input/{folder}/ID.yml") { Id, Name };
        command.SetAction(parsed =>
        {
            var id = IdOf(parsed, Id, "--name");
            return Write(parsed, $"input/{folder}/{id}.yml", text(parsed.GetValue(Name) ?? Words(id)));
        });
        return command;
    }

    private static Command Titled(string kind, string folder, Func<string?, string> text)
    {
        var command = new Command(kind, $"Writes {folder}/ID.md") { Id, Title };
        command.SetAction(parsed =>
        {
            var id = IdOf(parsed, Id, "--title");
            return Write(parsed, $"{folder}/{id}.md", text(parsed.GetValue(Title) ?? Words(id)));
        });
        return command;
    }

    private static Command Publisher()
    {
        var command = new Command("publisher", "Writes input/publishers/ID.yml") { IdOrAddress, Name, Host };
        command.SetAction(parsed =>
        {
            var host = parsed.GetValue(Host);
            if (host is not null && Uri.CheckHostName(host) != UriHostNameType.Dns)
                throw new UsageException($"--host must be the host of an address, such as example.org, not '{Printable.Escape(host)}'.");
            if (PublisherHost.Find(parsed.GetValue(IdOrAddress)!) is not { } found)
            {
                var id = IdOf(parsed, IdOrAddress, "--name");
                return Write(parsed, $"input/publishers/{id}.yml", NewPages.Publisher(parsed.GetValue(Name) ?? Words(id), host));
            }
            var registry = RegistryReader.Read(CommonOptions.RootOf(parsed), new Problems());
            if (registry?.Publishers.FirstOrDefault(p => p.Marks.Hosts.Any(found.IsBelow)) is { } known)
                throw new UsageException($"input/publishers/{known.Id}.yml has the host of that address already: {known.Name}.");
            return Write(parsed, $"input/publishers/{found.Id}.yml", NewPages.Publisher(parsed.GetValue(Name) ?? found.Name, host ?? found.Name, found.Homepage));
        });
        return command;
    }

    /// <summary>All actions stand in one file: the new one is put at its end.</summary>
    private static Command Action()
    {
        var command = new Command("action", $"Adds an action to {RegistryReader.ActionsPath}") { ActionId, Label };
        command.SetAction(parsed =>
        {
            var (root, id) = (CommonOptions.RootOf(parsed), IdOf(parsed, ActionId, "--label"));
            var before = PlainFiles.KindOf(root, RegistryReader.ActionsPath) is FileKind.File ? PlainFiles.TryDecode(PlainFiles.Read(root, RegistryReader.ActionsPath)) : "";
            var registry = RegistryReader.Read(root, new Problems());
            if (registry?.Actions.Any(a => a.Id == id) == true) throw new UsageException($"{RegistryReader.ActionsPath} has an action '{id}' already; it is left as it is.");
            var after = $"{before}{(before is null or "" || before.EndsWith('\n') ? "" : "\n")}{NewPages.Action(id, parsed.GetValue(Label) ?? id.Replace('-', ' '))}";
            if (before is null || YamlTree.Parse(after, RegistryReader.ActionsPath, 0, new Problems()) is null)
                throw new UsageException($"{RegistryReader.ActionsPath} takes nothing at its end as it is written. Where 'archive check' finds nothing wrong, write one action below the other, as they begin a line, and no '...' behind them.");
            WholeFile.Write(root, RegistryReader.ActionsPath, after, overwrite: true);
            parsed.InvocationConfiguration.Output.WriteLine(RegistryReader.ActionsPath);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>What an id says, where nobody gave a name: a page without one would be an error until somebody does.</summary>
    private static string Words(string id) => $"{char.ToUpperInvariant(id[0])}{id[1..].Replace('-', ' ')}";

    private static string IdOf(ParseResult parsed, Argument<string> argument, string naming)
    {
        var id = parsed.GetValue(argument)!;
        if (Ids.IsId(id)) return id;
        var near = Slug.Create(id, language: RegistryReader.Read(CommonOptions.RootOf(parsed), new Problems())?.Site.Language);
        var verb = parsed.CommandResult.Command.Name;
        // What is reserved, or too long, stays so however it is spelled.
        var hint = !Ids.IsId(near) ? Ids.HintFor(near)
            : Ids.IsTooLong(id) ? Ids.HintFor(id)
            : $"Did you mean: archive new {verb} {near} {naming} {ShellWord.Quote(parsed.GetValue<string?>(naming) ?? id)}{OtherOptions(parsed, naming)}?";
        throw new UsageException($"'{Printable.Escape(id)}' cannot be an id. {hint}");
    }

    /// <summary>What else the command was told, as it was written.</summary>
    private static string OtherOptions(ParseResult parsed, string naming) =>
        string.Concat(parsed.CommandResult.Command.Options
            .Where(o => o.Name != naming && parsed.GetResult(o) is { Implicit: false })
            .Select(o => $" {o.Name} {string.Join(' ', parsed.GetResult(o)!.Tokens.Select(t => ShellWord.Of(t.Value)))}"));

    private static PartialDate? DateOf(ParseResult parsed)
    {
        if (parsed.GetValue(Date) is not { } text) return null;
        return PartialDate.TryParse(text, out var date)
            ? date
            : PrintedDate.ReadWhole(text) is { Error: not null, Other: null } ? throw new UsageException($"--date: there is no such day in the calendar as '{Printable.Escape(text)}'.")
            : throw new UsageException($"--date must be 2015, 2015-04, 2015-04-23 or 2015-04-23T07:30:00-04:00, not '{Printable.Escape(text)}'.");
    }

    private static int Write(ParseResult parsed, string path, string text)
    {
        var root = CommonOptions.RootOf(parsed);
        PlainFiles.RefuseLink(root, path);
        if (File.Exists(Path.Combine(root, path))) throw new UsageException($"{path} exists already; it is left as it is.");
        var address = $"{Path.ChangeExtension(path, null)["input".Length..].Replace("/pages/", "/", StringComparison.Ordinal)}/";
        if (AddressLedger.IsWithdrawn(root, address)) throw new UsageException($"{address} was taken back for good; choose another id.");
        if (OutputPaths.BelongsToSite($"{address.Trim('/')}/index.html")) throw new UsageException($"The address {address} belongs to the site itself; choose another id.");
        WholeFile.Write(root, path, text);
        parsed.InvocationConfiguration.Output.WriteLine(path);
        return ExitCode.Done;
    }
}
