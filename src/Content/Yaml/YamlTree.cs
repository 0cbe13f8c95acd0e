using Archive.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Archive.Content.Yaml;

/// <summary>
/// Reads one YAML document into plain values. Tags, anchors and aliases are refused: contributors write data,
/// and a value means what it shows.
/// </summary>
internal sealed class YamlTree
{
    private const int DeepestNesting = 12;

    private readonly Parser _parser;
    private readonly int _linesBefore;
    private int _depth;

    private YamlTree(string text, int linesBefore)
    {
        _parser = new Parser(new StringReader(text));
        _linesBefore = linesBefore;
    }

    /// <param name="linesBefore">Lines of the file before this text, so that places are the file's own.</param>
    /// <returns>The document's mapping, or null where a problem was reported or nothing is written.</returns>
    public static YamlMap? Read(string text, string file, int linesBefore, Problems problems)
    {
        try
        {
            return new YamlTree(text, linesBefore).Document(file, problems);
        }
        catch (YamlException e)
        {
            problems.Error(
                new Position(file, Math.Max(1, (int)e.Start.Line + linesBefore), Math.Max(1, (int)e.Start.Column)),
                $"This is not YAML: {Reason(e)}",
                "Put values that hold a colon, a # or a quote between double quotes, close every quote and bracket, and indent with spaces.");
            return null;
        }
    }

    private YamlMap? Document(string file, Problems problems)
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _)) return null;
        _parser.Consume<DocumentStart>();
        var start = _parser.Current!.Start;
        var node = Node();
        if (node is YamlMap map) return map;
        if (node is not YamlScalar { IsNull: true })
            problems.Error(new Position(file, Line(start), (int)start.Column), "Expected keys and values.", "Write one 'key: value' per line.");
        return null;
    }

    private YamlNode Node()
    {
        if (++_depth > DeepestNesting) throw new YamlException(_parser.Current!.Start, _parser.Current.End, "nested too deeply");
        try
        {
            return _parser.Current switch
            {
                Scalar scalar => Scalar(scalar),
                SequenceStart list => List(list),
                MappingStart map => Map(map),
                AnchorAlias alias => throw new YamlException(alias.Start, alias.End, "aliases (*name) are not allowed here"),
                var other => throw new YamlException(other!.Start, other.End, "a value is missing"),
            };
        }
        finally
        {
            _depth--;
        }
    }

    private YamlScalar Scalar(Scalar scalar)
    {
        Refuse(scalar);
        _parser.MoveNext();
        return new YamlScalar(scalar.Value, scalar.Style is not ScalarStyle.Plain, Line(scalar.Start), (int)scalar.Start.Column);
    }

    private YamlList List(SequenceStart start)
    {
        Refuse(start);
        _parser.MoveNext();
        var items = new List<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _)) items.Add(Node());
        return new YamlList(items, Line(start.Start), (int)start.Start.Column);
    }

    private YamlMap Map(MappingStart start)
    {
        Refuse(start);
        _parser.MoveNext();
        var entries = new List<KeyValuePair<YamlScalar, YamlNode>>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (!_parser.Accept<Scalar>(out var keyEvent)) throw new YamlException(_parser.Current!.Start, _parser.Current.End, "a key must be a word");
            var key = Scalar(keyEvent);
            if (entries.Exists(e => e.Key.Value == key.Value)) throw new YamlException(keyEvent.Start, keyEvent.End, $"the key '{key.Value}' stands here twice");
            entries.Add(new(key, Node()));
        }
        return new YamlMap(entries, Line(start.Start), (int)start.Start.Column);
    }

    private static void Refuse(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty) throw new YamlException(node.Start, node.End, "anchors (&name) are not allowed here");
        if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific) throw new YamlException(node.Start, node.End, "tags (!name) are not allowed here");
    }

    private int Line(Mark mark) => (int)mark.Line + _linesBefore;

    private static string Reason(YamlException e)
    {
        var text = e.InnerException?.Message ?? e.Message;
        var afterPlace = text.IndexOf("): ", StringComparison.Ordinal);
        text = text.StartsWith('(') && afterPlace > 0 ? text[(afterPlace + 3)..] : text;
        return text.TrimEnd('.') + ".";
    }
}
