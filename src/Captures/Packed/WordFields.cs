using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Archive.Captures.Packed;

/// <summary>The fields of a paragraph, which stand between marks in its runs: those that link write their link.</summary>
internal sealed class WordFields(StringBuilder html)
{
    private static readonly XNamespace W = WordFile.W;

    private readonly Stack<(StringBuilder Code, bool IsLink)> _open = [];

    /// <summary>Reads a run that marks a field or holds what it does; any other is no field's.</summary>
    public bool Read(XElement run)
    {
        if (run.Element(W + "instrText") is { } code && _open.TryPeek(out var field)) field.Code.Append(code.Value);
        if (run.Element(W + "fldChar") is not { } mark) return run.Element(W + "instrText") is not null;
        switch (mark.Attribute(W + "fldCharType")?.Value)
        {
            case "begin": _open.Push((new StringBuilder(), false)); break;
            case "separate": Start(); break;
            case "end": End(); break;
        }
        return run.Element(W + "t") is null;
    }

    public void Close()
    {
        while (_open.Count > 0) End();
    }

    private void Start()
    {
        if (!_open.TryPop(out var field)) return;
        var link = Link.Match(field.Code.ToString());
        // A link holds no link.
        var isLink = link.Success && !_open.Any(outer => outer.IsLink);
        if (isLink) html.Append($"<a href=\"{WebUtility.HtmlEncode(link.Groups["address"].Value)}\">");
        _open.Push((field.Code, isLink));
    }

    private void End()
    {
        if (_open.TryPop(out var field) && field.IsLink) html.Append("</a>");
    }

    private static readonly Regex Link = new(@"^\s*HYPERLINK\s+""(?<address>[^""]+)""", RegexOptions.CultureInvariant);
}
