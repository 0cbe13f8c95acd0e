using System.Text;
using Archive.Captures.Model;
using Archive.Markdown;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace Archive.Captures.Clips;

/// <summary>Finds the code of a Markdown text that is code by its indentation (CommonMark 4.4).</summary>
internal static class IndentedCode
{
    /// <returns>Where each stretch of it begins, and where its last line ends. A blank line parts two.</returns>
    public static IReadOnlyDictionary<int, int> Find(string text, int from)
    {
        var code = new Dictionary<int, int>();
        var body = text[from..];
        if (TextLimits.FindExcess(Encoding.UTF8.GetBytes(body)) is not null || DepthLimit.TryParse(body) is not { } document) return code;
        var lines = Line.Split(body);
        foreach (var block in document.Descendants<CodeBlock>().Where(b => b is not FencedCodeBlock))
        {
            int? start = null;
            // Words far behind the marker of an item or a note are seldom meant as code.
            foreach (var line in lines.Skip(block.Line).Take(block.Lines.Count).Skip(block.Parent is ListItemBlock or Footnote && block.Parent.Line == block.Line ? 1 : 0))
            {
                start = line.IsBlank ? null : start ?? from + line.Start;
                if (start is { } known) code[known] = from + line.Words.End;
            }
        }
        return code;
    }
}
