using System.Globalization;
using Archive.Catalog;
using Archive.Diagnostics;
using Archive.Yaml;

namespace Archive.Content.Keys;

/// <summary>Describes the keys of one record: each names its property twice, to get it and to set it.</summary>
internal static class KeysOf<T>
{
    /// <param name="isWord">Whether it is an id, a path or a hash, and so needs no quotes.</param>
    /// <param name="isUsable">Reports what is wrong with a text; one that cannot be used is not set, and one that can is set as it stands.</param>
    public static Key<T> Text(
        string name,
        string note,
        Func<T, string?> get,
        Func<T, PlacedText, T> set,
        bool required = false,
        KeyKind kind = KeyKind.Text,
        bool isWord = false,
        Func<PlacedText, YamlFields, bool>? isUsable = null) =>
        new(name, kind, note)
        {
            Required = required,
            Read = (record, f) => Find(f, name, required) is { } text && (isUsable ?? IsShown)(text, f)
                ? set(record, isUsable is null && !isWord && kind == KeyKind.Text ? Clean(text) : text)
                : record,
            Write = record => string.IsNullOrWhiteSpace(get(record)) ? null
                : isWord || kind == KeyKind.Id ? YamlScalar.Word(get(record)!)
                : YamlScalar.Quoted(get(record)!),
        };

    private static bool IsShown(PlacedText text, YamlFields f)
    {
        f.CheckShown(text);
        return true;
    }

    /// <summary>Without what no file of the site may hold: so no page, feed or citation has to see to it.</summary>
    private static PlacedText Clean(PlacedText text) => text with { Value = ControlCharacters.Remove(text.Value).Trim() };

    /// <summary>Words that are looked up in a text: they have to be what stands there.</summary>
    public static Key<T> Quote(string note, Func<T, string?> get, Func<T, PlacedText, T> set) => Text("quote", note, get, set, isUsable: IsShown);

    /// <summary>An id: reported where it cannot be one, and kept all the same, so that what hangs on it is checked too.</summary>
    public static Key<T> Id(string name, string note, Func<T, string?> get, Func<T, PlacedText, T> set, bool required = true) =>
        Text(name, note, get, set, required, KeyKind.Id, isUsable: (id, f) =>
        {
            if (!Ids.IsId(id.Value)) f.Error(id, $"'{id.Value}' cannot be an id.", Ids.HintFor(id.Value));
            return true;
        });

    public static Key<T> Date(string name, string note, Func<T, PartialDate?> get, Func<T, PartialDate, PlacedText, T> set, bool required = false) => new(name, KeyKind.Date, note)
    {
        Required = required,
        Read = (record, f) => Find(f, name, required) is { } text && f.ParseDate(name, text) is { } date ? set(record, date, text) : record,
        Write = record => get(record) is { } date ? YamlScalar.Plain(date.ToString()) : null,
    };

    public static Key<T> Url(string name, string note, Func<T, string?> get, Func<T, PlacedText, T> set, bool required = false) =>
        Text(name, note, get, set, required, KeyKind.Url, isUsable: (url, f) => f.IsUrl(name, url)) with
        {
            Write = record => get(record) is { } url ? YamlScalar.Word(url) : null,
        };

    public static Key<T> Language(string name, string note, Func<T, string?> get, Func<T, string, T> set) =>
        Text(name, note, get, (record, text) => set(record, text.Value), isWord: true, isUsable: (tag, f) =>
        {
            var isValid = LanguageTag.IsValid(tag.Value);
            if (!isValid)
                f.Error(tag,
                    $"'{tag.Value}' is no language that browsers and feed readers know.",
                    "Write the language's code: 'de' for German, 'pt-BR' for the Portuguese of Brazil (BCP 47).");
            return isValid;
        }) with { Pattern = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$" };

    public static Key<T> Number(string name, string note, int least, int most, Func<T, int?> get, Func<T, int, T> set) => new(name, KeyKind.Number, note)
    {
        Range = (least, most),
        Read = (record, f) => f.GetInt(name, least, most) is { } number ? set(record, number) : record,
        Write = record => get(record) is { } number ? YamlScalar.Plain(number.ToString()) : null,
    };

    /// <summary>A number that may be large or broken: underscores may group its digits, as in 34_000_000_000.</summary>
    /// <param name="places">Digits allowed behind the point.</param>
    public static Key<T> Decimal(
        string name,
        string note,
        (decimal Least, decimal Most) range,
        int places,
        Func<T, decimal?> get,
        Func<T, decimal, PlacedText, T> set) =>
        new(name, KeyKind.Decimal, note)
        {
            Pattern = places == 0 ? @"^\d{1,3}(_\d{3})*$|^\d+$" : $@"^\d+(\.\d{{1,{places}}})?$",
            Read = (record, f) => f.GetText(name) is { } text && f.ParseDecimal(name, text, range, places) is { } number ? set(record, number, text) : record,
            Write = record => get(record) is { } number ? YamlScalar.Plain(number.ToString(CultureInfo.InvariantCulture)) : null,
        };

    /// <summary>True or false; written only where it differs from what holds where nothing is written.</summary>
    public static Key<T> Flag(string name, string note, Func<T, bool> get, Func<T, bool, T> set, bool otherwise = false) => new(name, KeyKind.Flag, note)
    {
        Read = (record, f) => set(record, f.GetBool(name, otherwise)),
        Write = record => get(record) == otherwise ? null : YamlScalar.Plain(otherwise ? "false" : "true"),
    };

    /// <param name="implied">What holds where nothing is written; it is not written either.</param>
    public static Key<T> Choice<TEnum>(
        string name,
        string note,
        IReadOnlyDictionary<string, TEnum> words,
        Func<T, TEnum?> get,
        Func<T, TEnum, PlacedText, T> set,
        bool required = false,
        TEnum? implied = null) where TEnum : struct =>
        new(name, KeyKind.Choice, note)
        {
            Required = required,
            Words = words.Keys,
            Read = (record, f) => Find(f, name, required) is { } text && f.ParseChoice(name, text, words) is { } choice ? set(record, choice, text) : record,
            Write = record => get(record) is { } choice && !choice.Equals(implied) ? YamlScalar.Plain(words.First(w => w.Value.Equals(choice)).Key) : null,
        };

    public static Key<T> Choices<TEnum>(
        string name,
        string note,
        IReadOnlyDictionary<string, TEnum> words,
        Func<T, IReadOnlyList<TEnum>> get,
        Func<T, IReadOnlyList<TEnum>, T> set) where TEnum : struct =>
        new(name, KeyKind.ChoiceList, note)
        {
            Words = words.Keys,
            Read = (record, f) => f.GetChoices(name, words) is { Count: > 0 } choices ? set(record, choices) : record,
            Write = record => YamlList.Of(get(record).Select(c => YamlScalar.Plain(words.First(w => w.Value.Equals(c)).Key))),
        };

    /// <param name="areWords">Whether each is an id or a path, and so needs no quotes.</param>
    /// <param name="areShown">Whether readers see them, which does not go without saying: most are looked up.</param>
    public static Key<T> Texts(
        string name,
        string note,
        Func<T, IEnumerable<string>> get,
        Func<T, IReadOnlyList<PlacedText>, T> set,
        bool areWords = false,
        bool areShown = false) =>
        new(name, KeyKind.TextList, note)
        {
            Read = (record, f) => f.GetTexts(name) is { Count: > 0 } texts && (!areShown || texts.All(t => IsShown(t, f)))
                ? set(record, areShown ? [.. texts.Select(Clean)] : texts)
                : record,
            Write = record => YamlList.Of(get(record).Select(t => areWords ? YamlScalar.Word(t) : YamlScalar.Quoted(t))),
        };

    public static Key<T> Urls(string name, string note, Func<T, IReadOnlyList<string>> get, Func<T, IReadOnlyList<string>, T> set) => new(name, KeyKind.UrlList, note)
    {
        Read = (record, f) => f.GetUrls(name) is { Count: > 0 } urls ? set(record, urls) : record,
        Write = record => YamlList.Of(get(record).Select(YamlScalar.Word)),
    };

    /// <param name="create">What the object's own keys are read into.</param>
    /// <param name="check">Reports what is wrong in the object as a whole; null where it cannot be used.</param>
    public static Key<T> Object<TPart>(
        string name,
        string note,
        IReadOnlyList<Key<TPart>> keys,
        Func<TPart> create,
        Func<T, TPart?> get,
        Func<T, TPart, T> set,
        Func<TPart, YamlFields, TPart?>? check = null) where TPart : class =>
        new(name, KeyKind.Object, note)
        {
            Keys = keys,
            Read = (record, f) => f.GetObject(name) is { } fields && Read(keys, create, check, fields) is { } part ? set(record, part) : record,
            Write = record => get(record) is { } part ? keys.Write(part) : null,
        };

    public static Key<T> Objects<TPart>(
        string name,
        string note,
        IReadOnlyList<Key<TPart>> keys,
        Func<TPart> create,
        Func<T, IReadOnlyList<TPart>> get,
        Func<T, IReadOnlyList<TPart>, T> set,
        Func<TPart, YamlFields, TPart?>? check = null,
        string? shorthand = null) where TPart : class =>
        new(name, KeyKind.ObjectList, note)
        {
            Keys = keys,
            Shorthand = shorthand,
            Read = (record, f) => f.GetObjects(name, shorthand) is { Count: > 0 } all
                ? set(record, all.Select(fields => Read(keys, create, check, fields)).OfType<TPart>().ToArray())
                : record,
            Write = record => YamlList.Of(get(record).Select(keys.Write)),
        };

    private static PlacedText? Find(YamlFields f, string name, bool required) => required ? f.GetRequiredText(name) : f.GetText(name);

    private static TPart? Read<TPart>(IReadOnlyList<Key<TPart>> keys, Func<TPart> create, Func<TPart, YamlFields, TPart?>? check, YamlFields fields) where TPart : class
    {
        var part = keys.Read(create(), fields);
        return check is null ? part : check(part, fields);
    }
}

/// <summary>Dates and numbers in YAML.</summary>
internal static class ParsedFields
{
    /// <returns>Null where the text is no such number, which is reported.</returns>
    public static decimal? ParseDecimal(this YamlFields fields, string key, PlacedText text, (decimal Least, decimal Most) range, int places)
    {
        if (decimal.TryParse(Ungrouped(text.Value), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number >= range.Least && number <= range.Most && decimal.Round(number, places) == number) return number;
        fields.Error(text, $"'{text.Value}' is no number that '{key}' can hold.", places == 0
            ? "Write it in full, in whole units: 34_000_000_000. Underscores may group the digits."
            : number != decimal.Round(number, places)
            ? $"Write it with at most {places} decimals, such as {decimal.Round(number, places, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture)}."
            : string.Create(CultureInfo.InvariantCulture, $"Write a number from {range.Least} to {range.Most}, such as 7.1."));
        return null;
    }

    // Groups are of three digits, or a digit that is missing would not be noticed.
    private static string Ungrouped(string text) => text.Split('_') is [{ Length: > 0 and <= 3 }, .. var groups] && groups.All(g => g.Length == 3)
        ? text.Replace("_", "", StringComparison.Ordinal)
        : text;

    /// <returns>Null where the text is no date, which is reported.</returns>
    public static PartialDate? ParseDate(this YamlFields fields, string key, PlacedText text)
    {
        if (PartialDate.TryParse(text.Value, out var date)) return date;
        var meant = PrintedDate.ReadWhole(text.Value);
        if (meant is { Error: null, Date: { } certain }) fields.Mend(text, certain.ToString());
        fields.Error(text, $"'{text.Value}' is no date that '{key}' can hold.",
            meant is { Error: not null, Other: null } ? "There is no such day in the calendar."
            : meant is { Date: { } one } ? $"Write {one}{(meant.Other is { } other ? $" or {other}" : "")}."
            : "Write 2015, 2015-04, 2015-04-23 or 2015-04-23T07:30:00-04:00, as exact as it is known.");
        return null;
    }
}
