using System.Collections.Concurrent;
using System.Globalization;
using Archive.Catalog;
using Archive.Diagnostics;

namespace Archive.Theme.Language;

/// <summary>
/// Everything that the site says in its own voice, in the archive's language: what stands in <c>words/en.yml</c> of the theme, overlaid by the
/// file of the language and by the archive's own <c>input/words.yml</c>. Nothing of it is taken from the machine.
/// </summary>
public sealed class Words
{
    private readonly IReadOnlyDictionary<string, string> _words;
    private readonly ConcurrentDictionary<string, Phrase?> _phrases = new(StringComparer.Ordinal);
    private readonly PluralRules _plurals = new();
    private readonly string _group;
    private readonly Capitals _capitals;

    internal Words(IReadOnlyDictionary<string, string> words, ulong hash, IReadOnlyList<Problem> problems, Capitals capitals)
    {
        (_words, Hash, Problems, _capitals) = (words, hash, problems, capitals);
        foreach (var (key, rule) in words.Where(w => w.Key.StartsWith("plural.", StringComparison.Ordinal)).OrderBy(w => w.Key, StringComparer.Ordinal))
            _plurals.TryAdd(key["plural.".Length..], rule);
        _group = words.GetValueOrDefault("number.group") ?? "";
        Dates = new DateText(this);
    }

    /// <summary>Hash of all of them: whatever shows one depends on it.</summary>
    public ulong Hash { get; }

    /// <summary>What is wrong with the files that they come from.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    public DateText Dates { get; }

    /// <summary>The keys of all words, those of plural forms without the form.</summary>
    internal IEnumerable<string> Keys => _words.Keys;

    /// <summary>What stands under a key, with values in its places: texts, numbers, dates.</summary>
    /// <exception cref="WordException">There is no such word, or a place of it has no value.</exception>
    public string Say(string key, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var phrase = Find(key, CountIn(values)) ?? throw new WordException(key, $"The theme has no word '{key}'.");
        if (phrase.Pieces is [{ IsPlace: false } alone]) return alone.Text;
        var said = new string[phrase.Pieces.Count];
        foreach (var (i, piece) in phrase.Pieces.Index()) said[i] = piece.IsPlace ? Text(key, piece.Text, values) : i > 0 ? Behind(said[i - 1], piece.Text) : piece.Text;
        return string.Concat(said);
    }

    /// <summary>Words with a capital at their beginning, in the site's language.</summary>
    public string Capitalize(string words) => _capitals.Of(words);

    /// <summary>What stands behind a value: a name such as "Guild Inc." ends the sentence, too.</summary>
    internal static string Behind(string value, string text) => value.EndsWith('.') && text.StartsWith('.') ? text[1..] : text;

    /// <summary>"1 article", "2,345 articles".</summary>
    /// <param name="key">Of the section <c>count</c>.</param>
    public string Count(string key, int count) => Say($"count.{key}", ("count", count));

    /// <summary>2,345</summary>
    public string Number(int value)
    {
        var digits = value.ToString("#,0", CultureInfo.InvariantCulture);
        return _group == "," ? digits : digits.Replace(",", _group, StringComparison.Ordinal);
    }

    /// <summary>The words of a section by the rest of their keys, for scripts.</summary>
    internal IEnumerable<KeyValuePair<string, string>> Section(string section) =>
        from word in _words
        where word.Key.StartsWith(section, StringComparison.Ordinal) && word.Key.Length > section.Length && word.Key[section.Length] == '.'
        orderby word.Key
        select KeyValuePair.Create(word.Key[(section.Length + 1)..], Resolve(word.Value));

    /// <param name="count">Chooses the form of a word that has several.</param>
    internal Phrase? Find(string key, decimal? count)
    {
        if (count is { } number && Find($"{key}.{_plurals.Form(number)}") is { } form) return form;
        return Find(key) ?? Find($"{key}.{PluralRules.Other}");
    }

    private Phrase? Find(string key) => _phrases.GetOrAdd(key, k => _words.TryGetValue(k, out var text) ? Phrase.Parse(Resolve(text)) : null);

    private string Resolve(string text) => Phrase.Resolve(text, _words.GetValueOrDefault, _capitals.Of);

    internal string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        int number => Number(number),
        PartialDate date => Dates.Long(date),
        _ => value.ToString() ?? "",
    };

    private string Text(string key, string place, ReadOnlySpan<(string Name, object? Value)> values)
    {
        foreach (var (name, value) in values)
            if (name == place) return Text(value);
        throw new WordException(key, $"The word '{key}' has a place {{{place}}}, and nothing is given for it.");
    }

    private static decimal? CountIn(ReadOnlySpan<(string Name, object? Value)> values)
    {
        foreach (var (name, value) in values)
            if (name == "count" && value is int or decimal) return Convert.ToDecimal(value, CultureInfo.InvariantCulture);
        return null;
    }
}

/// <summary>A word is asked for that the theme does not have, or that has a place for what is not given.</summary>
public sealed class WordException(string key, string message) : Exception(message)
{
    public string Key => key;
}
