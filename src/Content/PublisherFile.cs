using Archive.Catalog;
using Archive.Content.Yaml;

namespace Archive.Content;

/// <summary>Reads <c>input/publishers/ID.yml</c>.</summary>
internal static class PublisherFile
{
    internal static readonly Dictionary<string, bool> Reach = new() { ["paragraph"] = false, ["end"] = true };

    public static Publisher Read(string id, Fields f, ulong hash) => new()
    {
        Id = id,
        Name = f.Required("name")?.Value ?? id,
        Homepage = f.Url("homepage"),
        About = About.Read(f),
        Rights = f.Choice("rights", Words.Rights),
        Marks = new PublisherMarks
        {
            Hosts = [.. f.Texts("hosts").Select(t => t.Value)],
            Signs = [.. f.Texts("signs").Select(t => t.Value)],
            Boilerplate = [.. f.Maps("boilerplate").Select(Mark)],
        },
        Hash = hash,
    };

    private static BoilerplateMark Mark(Fields f)
    {
        var mark = new BoilerplateMark(f.Required("starts")?.Value ?? "", f.Choice("to", Reach) ?? false);
        f.RejectUnknown();
        return mark;
    }
}
