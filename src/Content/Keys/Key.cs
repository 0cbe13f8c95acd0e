namespace Archive.Content.Keys;

/// <summary>What a key can hold.</summary>
public enum KeyKind { Text, Id, Date, Url, Number, Flag, Choice, TextList, UrlList, ChoiceList, Object, ObjectList }

/// <summary>One key of a file that contributors write, as editors and new pages show it.</summary>
/// <param name="Note">What to write there, in one line.</param>
public sealed record Key(string Name, KeyKind Kind, string Note)
{
    public bool Required { get; init; }

    /// <summary>What a text must look like, as a regular expression; null where any text will do.</summary>
    public string? Pattern { get; init; }

    /// <summary>The words that a choice allows.</summary>
    public IEnumerable<string> Words { get; init; } = [];

    /// <summary>The least and the most that a number can be.</summary>
    public (int Least, int Most) Range { get; init; }

    /// <summary>Keys within a <see cref="KeyKind.Object"/>, or within each entry of <see cref="KeyKind.ObjectList"/>.</summary>
    public IReadOnlyList<Key> Keys { get; init; } = [];
}

/// <summary>A kind of file and its keys, in the order in which the reader asks for them.</summary>
/// <param name="Name">Name of its schema.</param>
/// <param name="Files">Where such files stand, as a pattern below the archive's root.</param>
public sealed record KeyedFile(string Name, string Title, string Files, IReadOnlyList<Key> Keys)
{
    /// <summary>The file's own keys are ids, and each holds <see cref="Keys"/>.</summary>
    public bool ById { get; init; }
}
