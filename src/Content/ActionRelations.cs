using Archive.Diagnostics;
using Archive.Yaml;

namespace Archive.Content;

/// <summary>What one action of <c>actions.yml</c> ends, another begins under the same name: a name that is misspelled ends nothing.</summary>
internal static class ActionRelations
{
    public static void Check(YamlMap actions, Problems problems)
    {
        var entries = new YamlFields(actions, RegistryReader.ActionsPath, new Problems()).GetEntries();
        var (opened, closed) = (Names("opens"), Names("closes"));
        var (opens, closes) = (opened.Select(o => o.Value).ToHashSet(), closed.Select(c => c.Value).ToHashSet());
        var nearest = new DidYouMean();
        // A short list of actions may close more than it opens; what is called almost as what is opened, and all that an action closes, is meant otherwise.
        foreach (var all in entries.Select(e => e.Value.GetTexts("closes")))
            foreach (var name in all.Where(c => !opens.Contains(c.Value)))
                if (nearest.Hint(name.Value, opens) is var near && (near is not null || !all.Any(c => opens.Contains(c.Value))))
                    problems.Warning(name.At(RegistryReader.ActionsPath),
                        $"No action opens '{name.Value}', so this ends nothing.",
                        near ?? (opens.Count == 0 ? "Say which action begins it: 'opens'." : $"Write what an action opens: {string.Join(", ", opens.Order(StringComparer.Ordinal))}."));
        // What nothing ends may be meant so; what is called almost as what others begin and end is not.
        foreach (var name in opened.Where(o => !closes.Contains(o.Value)))
            if (nearest.Hint(name.Value, closes.Where(opens.Contains)) is { } near)
                problems.Warning(name.At(RegistryReader.ActionsPath),
                    $"No action closes '{name.Value}', so what this begins never ends.",
                    near);

        List<PlacedText> Names(string key) => [.. entries.SelectMany(e => e.Value.GetTexts(key))];
    }
}
