namespace Archive.Yaml;

/// <summary>A YAML value with the place where it stands; line and column count from 1 in the file that holds it, and are 0 in what is yet to be written.</summary>
internal abstract record YamlNode(int Line, int Column);

internal sealed record YamlScalar(string Value, bool IsQuoted, int Line, int Column) : YamlNode(Line, Column)
{
    /// <summary>Of what was written, with its quotes and the lines that go with it.</summary>
    public int Length { get; init; }

    /// <summary>What stands between double quotes for a character that nobody sees, such as <c>\t</c>; null where nothing does.</summary>
    public string? Escape { get; init; }

    /// <summary>Nothing was written, or YAML's own words for nothing.</summary>
    public bool IsNull => !IsQuoted && Value is "" or "~" or "null";

    /// <summary>A value to write as it is: an id, a date, a number, a word of a closed list.</summary>
    public static YamlScalar Plain(string value) => new(value, false, 0, 0);

    /// <summary>A word to write as it is where it can be nothing else than it shows (an id, a path, an address), and else between quotes.</summary>
    public static YamlScalar Word(string value) => new(value, !IsPlainWord(value), 0, 0);

    private static bool IsPlainWord(string value) =>
        IsNameOrPath(value)
        || (value.StartsWith("https://", StringComparison.Ordinal) && value.All(c => c is > ' ' and < '\u007f' and not '#' and not '"' and not '\''));

    private static bool IsNameOrPath(string value) =>
        value.Length > 0
        && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/')
        && (char.IsAsciiLetterOrDigit(value[0]) || value[0] == '/')
        && value.Any(char.IsAsciiLetter)
        && value is not ("null" or "true" or "false");

    /// <summary>A text to write between quotes.</summary>
    public static YamlScalar Quoted(string value) => new(value, true, 0, 0);
}

internal sealed record YamlList(List<YamlNode> Items, int Line, int Column) : YamlNode(Line, Column)
{
    /// <summary>Whether it is written on one line, entries with keys as well.</summary>
    public bool IsOnOneLine { get; init; }

    /// <returns>Null where there are none: an empty list is not written.</returns>
    public static YamlList? Of(IEnumerable<YamlNode> items) => items.ToList() is { Count: > 0 } all ? new YamlList(all, 0, 0) : null;
}

internal sealed record YamlMap(List<KeyValuePair<YamlScalar, YamlNode>> Entries, int Line, int Column) : YamlNode(Line, Column)
{
    /// <summary>Whether it stands between braces.</summary>
    public bool IsFlow { get; init; }
}
