using System.Text.RegularExpressions;

namespace Archive.Captures.Clips;

/// <summary>Writes what stands between <c>:::note</c> and <c>:::</c> (Docusaurus, VitePress) as a quote that opens with its title.</summary>
internal sealed class Admonitions
{
    private int _open;

    /// <summary>Whether any was met.</summary>
    public bool Met { get; private set; }

    /// <param name="block">One block of Markdown.</param>
    /// <param name="isCode">Whether all of it is code.</param>
    public string Convert(string block, bool isCode)
    {
        if (_open == 0 && (isCode || !block.Contains(":::"))) return block;
        var lines = new List<string>();
        var fence = new CodeFence();
        foreach (var line in block.Split('\n'))
        {
            if (isCode || fence.Holds(line.AsSpan().Trim())) Add(line);
            else if (Opening.Match(line) is { Success: true } opening)
            {
                Met = true;
                _open++;
                var (kind, title) = (opening.Groups["kind"].Value, opening.Groups["title"].Value.Trim());
                if (kind.Length + title.Length > 0) lines.AddRange(["> **" + (title.Length > 0 ? title : char.ToUpperInvariant(kind[0]) + kind[1..]) + "**", ">"]);
            }
            else if (_open > 0 && Closing.IsMatch(line)) _open--;
            else Add(line);
        }
        while (lines.Count > 0 && lines[^1] is ">" or "") lines.RemoveAt(lines.Count - 1);
        return string.Join('\n', lines);

        void Add(string line) => lines.Add(_open > 0 ? ("> " + line).TrimEnd() : line);
    }

    private static readonly Regex Opening = new(@"^[ \t]*:{3,}[ \t]*(?:(?<kind>[a-z]+)(?:\[(?<title>[^\]]*)\]|[ \t]+(?<title>[^{\n]*))?[ \t]*(?:\{.*\})?|\{.*\})[ \t]*$");

    private static readonly Regex Closing = new(@"^[ \t]*:{3,}[ \t]*$");
}
