using System.Text;
using System.Text.RegularExpressions;
using Archive.Yaml;

namespace Archive.Captures.Clips;

/// <summary>
/// Reads TOML front matter (TOML 1.0, as Hugo and Zola write it) into the nodes that YAML gives. A line that is none is passed over,
/// since nothing in a capture's front matter may refuse the capture.
/// </summary>
internal sealed partial class TomlTree
{
    private const int DeepestNesting = 12;

    private readonly string _text;
    private readonly int _linesBefore;
    private int _at;
    private int _depth;

    private TomlTree(string text, int linesBefore) => (_text, _linesBefore) = (text, linesBefore);

    /// <param name="linesBefore">Lines of the file before this text.</param>
    public static YamlMap Parse(string text, int linesBefore)
    {
        var tree = new TomlTree(text, linesBefore);
        var root = new YamlMap([], linesBefore + 1, 1);
        var table = root;
        while (tree.SkipBlank())
        {
            if (tree.Peek == '[') table = tree.ReadHeader(root);
            else if (!tree.TryReadPair(table)) tree.SkipLine();
        }
        return root;
    }

    private char Peek => _at < _text.Length ? _text[_at] : '\0';

    /// <summary>Skips white space, line ends and comments.</summary>
    private bool SkipBlank()
    {
        while (_at < _text.Length && (char.IsWhiteSpace(Peek) || Peek == '#'))
        {
            if (Peek == '#') SkipLine();
            else _at++;
        }
        return _at < _text.Length;
    }

    private void SkipSpaces()
    {
        while (Peek is ' ' or '\t') _at++;
    }

    private void SkipLine()
    {
        var end = _text.IndexOf('\n', _at);
        _at = end < 0 ? _text.Length : end + 1;
    }

    private YamlMap ReadHeader(YamlMap root)
    {
        while (Peek == '[') _at++;
        var map = root;
        foreach (var key in ReadKey()) map = Descend(map, key);
        SkipLine();
        return map;
    }

    private bool TryReadPair(YamlMap table)
    {
        var keys = ReadKey();
        SkipSpaces();
        if (keys.Count == 0 || Peek != '=') return false;
        _at++;
        SkipSpaces();
        if (ReadValue() is not { } value) return false;
        foreach (var outer in keys[..^1]) table = Descend(table, outer);
        if (!table.Entries.Exists(e => e.Key.Value == keys[^1].Value)) table.Entries.Add(new(keys[^1], value));
        return true;
    }

    private static YamlMap Descend(YamlMap map, YamlScalar key)
    {
        if (map.Entries.Find(e => e.Key.Value == key.Value).Value is YamlMap there) return there;
        var inner = new YamlMap([], key.Line, key.Column);
        if (!map.Entries.Exists(e => e.Key.Value == key.Value)) map.Entries.Add(new(key, inner));
        return inner;
    }

    private List<YamlScalar> ReadKey()
    {
        var keys = new List<YamlScalar>();
        do
        {
            if (Peek == '.') _at++;
            SkipSpaces();
            if (Peek is '"' or '\'') keys.Add(ReadText());
            else if (BareKey().Match(_text, _at) is { Success: true } bare) keys.Add(Take(bare));
            else return keys;
            SkipSpaces();
        }
        while (Peek == '.');
        return keys;
    }

    private YamlNode? ReadValue()
    {
        if (++_depth > DeepestNesting) return null;
        try
        {
            return Peek switch
            {
                '"' or '\'' => ReadText(),
                '[' => ReadArray(),
                '{' => ReadInlineTable(),
                _ => Bare().Match(_text, _at) is { Success: true } bare ? Take(bare) : null,
            };
        }
        finally
        {
            _depth--;
        }
    }

    private YamlScalar Take(Match match)
    {
        var node = Place(match.Value.TrimEnd(), isQuoted: false);
        _at += match.Length;
        return node;
    }

    private YamlList? ReadArray()
    {
        var list = new YamlList([], Place("", false).Line, 1);
        _at++;
        while (SkipBlank() && Peek != ']')
        {
            if (ReadValue() is not { } item) return null;
            list.Items.Add(item);
            if (SkipBlank() && Peek == ',') _at++;
        }
        _at++;
        return list;
    }

    private YamlMap? ReadInlineTable()
    {
        var map = new YamlMap([], Place("", false).Line, 1);
        _at++;
        while (SkipBlank() && Peek != '}')
        {
            if (!TryReadPair(map)) return null;
            if (SkipBlank() && Peek == ',') _at++;
        }
        _at++;
        return map;
    }

    private YamlScalar ReadText()
    {
        var quote = Peek;
        var marks = _text.AsSpan(_at).StartsWith(new string(quote, 3)) ? new string(quote, 3) : quote.ToString();
        var node = Place("", isQuoted: true);
        _at += marks.Length;
        if (marks.Length == 3 && Peek == '\r') _at++;
        if (marks.Length == 3 && Peek == '\n') _at++;
        var words = new StringBuilder();
        while (_at < _text.Length && !_text.AsSpan(_at).StartsWith(marks) && (marks.Length == 3 || Peek != '\n'))
        {
            if (Peek == '\\' && quote == '"') AppendEscape(words);
            else words.Append(_text[_at++]);
        }
        _at = Math.Min(_text.Length, _at + marks.Length);
        return node with { Value = words.ToString() };
    }

    private void AppendEscape(StringBuilder words)
    {
        _at++;
        if (Unicode().Match(_text, _at) is { Success: true } code)
        {
            _at += code.Length;
            if (Rune.TryCreate(Convert.ToInt32(code.Value[1..], 16), out var rune)) words.Append(rune);
        }
        else if (char.IsWhiteSpace(Peek))
        {
            while (char.IsWhiteSpace(Peek)) _at++;
        }
        else
        {
            words.Append(Peek switch { 'n' => '\n', 't' => '\t', 'r' or 'b' or 'f' or 'e' => ' ', var same => same });
            _at++;
        }
    }

    private YamlScalar Place(string value, bool isQuoted)
    {
        var before = _text.AsSpan(0, _at);
        return new YamlScalar(value, isQuoted, _linesBefore + 1 + before.Count('\n'), _at - before.LastIndexOf('\n'));
    }

    [GeneratedRegex(@"\G[A-Za-z0-9_-]+")]
    private static partial Regex BareKey();

    // A number, a date, true or false: up to what may follow it.
    [GeneratedRegex(@"\G[^\s,\]}#""'][^,\]}#\r\n""']*")]
    private static partial Regex Bare();

    [GeneratedRegex(@"\G(?:u[0-9A-Fa-f]{4}|U[0-7][0-9A-Fa-f]{7})")]
    private static partial Regex Unicode();
}
