using Archive.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Archive.Yaml;

/// <summary>
/// Reads one YAML document into plain values. Tags, anchors and aliases are refused: contributors write data,
/// and a value means what it shows.
/// </summary>
internal sealed class YamlTree
{
    private const int DeepestNesting = 12;

    /// <summary>Characters. No page has said a tenth of it.</summary>
    public const int LongestText = 64 * 1024;

    private const int LongestList = 1_000;

    private readonly Parser _parser;
    private readonly PlainScalars _plain;
    private readonly FileLines _lines;
    private readonly string _text;
    private readonly string _file;
    private readonly Problems _problems;
    private int _depth;
    private bool _hasDoubles;

    // YAML 1.1, which the parser reads, ends lines at them; beside the usual ends editors, and YAML 1.2 (5.4), do not.
    private const string OddLineEnds = "\u0085\u2028\u2029";

    private const string Substitutes = "\uf8f0\uf8f1\uf8f2";

    private readonly bool _hasOddLineEnds;

    private YamlTree(string text, string file, int linesBefore, Problems problems)
    {
        _hasOddLineEnds = text.AsSpan().ContainsAny(OddLineEnds) && text.Contains('\n');
        if (_hasOddLineEnds) text = Exchange(text, OddLineEnds, Substitutes);
        _parser = new Parser(new StringReader(text));
        _lines = new FileLines(text, linesBefore);
        _plain = new PlainScalars(text, file, _lines, problems);
        (_text, _file, _problems) = (text, file, problems);
    }

    /// <param name="linesBefore">Lines of the file before this text, so that places are the file's own.</param>
    /// <returns>The document's mapping, or null where a problem was reported or nothing is written.</returns>
    public static YamlMap? Parse(string text, string file, int linesBefore, Problems problems) =>
        Read(text, file, linesBefore, problems) is var (map, hasDoubles) && hasDoubles ? null : map;

    /// <summary>The same for who goes on with what can be read: where a key stands twice, which is reported, the first counts.</summary>
    public static YamlMap? ParseAll(string text, string file, int linesBefore, Problems problems) => Read(text, file, linesBefore, problems).Map;

    private static (YamlMap? Map, bool HasDoubles) Read(string text, string file, int linesBefore, Problems problems)
    {
        if (text.Length > LongestText)
        {
            problems.Error(new Position(file, linesBefore + 1, 1), "These keys and values are longer than 64 KB.", "Move what is text below the front matter, or cut the file into several.");
            return (null, false);
        }
        if (text.IndexOf('\0', StringComparison.Ordinal) is >= 0 and var nul)
        {
            var before = text[..nul];
            problems.Error(new Position(file, linesBefore + 1 + before.AsSpan().Count('\n'), nul - before.LastIndexOf('\n')),
                "The character NUL stands here, which no text has.",
                "Remove it. A file that is full of them was saved as UTF-16: save it as UTF-8.");
            return (null, false);
        }
        var tree = new YamlTree(text, file, linesBefore, problems);
        try
        {
            return (tree.Document(), tree._hasDoubles);
        }
        catch (RefusedException e)
        {
            problems.Error(tree.Place(e.Start), e.Message, e.Hint);
            return (null, false);
        }
        // Of what is no YAML, YamlDotNet (18.1) makes exceptions of other kinds, too.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            var (at, reason, hint) = YamlErrors.Explain(e, tree._parser.Current?.End ?? new Mark(0, 1, 1), text);
            problems.Error(tree.Place(at), reason, hint);
            return (null, false);
        }
    }

    /// <summary>Whether two texts hold the same keys and values, in whatever order and layout. What cannot be read is like nothing.</summary>
    public static bool SaysTheSame(string one, string other)
    {
        var problems = new Problems();
        var (a, b) = (Parse(one, "", 0, problems), Parse(other, "", 0, problems));
        return !problems.HasErrors && a is not null && b is not null && SaysTheSame(a, b);
    }

    private static bool SaysTheSame(YamlNode one, YamlNode other) => (one, other) switch
    {
        (YamlScalar a, YamlScalar b) => a.Value == b.Value && a.IsNull == b.IsNull,
        (YamlList a, YamlList b) => a.Items.Count == b.Items.Count && a.Items.Zip(b.Items).All(p => SaysTheSame(p.First, p.Second)),
        (YamlMap a, YamlMap b) => a.Entries.Count == b.Entries.Count && a.Entries.TrueForAll(e => b.Entries.Exists(f => f.Key.Value == e.Key.Value && SaysTheSame(e.Value, f.Value))),
        _ => false,
    };

    private YamlMap? Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _)) return null;
        _parser.Consume<DocumentStart>();
        var start = _parser.Current!.Start;
        var node = Node();
        _parser.Consume<DocumentEnd>();
        if (!_parser.Accept<StreamEnd>(out _))
            throw new RefusedException(
                _parser.Current!.Start,
                "A second document starts here, and would be lost.",
                "Keep all keys in one; remove the line '---' or '...' before this place.");
        if (node is YamlMap map) return map;
        if (node is not YamlScalar { IsNull: true })
            _problems.Error(Place(start), "Expected keys and values.", "Write one 'key: value' per line.");
        return null;
    }

    private YamlNode Node()
    {
        if (++_depth > DeepestNesting) throw new RefusedException(_parser.Current!.Start, "This is nested too deeply.", $"Nothing here needs more than {DeepestNesting} levels.");
        try
        {
            return _parser.Current switch
            {
                Scalar scalar => Scalar(scalar),
                SequenceStart list => List(list),
                MappingStart map => Map(map),
                AnchorAlias alias => throw new RefusedException(alias.Start, "Aliases (*name) are not allowed here.", Quote),
                var other => throw new YamlException(other!.Start, other.End, "a value is missing"),
            };
        }
        finally
        {
            _depth--;
        }
    }

    private static string Exchange(string text, string letters, string others) =>
        string.Concat(text.Select(c => letters.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? others[at] : c));

    private YamlScalar Scalar(Scalar scalar)
    {
        Refuse(scalar);
        if (scalar.Style is ScalarStyle.Plain && _plain.FindOddIndentation(scalar) is { } odd)
            throw new RefusedException(odd, YamlErrors.OddIndentation.Message, YamlErrors.OddIndentation.Hint);
        var value = scalar.Style is ScalarStyle.Plain ? _plain.Check(scalar) : scalar.Value;
        _parser.MoveNext();
        if (_hasOddLineEnds) value = Exchange(value, Substitutes, OddLineEnds);
        return new YamlScalar(value, scalar.Style is not ScalarStyle.Plain, Line(scalar.Start), (int)scalar.Start.Column)
        {
            Length = (int)(scalar.End.Index - scalar.Start.Index),
            Escape = scalar.Style is ScalarStyle.DoubleQuoted && scalar.End.Index <= _text.Length ? Escapes.FindUnseen(_text.AsSpan()[(int)scalar.Start.Index..(int)scalar.End.Index]) : null,
        };
    }

    private YamlList List(SequenceStart start)
    {
        Refuse(start);
        _parser.MoveNext();
        var items = new List<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            if (items.Count == LongestList) throw new RefusedException(_parser.Current!.Start, $"This list has more than {LongestList:#,0} entries.", "Cut it into several files.");
            items.Add(Node());
        }
        return new YamlList(items, Line(start.Start), (int)start.Start.Column);
    }

    private YamlMap Map(MappingStart start)
    {
        Refuse(start);
        _parser.MoveNext();
        var entries = new List<KeyValuePair<YamlScalar, YamlNode>>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (!_parser.Accept<Scalar>(out var keyEvent)) throw new YamlException(_parser.Current!.Start, _parser.Current.End, "a key must be a word");
            var key = Scalar(keyEvent);
            var value = Node();
            if (names.Add(key.Value)) entries.Add(new(key, value));
            else
            {
                _problems.Error(Place(keyEvent.Start), $"The key '{key.Value}' stands here twice.", "Remove one of the two lines.");
                _hasDoubles = true;
            }
        }
        return new YamlMap(entries, Line(start.Start), (int)start.Start.Column) { IsFlow = start.Style is MappingStyle.Flow };
    }

    private static void Refuse(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty) throw new RefusedException(node.Start, "Anchors (&name) are not allowed here.", Quote);
        if (!node.Tag.IsEmpty) throw new RefusedException(node.Start, "Tags (!name) are not allowed here.", Quote);
    }

    private int Line(Mark mark) => _lines.Of(mark);

    private Position Place(Mark mark) => new(_file, Math.Max(1, Line(mark)), Math.Max(1, (int)mark.Column));

    private const string Quote = "If the value is meant as it stands, put it between double quotes.";

    /// <summary>YAML, but of a kind that an archive does not take.</summary>
    private sealed class RefusedException(Mark at, string message, string hint) : YamlException(at, at, message)
    {
        public string Hint => hint;
    }
}
