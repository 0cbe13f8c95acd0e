using Archive.Catalog;
using Archive.Diagnostics;
using Archive.Yaml;

namespace Archive.Content;

/// <summary>Reads <c>input/topics/ID.yml</c> and refuses a circle of broader topics.</summary>
internal static class TopicFiles
{
    private sealed record Draft(Topic Topic, PlacedText? Broader, string File);

    public static IReadOnlyList<Topic> Read(string root, Problems problems)
    {
        var drafts = RegistryReader.Folder(root, "input/topics", problems, One);
        var byId = drafts.ToDictionary(d => d.Topic.Id, d => d.Topic);
        foreach (var draft in drafts)
        {
            if (draft.Broader is not { } broader) continue;
            if (!byId.TryGetValue(broader.Value, out var topic))
            {
                var near = DidYouMean.Suggest(broader.Value, byId.Keys);
                problems.Error(broader.At(draft.File), $"There is no topic '{broader.Value}'.", near is null ? null : $"Did you mean '{near}'?");
            }
            else if (Above(topic).Contains(draft.Topic))
            {
                problems.Error(broader.At(draft.File), $"'{broader.Value}' is narrower than '{draft.Topic.Id}' already, so it cannot be broader.");
            }
            else
            {
                draft.Topic.Broader = topic;
            }
        }
        foreach (var topic in byId.Values) topic.Narrower = [.. drafts.Select(d => d.Topic).Where(t => t.Broader == topic)];
        return [.. drafts.Select(d => d.Topic)];
    }

    private static IEnumerable<Topic> Above(Topic topic)
    {
        for (var t = topic; t is not null; t = t.Broader) yield return t;
    }

    private static Draft One(string id, YamlFields f, ulong hash) => new(
        new Topic
        {
            Id = id,
            Name = f.GetRequiredText("name")?.Value ?? id,
            Aliases = [.. f.GetTexts("aliases").Select(t => t.Value)],
            About = AboutField.Read(f),
            Hash = hash,
        },
        f.GetText("broader"),
        f.File);
}
