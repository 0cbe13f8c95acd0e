using System.IO.Hashing;
using System.Text;
using Archive.Catalog;
using Archive.Content.Entries;
using Archive.Content.Keys;
using Archive.Diagnostics;
using Archive.Markdown;
using Archive.Yaml;

namespace Archive.Content;

/// <summary>Reads <c>input/trails/*.md</c>: essays with the articles and moves that they lead through.</summary>
internal static class TrailFiles
{
    public static IReadOnlyList<TrailEntry> Read(string root, Problems problems)
    {
        var trails = new List<TrailEntry>();
        foreach (var path in InputFile.List(root, TrailEntry.Folder, ".md"))
        {
            var id = Path.GetFileNameWithoutExtension(path);
            if (!Ids.IsId(id)) problems.Error(new Position(path), $"The file name '{id}' cannot be an id.", Ids.Hint);
            else if (Fault.Contain(path, problems, () => InputFile.Read(root, path, problems) is { } file ? ReadTrail(id, file, problems) : null) is { } trail) trails.Add(trail);
        }
        return trails;
    }

    private static TrailEntry? ReadTrail(string id, InputFile file, Problems problems)
    {
        if (MarkdownPage.Read(file, problems) is not { } page) return null;
        var trail = new Trail
        {
            Id = id,
            Title = "",
            Markdown = page.Body,
            Body = page.BodyPosition,
            Hash = XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(id), (long)file.Hash),
        };
        var entry = TrailKeys.All.Read(new TrailEntry(trail, file.Path), page.Fields);
        return entry.Trail.Title.Length == 0 ? null : entry;
    }
}
