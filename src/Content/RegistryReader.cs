using Archive.Catalog;
using Archive.Content.Entries;
using Archive.Content.Keys;
using Archive.Diagnostics;
using Archive.Yaml;

namespace Archive.Content;

/// <summary>Reads <c>site.yml</c> and the registry files, links vendors and topics to each other, and reports every problem in them.</summary>
public static class RegistryReader
{
    /// <returns>What could be read; where <c>site.yml</c> itself is unusable, null.</returns>
    public static Registry? Read(string root, Problems problems)
    {
        if (SiteFile.Read(root, problems) is not { } site) return null;
        var vendors = VendorFiles.Read(root, problems);
        var topics = TopicFiles.Read(root, problems);
        var publishers = Folder(root, "input/publishers", problems, PublisherFile.Read);
        var (actions, actionsHash) = ActionsFile.Read(root, problems);
        var hash = new FileHash(site.Hash);
        hash.Add(actionsHash);
        foreach (var v in vendors) hash.Add(v.Hash);
        foreach (var t in topics) hash.Add(t.Hash);
        foreach (var p in publishers) hash.Add(p.Hash);
        return new Registry(site.Site, vendors, topics, publishers, actions)
        {
            SiteHash = site.Hash,
            ActionsHash = actionsHash,
            Hash = hash.Value,
        };
    }

    /// <summary>Reads every <c>ID.yml</c> of a folder, in the order of their ids.</summary>
    internal static IReadOnlyList<T> Folder<T>(string root, string folder, Problems problems, Func<string, YamlFields, ulong, T> read)
    {
        var entries = new List<T>();
        foreach (var path in InputFile.List(root, folder, "*.yml"))
        {
            var id = Path.GetFileNameWithoutExtension(path);
            if (!Ids.IsId(id))
            {
                problems.Error(new Position(path), $"The file name '{id}' cannot be an id.", Ids.Hint);
                continue;
            }
            if (InputFile.Read(root, path, problems) is not { } file) continue;
            if (YamlTree.Parse(file.Text, path, 0, problems) is not { } map)
            {
                if (file.Text.Trim().Length == 0) problems.Error(new Position(path), "The file is empty.", "Add a line 'name: …'.");
                continue;
            }
            var fields = new YamlFields(map, path, problems);
            entries.Add(read(id, fields, file.Hash));
            fields.RejectUnknown();
        }
        return entries;
    }
}
