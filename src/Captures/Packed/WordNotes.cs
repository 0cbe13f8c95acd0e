using System.Text;
using System.Xml.Linq;

namespace Archive.Captures.Packed;

/// <summary>The notes of a document, numbered in the order in which its text refers to them.</summary>
internal sealed class WordNotes(WordStyles styles)
{
    private readonly Dictionary<(string Kind, string Id), (XElement Note, Dictionary<string, string> Links)> _notes = [];
    private readonly List<(string Kind, string Id)> _used = [];
    private readonly Dictionary<(string Kind, string Id), int> _numbers = [];

    /// <param name="kind"><c>footnote</c> or <c>endnote</c>.</param>
    public void Add(string kind, XElement? notes, Dictionary<string, string> links)
    {
        // A note of a type is the line above the notes.
        foreach (var note in notes?.Elements(WordFile.W + kind).Where(note => note.Attribute(WordFile.W + "type")?.Value is null or "normal") ?? [])
            _notes.TryAdd((kind, note.Attribute(WordFile.W + "id")?.Value ?? ""), (note, links));
    }

    /// <returns>The number of the note that is referred to; null where there is none.</returns>
    public int? Refer(XElement reference)
    {
        var key = (reference.Name.LocalName.Replace("Reference", "", StringComparison.Ordinal), reference.Attribute(WordFile.W + "id")?.Value ?? "");
        if (!_notes.ContainsKey(key)) return null;
        if (_numbers.TryAdd(key, _used.Count + 1)) _used.Add(key);
        return _numbers[key];
    }

    /// <summary>The mark of a note, which leads to it.</summary>
    public static string WriteMark(int number) => $"<sup><a href=\"#{NameOf(number)}\">{number}</a></sup>";

    private static string NameOf(int number) => $"note-{number}";

    /// <summary>The notes that were referred to, a paragraph each.</summary>
    public string Write(out string? doubt)
    {
        var html = new StringBuilder();
        doubt = null;
        for (var i = 0; i < _used.Count; i++)
        {
            var (note, links) = _notes[_used[i]];
            var body = new WordBody(links, this, styles);
            html.Append($"<p id=\"{NameOf(i + 1)}\"><sup>{i + 1}</sup> {body.WriteLines(note)}</p>\n");
            doubt ??= body.Doubt;
        }
        return html.ToString();
    }
}
