using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Archive.Diagnostics;

namespace Archive.Yaml;

/// <summary>
/// The keys of one mapping, asked for one by one. What was asked for is what is known:
/// <see cref="RejectUnknown"/> reports every other key, with a did-you-mean.
/// </summary>
internal sealed class YamlFields(YamlMap map, string file, Problems problems)
{
    /// <summary>What a value has at most, in characters: titles and names stand on every page.</summary>
    public const int LongestValue = 2_000;

    private readonly List<string> _asked = [];
    private readonly List<string> _missing = [];

    public Position Position => new(file, map.Line, map.Column);

    private YamlNode? Find(string key)
    {
        if (!_asked.Contains(key)) _asked.Add(key);
        foreach (var (k, value) in map.Entries)
            if (k.Value == key) return value is YamlScalar { IsNull: true } ? null : value;
        return null;
    }

    /// <summary>Where the value of a key stands; where the mapping begins, if it holds none.</summary>
    public Position PlaceOf(string key) => Find(key) is { } value ? new Position(file, value.Line, value.Column) : Position;

    public bool IsEmpty(string key) => Find(key) is null or YamlList { Items.Count: 0 };

    /// <summary>Whether something stands behind it: an empty line counts as not written.</summary>
    public bool Has(string key) => Find(key) is not null;

    public PlacedText? GetText(string key, int longest = LongestValue) => GetText(key, longest, "Give it a value or remove the line.");

    private static string IfRequired(string key) => key == "id" ? "Write an id of your own, such as acme-joins-2015." : "Give it a value: it cannot be left out.";

    private PlacedText? GetText(string key, int longest, string ifEmpty)
    {
        switch (Find(key))
        {
            case null: return null;
            case YamlScalar s when ControlCharacters.IsVisible(s.Value): return Limit(key, s, longest);
            case YamlScalar s: Error(s, $"'{key}' is empty.", ifEmpty); return null;
            case var other: Error(other, $"'{key}' must be one value, not a list or keys.", $"Write '{key}: …' on one line."); return null;
        }
    }

    public PlacedText? GetRequiredText(string key)
    {
        var present = map.Entries.Exists(e => e.Key.Value == key && e.Value is not YamlScalar { IsNull: true });
        if (!present && !_missing.Contains(key)) _missing.Add(key);
        return GetText(key, LongestValue, IfRequired(key));
    }

    public int? GetInt(string key, int least, int most)
    {
        if (GetText(key) is not { } t) return null;
        if (int.TryParse(t.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        problems.Error(t.At(file), $"'{key}' must be a whole number from {least} to {most}.", $"Write digits alone, or remove the line.");
        return null;
    }

    public bool GetBool(string key, bool otherwise)
    {
        if (GetText(key) is not { } t) return otherwise;
        if (t.Value is "true" or "false") return t.Value == "true";
        problems.Error(t.At(file), $"'{key}' must be true or false.", $"Write '{key}: {(otherwise ? "false" : "true")}', or remove the line.");
        return otherwise;
    }

    public IReadOnlyList<T> GetChoices<T>(string key, IReadOnlyDictionary<string, T> choices) where T : struct =>
        [.. GetTexts(key).Select(t => ParseChoice(key, t, choices)).OfType<T>()];

    public T? ParseChoice<T>(string key, PlacedText text, IReadOnlyDictionary<string, T> choices) where T : struct
    {
        if (choices.TryGetValue(text.Value, out var value)) return value;
        problems.Error(text.At(file),
            $"'{key}' cannot be '{text.Value}'.",
            (new DidYouMean().Hint(text.Value, choices.Keys) is { } near ? near + " " : "") + $"Write one of: {string.Join(", ", choices.Keys)}.");
        return null;
    }

    public IReadOnlyList<string> GetUrls(string key) => [.. GetTexts(key).Where(t => IsUrl(key, t)).Select(t => t.Value)];

    /// <summary>Whether it is an address of the web, which is reported where it is not; every other scheme is an error.</summary>
    public bool IsUrl(string key, PlacedText text)
    {
        if (FindUrlFault(text.Value) is not var (fault, hint)) return true;
        problems.Error(text.At(file), $"'{key}' {fault}.", hint);
        return false;
    }

    /// <returns>What is wrong with an address, as it is said of its key, and what to do about it; null where it is one of the web.</returns>
    public static (string Fault, string Hint)? FindUrlFault(string text)
    {
        var isOfWeb = Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https"
            && uri.HostNameType is UriHostNameType.Dns or UriHostNameType.IPv4
            && text.EnumerateRunes().All(IsVisible);
        if (!isOfWeb) return FindHostFault(text, uri) ?? ("must be an address that starts with https:// or http://", HintForUrl(text));
        return uri!.UserInfo.Length == 0 ? null : ("has a name or password in it, which every page would show", "Write the address without it, and have the password withdrawn.");
    }

    // Of what does start so.
    private static (string Fault, string Hint)? FindHostFault(string text, Uri? uri)
    {
        if (uri is { Scheme: "http" or "https", HostNameType: UriHostNameType.IPv6 }) return ("has an IPv6 address in the place of a host's name", "Write the name of the host.");
        return Port.Match(text) is { Success: true } port && !ushort.TryParse(port.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? ($"has a port above {ushort.MaxValue}, and there is none", "Write the port at which the site answers, or leave it out.")
            : null;
    }

    private static readonly Regex Port = new(@"^https?://[^/?#\s]+:(\d+)(?:$|[/?#])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static string HintForUrl(string text)
    {
        if (text.Any(char.IsWhiteSpace) && text.Contains('/')) return "Write %20 for each blank in it, or remove what is no part of it.";
        if (text.IndexOfAny([':', '@']) < 0 && text.Contains('.') && Uri.TryCreate($"https://{text}", UriKind.Absolute, out _)) return $"Write https://{text}.";
        return "Copy it from the browser's address line.";
    }

    // Browsers take no host with others, and readers cannot see what they are led to.
    private static bool IsVisible(Rune rune) =>
        rune.Value > ' '
            && rune != Rune.ReplacementChar
            && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    /// <summary>A list of words; one word alone counts as a list of one.</summary>
    public IReadOnlyList<PlacedText> GetTexts(string key)
    {
        switch (Find(key))
        {
            case null: return [];
            case YamlScalar s when ControlCharacters.IsVisible(s.Value): return [Limit(key, s)];
            case YamlScalar: return [];
            case YamlList list:
                var texts = new List<PlacedText>(list.Items.Count);
                foreach (var item in list.Items)
                {
                    if (item is YamlScalar s && ControlCharacters.IsVisible(s.Value)) texts.Add(Limit(key, s));
                    else if (item is YamlScalar) Error(item, $"An entry of '{key}' is empty.", "Write a word there, or remove it.");
                    else Error(item, $"'{key}' must be a list of words.", $"Write '{key}: [one, two]'.");
                }
                return texts;
            case var other:
                Error(other, $"'{key}' must be a list of words.", $"Write '{key}: [one, two]'.");
                return [];
        }
    }

    private PlacedText Limit(string key, YamlScalar value, int longest = LongestValue)
    {
        var text = new PlacedText(value.Value.Trim(), value.Line, value.Column);
        if (text.Value.Length > longest) Error(value, $"'{key}' has more than {longest:#,0} characters.", "Say it shorter.");
        return text;
    }

    public YamlFields? GetObject(string key)
    {
        switch (Find(key))
        {
            case null: return null;
            case YamlMap m: return new YamlFields(m, file, problems);
            case var other: Error(other, $"'{key}' must hold keys and values.", "Indent them below it by two spaces."); return null;
        }
    }

    /// <param name="shorthand">The key that is meant where an entry is one value alone; null where every entry must hold keys.</param>
    public IReadOnlyList<YamlFields> GetObjects(string key, string? shorthand = null)
    {
        var node = Find(key);
        if (node is YamlScalar && shorthand is not null) node = new YamlList([node], node.Line, node.Column);
        switch (node)
        {
            case null: return [];
            case YamlList list when list.Items.TrueForAll(i => i is YamlMap || (i is YamlScalar && shorthand is not null)):
                return list.Items.Select(i => new YamlFields(i as YamlMap ?? OfOneValue(i), file, problems)).ToArray();
            default: Error(node, $"'{key}' must be a list of entries.", "Start each entry with '- ' and indent its keys."); return [];
        }

        YamlMap OfOneValue(YamlNode value) => new([new(new YamlScalar(shorthand!, false, value.Line, value.Column), value)], value.Line, value.Column);
    }

    /// <summary>Every key with the mapping that it holds, for files whose keys are ids.</summary>
    public IReadOnlyList<(PlacedText Key, YamlFields Value)> GetEntries()
    {
        var entries = new List<(PlacedText, YamlFields)>();
        foreach (var (key, value) in map.Entries)
        {
            _asked.Add(key.Value);
            if (value is YamlMap m) entries.Add((new PlacedText(key.Value, key.Line, key.Column), new YamlFields(m, file, problems)));
            else Error(value, $"'{key.Value}' must hold keys and values.", "Indent them below it by two spaces.");
        }
        return entries;
    }

    /// <summary>Reports the keys that are none, and those that are missing: a key that is only misspelled is not missing as well.</summary>
    public void RejectUnknown()
    {
        foreach (var (key, _) in map.Entries)
        {
            if (_asked.Contains(key.Value)) continue;
            var meant = new DidYouMean().Suggest(key.Value, _asked);
            if (meant is not null) _missing.Remove(meant);
            Error(key, $"There is no key '{key.Value}' here.", meant is not null ? $"Did you mean '{meant}'?" : $"The keys are: {string.Join(", ", _asked)}.");
        }
        foreach (var key in _missing)
        {
            if (map.Entries.Find(e => e.Key.Value == key).Key is { } written) Error(written, $"'{key}' is empty.", IfRequired(key));
            else problems.Error(Position, $"'{key}' is missing.", $"Add a line '{key}: …'.");
        }
    }

    /// <summary>Warns of what readers would not see of a text that is shown to them.</summary>
    public void CheckShown(PlacedText text)
    {
        if (ScalarAt(text)?.Escape is { } escape)
            Warning(text, $"Between double quotes, '{escape}' is no backslash with a letter, but a character that nobody sees.",
                "Write two backslashes, or put the value between single quotes.");
        else if (ControlCharacters.Find(text.Value) is { } unseen)
            Warning(text, $"A character that nobody sees stands in this value (U+{unseen.Value:X4}), and is left out of the page.", "Remove it.");
    }

    private YamlScalar? ScalarAt(PlacedText text) =>
        map.Entries.SelectMany(e => e.Value is YamlList list ? list.Items : [e.Value]).OfType<YamlScalar>().FirstOrDefault(s => s.Line == text.Line && s.Column == text.Column);

    /// <summary>Notes what a value certainly means.</summary>
    public void Mend(PlacedText text, string meant) => problems.Mend(text.At(file), text.Value, meant);

    public void Error(string message, string? hint = null) => problems.Error(Position, message, hint);

    public void Error(Position at, string message, string? hint = null) => problems.Error(at, message, hint);

    public void Warning(Position at, string message, string? hint = null) => problems.Warning(at, message, hint);

    public void Warning(PlacedText at, string message, string? hint = null) => problems.Warning(at.At(file), message, hint);

    public void Error(PlacedText at, string message, string? hint = null) => problems.Error(at.At(file), message, hint);

    private void Error(YamlNode at, string message, string? hint = null) => problems.Error(new Position(file, at.Line, at.Column), message, hint);
}
