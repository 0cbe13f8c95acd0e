using Archive.Diagnostics;

namespace Archive.Theme.Language;

/// <summary>Whether a file of words has lists and keys where those below it have them: one slip is told once, however many words it touches.</summary>
/// <param name="isOpen">Whether words may stand there of which nothing is known.</param>
internal sealed class WordShape(IReadOnlyDictionary<string, string> below, IReadOnlySet<string> used, bool isOpen)
{
    private readonly HashSet<string> _told = [];

    private readonly Lazy<HashSet<string>> _branches = new(() => [.. below.Keys.Concat(used).SelectMany(Branches), "plural"]);

    /// <summary>Whether a word that is not known may stand there all the same; if not, or if it is like one that is known, that is told.</summary>
    public bool MayAdd(string file, string key, PlacedText text, Problems problems)
    {
        // The first of the levels above it that is wrong already.
        var branch = Branches(key).FirstOrDefault(b => IsWord(b) || !_branches.Value.Contains(b)) ?? WordLayers.SplitForm(key) ?? key;
        var isLeaf = !IsWord(branch) && !(branch == key && _branches.Value.Contains(key)) && !(IsEntry(branch) && below.ContainsKey($"{Above(branch)}.1"));
        if (isOpen && isLeaf)
        {
            if (new DidYouMean().Hint(key, below.Keys) is { } near) problems.Warning(text.At(file), $"Only a template of your own can say the word '{key}'.", near);
            return true;
        }
        if (!_told.Add(IsEntry(branch) ? Above(branch) : branch)) return false;
        if (IsWord(branch)) problems.Error(text.At(file), $"'{branch}' is one word, not a list or keys.", $"Write '{branch[(branch.LastIndexOf('.') + 1)..]}: …' on one line.");
        else if (branch == key && _branches.Value.Contains(key))
            problems.Error(text.At(file),
                text.Value.Length == 0 ? $"'{key}' is empty." : $"'{key}' is not one word: several stand below it.",
                HintForBranch(key));
        else if (IsEntry(branch) && below.ContainsKey($"{Above(branch)}.1"))
            problems.Error(text.At(file),
                $"'{Above(branch)}' has more than its {CountEntries(Above(branch))} entries.",
                "Remove what is too many.");
        else
            problems.Error(text.At(file),
                $"No page says the word '{branch}'.",
                Suggest(branch, isCounted: branch != key && branch == WordLayers.SplitForm(key)) ?? "Which words there are stands in the program's theme/words/en.yml.");
        return false;
    }

    private string HintForBranch(string branch)
    {
        var last = branch[(branch.LastIndexOf('.') + 1)..];
        if (CountEntries(branch) is > 0 and var entries) return $"Write '{last}: [one, two, …]', all {entries} of them.";
        var forms = below.Keys.Where(k => WordLayers.SplitForm(k) == branch).Select(k => k[(branch.Length + 1)..]).Order(StringComparer.Ordinal).ToList();
        return forms.Count > 0
            ? $"It needs a word for each form: '{last}: {{ {string.Join(", ", forms.Select(f => $"{f}: …"))} }}'."
            : "Indent them below it by two spaces, or remove the line.";
    }

    /// <summary>Entries and forms that stay as they were beside those that were set anew.</summary>
    public void ReportIncomplete(string file, IReadOnlyDictionary<string, PlacedText> set, IReadOnlyDictionary<string, string> words, Problems problems)
    {
        foreach (var list in set.Where(w => IsEntry(w.Key)).GroupBy(w => Above(w.Key)))
            if (CountEntries(list.Key) is var needed && list.Count() < needed)
                problems.Warning(list.First().Value.At(file), $"'{list.Key}' has {list.Count()} of {needed} entries: the others stay as they were.", "Write all of them.");
        var named = words.Values.SelectMany(Phrase.WordsNamedIn).ToHashSet(StringComparer.Ordinal);
        string[] forms =
        [
            .. words.Keys
                .Where(k => k.StartsWith("plural.", StringComparison.Ordinal))
                .Select(k => k["plural.".Length..])
                .Append(PluralRules.Other)
                .Order(StringComparer.Ordinal)
        ];
        foreach (var (key, text) in set.Where(w => WordLayers.SplitForm(w.Key) is not null && !w.Key.StartsWith("plural.", StringComparison.Ordinal)))
        {
            var word = WordLayers.SplitForm(key)!;
            if (!below.ContainsKey(key) && !forms.Contains(key[(word.Length + 1)..]))
                problems.Warning(text.At(file),
                    $"No number takes the form '{key[(word.Length + 1)..]}' in this language, so nobody reads this.",
                    $"Its forms are: {string.Join(", ", forms)}. Another one needs a rule under 'plural'.");
            else if (named.Contains(key) && forms.Select(f => $"{word}.{f}").FirstOrDefault(f => below.ContainsKey(f) && !set.ContainsKey(f)) is { } other && _told.Add(word))
                problems.Warning(text.At(file), $"'{key}' is said otherwise here, and '{other}' is still '{words[other]}'.", $"Write '{other[(word.Length + 1)..]}: …' as well.");
        }
        foreach (var form in forms) ReportLacking(form, file, set, words, problems);
    }

    /// <summary>A word that has forms, and not all of its language's; with "other" alone it is the same for all numbers.</summary>
    private static void ReportLacking(string form, string file, IReadOnlyDictionary<string, PlacedText> set, IReadOnlyDictionary<string, string> words, Problems problems)
    {
        string[] lacking = [.. set.Keys.Where(LacksForm).DistinctBy(WordLayers.SplitForm)];
        if (lacking is not [var first, ..]) return;
        var said = lacking.Length == 1
            ? $"'{WordLayers.SplitForm(first)}' has no form '{form}'"
            : $"{lacking.Length:#,0} words have no form '{form}', such as '{WordLayers.SplitForm(first)}'";
        problems.Warning(set[first].At(file), $"{said}: it is said as '{PluralRules.Other}'.", $"Write '{form}: …' as well; which numbers take it stands under 'plural'.");

        bool LacksForm(string key) =>
            WordLayers.SplitForm(key) is { } word
            && word != "plural"
            && key != $"{word}.{PluralRules.Other}"
            && !words.ContainsKey($"{word}.{form}");
    }

    private bool IsWord(string key) => below.ContainsKey(key) || (below.ContainsKey($"{key}.{PluralRules.Other}") && !_branches.Value.Contains(key));

    private int CountEntries(string list) => below.Keys.Count(k => IsEntry(k) && Above(k) == list);

    /// <param name="isCounted">Whether it has forms for numbers.</param>
    private string? Suggest(string key, bool isCounted)
    {
        if (isCounted) return new DidYouMean().Hint(key, below.Keys.Select(WordLayers.SplitForm).OfType<string>());
        var last = key[(key.LastIndexOf('.') + 1)..];
        if (new DidYouMean().Hint(key, below.Keys.Concat(_branches.Value)) is { } hint) return hint;
        var alike = _branches.Value.Concat(below.Keys).Where(b => b.EndsWith($".{last}", StringComparison.Ordinal));
        return alike.Order(StringComparer.Ordinal).FirstOrDefault() is { } same ? $"Did you mean '{same}'?" : null;
    }

    private static bool IsEntry(string key) => key.LastIndexOf('.') is > 0 and var dot && key.AsSpan(dot + 1).IndexOfAnyExceptInRange('0', '9') < 0;

    private static string Above(string key) => key[..key.LastIndexOf('.')];

    /// <summary>The levels above a key, the highest first.</summary>
    private static IEnumerable<string> Branches(string key)
    {
        for (var dot = key.IndexOf('.'); dot > 0; dot = key.IndexOf('.', dot + 1)) yield return key[..dot];
    }
}
