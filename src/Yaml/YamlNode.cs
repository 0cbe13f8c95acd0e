namespace Archive.Yaml;

/// <summary>A YAML value with the place where it stands; line and column count from 1 in the file that holds it.</summary>
internal abstract record YamlNode(int Line, int Column);

internal sealed record YamlScalar(string Value, bool Quoted, int Line, int Column) : YamlNode(Line, Column)
{
    /// <summary>Nothing was written, or YAML's own words for nothing.</summary>
    public bool IsNull => !Quoted && Value is "" or "~" or "null";
}

internal sealed record YamlList(List<YamlNode> Items, int Line, int Column) : YamlNode(Line, Column);

internal sealed record YamlMap(List<KeyValuePair<YamlScalar, YamlNode>> Entries, int Line, int Column) : YamlNode(Line, Column);
