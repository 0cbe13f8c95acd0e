using Archive.Catalog;
using Archive.Content.Keys;
using Archive.Yaml;

namespace Archive.Content;

/// <summary>Reads <c>input/publishers/ID.yml</c>.</summary>
internal static class PublisherFile
{
    internal static readonly Dictionary<string, bool> Reach = new() { ["paragraph"] = false, ["end"] = true };

    public static Publisher Read(string id, YamlFields f, ulong hash) => new()
    {
        Id = id,
        Name = f.GetRequiredText("name")?.Value ?? id,
        Homepage = f.GetUrl("homepage"),
        About = AboutField.Read(f),
        Rights = f.GetChoice("rights", EnumNames.Rights),
        Marks = new PublisherMarks
        {
            Hosts = [.. f.GetTexts("hosts").Select(t => t.Value)],
            Signs = [.. f.GetTexts("signs").Select(t => t.Value)],
            Boilerplate = [.. f.GetObjects("boilerplate").Select(Mark)],
        },
        Hash = hash,
    };

    private static BoilerplateMark Mark(YamlFields f)
    {
        var mark = new BoilerplateMark(f.GetRequiredText("starts")?.Value ?? "", f.GetChoice("to", Reach) ?? false);
        f.RejectUnknown();
        return mark;
    }
}
