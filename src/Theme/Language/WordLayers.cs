using System.IO.Hashing;
using System.Text;
using Archive.Diagnostics;

namespace Archive.Theme.Language;

/// <summary>
/// Words of several files, one over the other: English, in which every word stands; the site's language; what the archive itself says in
/// its <c>words.yml</c>. What is wrong with them is reported where it stands.
/// </summary>
internal sealed class WordLayers
{
    private const string Rules = "plural.";

    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);

    /// <summary>What is put into each word, whichever of its forms names it: a file may leave a place out, and one that lies over it may have it again.</summary>
    private readonly Dictionary<string, HashSet<string>> _places = new(StringComparer.Ordinal);
    private readonly IReadOnlySet<string> _used;
    private readonly Problems _problems;
    private readonly XxHash3 _hash = new();

    /// <param name="used">Keys that the theme's templates name, which a word of one's own may have.</param>
    public WordLayers(IReadOnlySet<string> used, Problems problems) => (_used, _problems) = (used, problems);

    public IReadOnlyDictionary<string, string> Words => _words;

    public ulong Hash => _hash.GetCurrentHashAsUInt64();

    /// <summary>Words that every language has, as the program ships with them.</summary>
    public void AddEnglish(WordsFile file)
    {
        foreach (var (key, text) in file.Words) Set(key, text.Value);
        KeepPlaces(file.Words);
    }

    /// <summary>The words of a language: those that it lacks stay English.</summary>
    public void AddLanguage(IReadOnlyList<WordsFile> files)
    {
        var english = _words.Keys.Where(k => !k.StartsWith(Rules, StringComparison.Ordinal)).ToList();
        // A file that is empty yet leaves English texts, with forms for English numbers.
        if (files.Any(f => f.Words.Count > 0)) foreach (var rule in _words.Keys.Where(k => k.StartsWith(Rules, StringComparison.Ordinal)).ToList()) _words.Remove(rule);
        foreach (var file in files) Overlay(file);
        var said = files.SelectMany(f => f.Words).Select(w => w.Key).ToHashSet(StringComparer.Ordinal);
        var missing = english.Where(k => !said.Contains(k) && !IsFormOf(k, said)).ToList();
        if (missing.Count > 0)
            _problems.Warning(new Position(files[^1].Path),
                $"{missing.Count:#,0} {(missing.Count == 1 ? "word is" : "words are")} missing, such as '{missing[0]}': the site says {(missing.Count == 1 ? "it" : "them")} in English.",
                "Add what is missing, as the program's theme/words/en.yml has it.");
    }

    /// <summary>Words in place of those that stand below. What is wrong with one is reported, and the word below stays.</summary>
    /// <param name="isOpen">Whether it may have words of which nothing is known: templates put together the names of some.</param>
    public void Overlay(WordsFile file, bool isOpen = false)
    {
        var below = new Dictionary<string, string>(_words);
        var set = new Dictionary<string, PlacedText>();
        var shape = new WordShape(below, _used, isOpen);
        var own = file.Words.Select(w => w.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var (key, text) in file.Words)
        {
            if (!IsKnown(key) && !shape.MayAdd(file.Path, key, text, _problems)) continue;
            if (PlacesAreKnown(file.Path, key, text, own) && IsRule(file.Path, key, text)) Set(key, (set[key] = text).Value);
        }
        KeepPlaces(set);
        foreach (var (key, (message, hint)) in WrongWithin(set))
        {
            _problems.Error(set[key].At(file.Path), message, hint);
            if (below.TryGetValue(key, out var word)) _words[key] = word;
            else _words.Remove(key);
        }
        shape.ReportIncomplete(file.Path, set, _words, _problems);
    }

    /// <summary>Words that stand within others, or hold others, wrongly: readers would see the places of what is put there, and the name of what is empty.</summary>
    private List<(string Key, (string Message, string Hint) Problem)> WrongWithin(Dictionary<string, PlacedText> set)
    {
        var named = _words.Values.SelectMany(Phrase.WordsNamedIn).ToHashSet(StringComparer.Ordinal);
        var wrong = new List<(string, (string, string))>();
        foreach (var (key, text) in set)
        {
            if (named.Contains(key) && string.IsNullOrWhiteSpace(text.Value))
                wrong.Add((key, (
                    $"'{key}' is empty, and other words contain it.",
                    "Write what it is called, or remove the line.")));
            else if (named.Contains(key) && Phrase.HasPlaces(text.Value)) wrong.Add((key, ($"'{key}' has places of its own, and other words contain it.", "Write it without braces.")));
            else if (Phrase.WordsNamedIn(text.Value).FirstOrDefault(o => !set.ContainsKey(o) && _words.TryGetValue(o, out var said) && Phrase.HasPlaces(said)) is { } other)
                wrong.Add((key, ($"'{other}' has places of its own, and cannot be put here.", "Write out what it says.")));
        }
        return wrong;
    }

    /// <summary>A language may tell more forms of a word apart than English does.</summary>
    private bool IsKnown(string key) =>
        _words.ContainsKey(key) || _used.Contains(key) || key.StartsWith(Rules, StringComparison.Ordinal)
        || (SplitForm(key) is { } word && (_words.ContainsKey($"{word}.{PluralRules.Other}") || _used.Contains(word)));

    /// <param name="own">The keys of the file.</param>
    private bool PlacesAreKnown(string file, string key, PlacedText text, HashSet<string> own)
    {
        var wrong = 0;
        if (Phrase.FindOpenBrace(text.Value) is { } open)
            Report(
                $"'{open}' is no place for something, and would be shown as it is typed.",
                "Close the brace behind the place's name, or leave it out.");
        if ((DateText.PlacesOf(key) ?? (IReadOnlyCollection<string>?)_places.GetValueOrDefault(WordOf(key))) is { } known)
        {
            foreach (var place in Phrase.Parse(text.Value).Places.Where(p => !known.Contains(p)))
                Report(
                    $"Nothing is put in the place of {{{place}}} here.",
                    known.Count == 0 ? "Write the words without it." : $"There is {string.Join(", ", known.Select(k => $"{{{k}}}"))}.");
        }
        foreach (var other in Phrase.WordsNamedIn(text.Value).Where(w => !_words.ContainsKey(w) && !own.Contains(w)))
            Report(
                $"There is no word '{other}' to be put here.",
                new DidYouMean().Hint(other, _words.Keys));
        return wrong == 0;

        void Report(string message, string? hint)
        {
            wrong++;
            _problems.Error(text.At(file), message, hint);
        }
    }

    private void KeepPlaces(IEnumerable<KeyValuePair<string, PlacedText>> words)
    {
        foreach (var (key, text) in words)
        {
            if (!_places.TryGetValue(WordOf(key), out var places)) _places.Add(WordOf(key), places = new(StringComparer.Ordinal));
            places.UnionWith(Phrase.Parse(text.Value).Places);
        }
    }

    private static string WordOf(string key) => SplitForm(key) ?? key;

    private bool IsRule(string file, string key, PlacedText text)
    {
        if (!key.StartsWith(Rules, StringComparison.Ordinal) || new PluralRules().TryAdd(key[Rules.Length..], text.Value)) return true;
        _problems.Error(text.At(file),
            $"'{text.Value}' does not tell which numbers take the form '{key[Rules.Length..]}'.",
            "Write a rule for zero, one, two, few or many as Unicode's CLDR does, such as 'n % 10 = 1 and n % 100 != 11'.");
        return false;
    }

    private void Set(string key, string text)
    {
        _words[key] = text;
        _hash.Append(Encoding.UTF8.GetBytes($"{key}\0{text}\0"));
    }

    private static bool IsFormOf(string key, HashSet<string> said) => SplitForm(key) is { } word && said.Contains($"{word}.{PluralRules.Other}");

    /// <returns>The word of which the key names a form, or null.</returns>
    internal static string? SplitForm(string key) =>
        key.LastIndexOf('.') is > 0 and var dot && PluralRules.IsForm(key[(dot + 1)..]) ? key[..dot] : null;
}
