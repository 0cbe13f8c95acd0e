using System.Globalization;
using Archive.Catalog;
using Archive.Diagnostics;

namespace Archive.Content.Yaml;

/// <summary>
/// The keys of one mapping, asked for one by one. What was asked for is what is known:
/// <see cref="RejectUnknown"/> reports every other key, with a did-you-mean.
/// </summary>
internal sealed class Fields(YamlMap map, string file, Problems problems)
{
    private readonly List<string> _asked = [];

    public Position Position => new(file, map.Line, map.Column);

    public string File => file;

    private YamlNode? Find(string key)
    {
        _asked.Add(key);
        foreach (var (k, value) in map.Entries)
            if (k.Value == key) return value is YamlScalar { IsNull: true } ? null : value;
        return null;
    }

    public bool Has(string key) => map.Entries.Exists(e => e.Key.Value == key);

    public Text? Text(string key)
    {
        switch (Find(key))
        {
            case null: return null;
            case YamlScalar s when s.Value.Trim().Length > 0: return new Text(s.Value.Trim(), s.Line, s.Column);
            case YamlScalar s: Error(s, $"'{key}' is empty.", "Give it a value or remove the line."); return null;
            case var other: Error(other, $"'{key}' must be one value, not a list or keys.", $"Write '{key}: …' on one line."); return null;
        }
    }

    public Text? Required(string key)
    {
        var present = map.Entries.Exists(e => e.Key.Value == key && e.Value is not YamlScalar { IsNull: true });
        if (!present) problems.Error(Position, $"'{key}' is missing.", $"Add a line '{key}: …'.");
        return Text(key);
    }

    public PartialDate? Date(string key) => Date(key, Text(key));

    public PartialDate? RequiredDate(string key) => Date(key, Required(key));

    private PartialDate? Date(string key, Text? text)
    {
        if (text is not { } t) return null;
        if (PartialDate.TryParse(t.Value, out var date)) return date;
        problems.Error(t.At(file), $"'{t.Value}' is no date that '{key}' can hold.", "Write 2015, 2015-04, 2015-04-23 or 2015-04-23T07:30:00-04:00, as exact as it is known.");
        return null;
    }

    public int? Number(string key, int least, int most)
    {
        if (Text(key) is not { } t) return null;
        if (int.TryParse(t.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        problems.Error(t.At(file), $"'{key}' must be a whole number from {least} to {most}.");
        return null;
    }

    public bool Flag(string key, bool otherwise)
    {
        if (Text(key) is not { } t) return otherwise;
        if (t.Value is "true" or "false") return t.Value == "true";
        problems.Error(t.At(file), $"'{key}' must be true or false.");
        return otherwise;
    }

    public T? Choice<T>(string key, IReadOnlyDictionary<string, T> choices) where T : struct
    {
        if (Text(key) is not { } t) return null;
        return Choice(key, t, choices);
    }

    public IReadOnlyList<T> Choices<T>(string key, IReadOnlyDictionary<string, T> choices) where T : struct =>
        [.. Texts(key).Select(t => Choice(key, t, choices)).OfType<T>()];

    private T? Choice<T>(string key, Text text, IReadOnlyDictionary<string, T> choices) where T : struct
    {
        if (choices.TryGetValue(text.Value, out var value)) return value;
        problems.Error(text.At(file), $"'{key}' cannot be '{text.Value}'.", $"Write one of: {string.Join(", ", choices.Keys)}.");
        return null;
    }

    /// <summary>An address of the web; every other scheme is an error.</summary>
    public string? Url(string key) => Text(key) is { } t && IsUrl(key, t) ? t.Value : null;

    public IReadOnlyList<string> Urls(string key) => [.. Texts(key).Where(t => IsUrl(key, t)).Select(t => t.Value)];

    private bool IsUrl(string key, Text text)
    {
        if (Uri.TryCreate(text.Value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && text.Value.All(c => c > ' ')) return true;
        problems.Error(text.At(file), $"'{key}' must be an address that starts with https:// or http://.");
        return false;
    }

    /// <summary>A list of words; one word alone counts as a list of one.</summary>
    public IReadOnlyList<Text> Texts(string key)
    {
        switch (Find(key))
        {
            case null: return [];
            case YamlScalar s: return s.Value.Trim().Length == 0 ? [] : [new Text(s.Value.Trim(), s.Line, s.Column)];
            case YamlList list:
                var texts = new List<Text>(list.Items.Count);
                foreach (var item in list.Items)
                {
                    if (item is YamlScalar s && s.Value.Trim().Length > 0) texts.Add(new Text(s.Value.Trim(), s.Line, s.Column));
                    else Error(item, $"'{key}' must be a list of words.", $"Write '{key}: [one, two]'.");
                }
                return texts;
            case var other:
                Error(other, $"'{key}' must be a list of words.", $"Write '{key}: [one, two]'.");
                return [];
        }
    }

    public Fields? Map(string key)
    {
        switch (Find(key))
        {
            case null: return null;
            case YamlMap m: return new Fields(m, file, problems);
            case var other: Error(other, $"'{key}' must hold keys and values.", "Indent them below it by two spaces."); return null;
        }
    }

    public IReadOnlyList<Fields> Maps(string key)
    {
        switch (Find(key))
        {
            case null: return [];
            case YamlList list when list.Items.TrueForAll(i => i is YamlMap): return list.Items.Select(i => new Fields((YamlMap)i, file, problems)).ToArray();
            case var other: Error(other, $"'{key}' must be a list of entries.", "Start each entry with '- ' and indent its keys."); return [];
        }
    }

    /// <summary>Every key with the mapping that it holds, for files whose keys are ids.</summary>
    public IReadOnlyList<(Text Key, Fields Value)> Entries()
    {
        var entries = new List<(Text, Fields)>();
        foreach (var (key, value) in map.Entries)
        {
            _asked.Add(key.Value);
            if (value is YamlMap m) entries.Add((new Text(key.Value, key.Line, key.Column), new Fields(m, file, problems)));
            else Error(value, $"'{key.Value}' must hold keys and values.", "Indent them below it by two spaces.");
        }
        return entries;
    }

    public void RejectUnknown()
    {
        foreach (var (key, _) in map.Entries)
        {
            if (_asked.Contains(key.Value)) continue;
            var near = Nearest.To(key.Value, _asked);
            Error(key, $"There is no key '{key.Value}' here.", near is null ? $"The keys are: {string.Join(", ", _asked)}." : $"Did you mean '{near}'?");
        }
    }

    public void Error(string message, string? mend = null) => problems.Error(Position, message, mend);

    public void Error(Text at, string message, string? mend = null) => problems.Error(at.At(file), message, mend);

    private void Error(YamlNode at, string message, string? mend = null) => problems.Error(new Position(file, at.Line, at.Column), message, mend);
}
