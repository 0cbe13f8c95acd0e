using System.IO.Hashing;
using System.Text;
using Archive.Catalog;
using Archive.Content.Entries;
using Archive.Content.Keys;
using Archive.Diagnostics;

namespace Archive.Content;

/// <summary>Reads <c>input/trails/*.md</c>: essays with the articles and moves that they lead through.</summary>
internal static class TrailFiles
{
    public static IReadOnlyList<TrailEntry> Read(string root, Problems problems) => MarkdownPage.ReadAll(root, TrailEntry.Folder, "an id", problems, Create);

    private static TrailEntry Create(string id, MarkdownPage read)
    {
        var trail = new Trail
        {
            Id = id,
            Title = id,
            Markdown = read.Body,
            Body = read.BodyPosition,
            Hash = XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(id), (long)read.File.Hash),
        };
        var entry = TrailKeys.All.Read(new TrailEntry(trail, read.File.Path), read.Fields);
        if (read.Fields.IsEmpty("steps"))
            read.Fields.Warning(
                read.Fields.PlaceOf("steps"),
                "The trail has no steps: it leads nowhere.",
                "List the articles and moves that it leads through under 'steps', each with its id.");
        if (!read.HasText) read.Fields.Warning(read.BodyPosition, "The trail has no text.", "Write below the front matter where it leads, and why.");
        return entry;
    }
}
