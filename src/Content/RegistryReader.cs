using System.IO.Hashing;
using System.Text;
using Archive.Catalog;
using Archive.Content.Entries;
using Archive.Content.Keys;
using Archive.Diagnostics;
using Archive.Files;
using Archive.Yaml;

namespace Archive.Content;

/// <summary>Reads <c>site.yml</c>, <c>actions.yml</c>, <c>search-words.yml</c> and the folders of the registry, and reports what is wrong in each file.</summary>
public static class RegistryReader
{
    public const string SitePath = "input/site.yml";
    public const string ActionsPath = "input/actions.yml";
    public const string SearchWordsPath = "input/search-words.yml";

    /// <returns>What could be read, under a stand-in for a <c>site.yml</c> that is unusable; where there is none at all, null.</returns>
    public static Registry? Read(string root, Problems problems)
    {
        if (PlainFiles.KindOf(root, SitePath) is FileKind.Nothing)
        {
            problems.Error(new Position(SitePath), "The file is missing.", UnreadFiles.HintForInput(root) ?? "Write one with the lines 'title: …' and 'base-url: https://…'.");
            return null;
        }
        var (site, siteHash) = Fault.Contain(SitePath, problems, () => ReadSite(root, problems)) ?? (Unread, 0);
        var (actions, actionsHash) = Fault.Contain(ActionsPath, problems, () => ReadActions(root, problems)) ?? ([], 0);
        var names = new List<RegistryName>();
        return new Registry(
            site,
            ReadFolder(root, "vendors", "vendor", names, problems, (id, hash, f) => RegistryKeys.Vendor.Read(new VendorEntry(new Vendor { Id = id, Name = id, Hash = hash }), f)),
            ReadFolder(root, "topics", "topic", names, problems, (id, hash, f) => RegistryKeys.Topic.Read(new TopicEntry(new Topic { Id = id, Name = id, Hash = hash }), f)),
            ReadFolder(root, "publishers", "publisher", names, problems, (id, hash, f) => RegistryKeys.Publisher.Read(new Publisher { Id = id, Name = id, Hash = hash }, f)),
            actions)
        {
            People = ReadFolder(root, "people", "person", names, problems, (id, hash, f) =>
                PersonKeys.All.Read(new PersonEntry(new Person { Id = id, Name = id, Hash = hash }), f)),
            Names = names,
            SiteHash = siteHash,
            ActionsHash = actionsHash,
            SearchWords = Fault.Contain(SearchWordsPath, problems, () => ReadSearchWords(root, problems)) ?? SearchWords.None,
        };
    }

    // With an address, so that whatever else is wrong can be found.
    private static SiteSettings Unread => new() { Title = "", BaseUrl = "https://archive.invalid" };

    private static (SiteSettings Site, ulong Hash)? ReadSite(string root, Problems problems)
    {
        var file = YamlFile.Read(root, SitePath, problems);
        return (SiteKeys.All.Read(Unread, file.Fields), file.Hash);
    }

    /// <summary>Ids as keys, in the order in which pages list them.</summary>
    private static (IReadOnlyList<MoveAction> Actions, ulong Hash)? ReadActions(string root, Problems problems)
    {
        if (PlainFiles.KindOf(root, ActionsPath) is FileKind.Nothing) return null;
        var file = YamlFile.Read(root, ActionsPath, problems);
        var actions = new List<MoveAction>();
        foreach (var (id, fields) in file.Fields.GetEntries())
        {
            if (!Ids.IsId(id.Value)) problems.Error(id.At(ActionsPath), $"'{id.Value}' cannot be an id.", Ids.HintFor(id.Value));
            actions.Add(RegistryKeys.Action.Read(new MoveAction { Id = id.Value, Label = id.Value }, fields));
        }
        if (file.IsSound) ActionRelations.Check(file.Map, problems);
        return (actions, file.Hash);
    }

    private static SearchWords? ReadSearchWords(string root, Problems problems)
    {
        if (PlainFiles.KindOf(root, SearchWordsPath) is FileKind.Nothing) return null;
        return SearchKeys.All.Read(SearchWords.None, YamlFile.Read(root, SearchWordsPath, problems).Fields);
    }

    /// <summary>Reads every <c>ID.yml</c> of a folder, in the order of their ids.</summary>
    private static IReadOnlyList<T> ReadFolder<T>(string root, string folder, string kind, List<RegistryName> names, Problems problems, Func<string, ulong, YamlFields, T> read)
    {
        var entries = new List<T>();
        foreach (var path in InputFile.List(root, $"input/{folder}", ".yml"))
        {
            var id = Path.GetFileNameWithoutExtension(path);
            if (!Ids.IsId(id)) problems.Error(new Position(path), $"The file name '{id}' cannot be an id.", Ids.HintFor(id));
            else Fault.Contain(path, problems, () => ReadEntry(id, path));
        }
        return entries;

        void ReadEntry(string id, string path)
        {
            var file = YamlFile.Read(root, path, problems);
            entries.Add(read(id, Hash(id, file.Hash), file.Fields));
            if (file.IsSound) AddNames(id, path, new YamlFields(file.Map, path, new Problems()));
        }

        void AddNames(string id, string path, YamlFields fields)
        {
            // A product may be called what its maker is called.
            var what = kind == "vendor" && fields.GetText("kind")?.Value is "product" ? "product" : kind;
            if (fields.GetText("name") is { } name) names.Add(new RegistryName(what, id, path, name, IsAlias: false));
            names.AddRange(fields.GetTexts("aliases").Select(alias => new RegistryName(what, id, path, alias, IsAlias: true)));
        }
    }

    // Pages show an entry's address, which is made of its id.
    private static ulong Hash(string id, ulong file) => XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(id), (long)file);
}
