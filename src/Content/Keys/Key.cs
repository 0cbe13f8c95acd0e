using Archive.Yaml;

namespace Archive.Content.Keys;

/// <summary>What a key can hold.</summary>
public enum KeyKind { Text, Id, Date, Url, Number, Decimal, Flag, Choice, TextList, UrlList, ChoiceList, Object, ObjectList }

/// <summary>What has an id that other entries name.</summary>
public enum Registered { Vendor, Topic, Publisher, Person, Action }

/// <summary>One key of a file that contributors write. Reading, writing, schemas, new pages and the documentation follow from it.</summary>
/// <param name="Note">What to write there, in one line.</param>
public abstract record Key(string Name, KeyKind Kind, string Note)
{
    public bool Required { get; init; }

    /// <summary>What a text must look like, as a regular expression; null where any text will do.</summary>
    public string? Pattern { get; init; }

    /// <summary>The words that a choice allows.</summary>
    public IEnumerable<string> Words { get; init; } = [];

    /// <summary>Of what its values are ids, where they are; a name or alias will mostly do, too.</summary>
    public Registered? Names { get; init; }

    /// <summary>The least and the most that a number can be.</summary>
    public (int Least, int Most) Range { get; init; }

    /// <summary>Whether true and false are values, too: all, and none.</summary>
    public bool IsFlag { get; init; }

    /// <summary>Keys within a <see cref="KeyKind.Object"/>, or within each entry of a <see cref="KeyKind.ObjectList"/>.</summary>
    public IReadOnlyList<Key> Keys { get; init; } = [];

    /// <summary>The one of <see cref="Keys"/> that is meant where an entry is a value alone.</summary>
    public string? Shorthand { get; init; }
}

/// <summary>A key and the property that holds its value.</summary>
/// <typeparam name="T">The record that carries the property.</typeparam>
internal sealed record Key<T>(string Name, KeyKind Kind, string Note) : Key(Name, Kind, Note)
{
    /// <summary>Takes the key's value from a file into the record; leaves the record as it is where the file holds none that can be used, which is reported.</summary>
    public required Func<T, YamlFields, T> Read { get; init; }

    /// <summary>The value as a file holds it; null where the record holds none.</summary>
    public required Func<T, YamlNode?> Write { get; init; }
}

/// <summary>A kind of file and its keys, in the order in which they are written.</summary>
/// <param name="Name">Name of its schema.</param>
/// <param name="Files">Where such files stand, as a pattern below the archive's root.</param>
public sealed record KeyedFile(string Name, string Title, string Files, IReadOnlyList<Key> Keys)
{
    /// <summary>The file's own keys are ids, and each holds <see cref="Keys"/>.</summary>
    public bool ById { get; init; }
}

/// <summary>A record read from keys and written as keys.</summary>
internal static class KeyedRecords
{
    /// <summary>Reads every key into the record and reports the keys that are none.</summary>
    public static T Read<T>(this IReadOnlyList<Key<T>> keys, T record, YamlFields fields)
    {
        foreach (var key in keys) record = key.Read(record, fields);
        fields.RejectUnknown();
        return record;
    }

    public static YamlMap Write<T>(this IReadOnlyList<Key<T>> keys, T record)
    {
        var entries = new List<KeyValuePair<YamlScalar, YamlNode>>();
        foreach (var key in keys)
            if (key.Write(record) is { } value) entries.Add(new(YamlScalar.Plain(key.Name), value));
        return new YamlMap(entries, 0, 0);
    }
}
