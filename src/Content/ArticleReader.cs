using System.IO.Hashing;
using System.Text;
using Archive.Catalog;
using Archive.Content.Entries;
using Archive.Content.Keys;
using Archive.Diagnostics;
using Archive.Markdown;
using Archive.Yaml;

namespace Archive.Content;

/// <summary>Reads <c>input/articles/YYYY/SLUG.md</c>: YAML front matter between --- lines, then Markdown.</summary>
internal static class ArticleReader
{
    /// <param name="path">Relative to the root, with forward slashes.</param>
    /// <param name="known">What an earlier build read there: it is taken where the bytes are the same.</param>
    /// <returns>Null where the page cannot be used at all; every problem is reported either way.</returns>
    public static ArticleFile? Read(string root, string path, Problems problems, ArticleFile? known = null)
    {
        if (!IsInPlace(path, problems)) return null;
        if (InputFile.Read(root, path, problems) is not { } file) return null;
        return known?.Text.Hash == file.Hash ? known : Parse(file, problems);
    }

    /// <summary>A page that is not written yet.</summary>
    public static ArticleFile? Read(string path, byte[] bytes, Problems problems) =>
        IsInPlace(path, problems) && InputFile.Create(path, bytes, problems) is { } file ? Parse(file, problems) : null;

    private static ArticleFile? Parse(InputFile file, Problems problems)
    {
        if (FrontMatterBlock.Find(file.Text) is not { } found)
        {
            FrontMatterBlock.ReportNone(file.Text, file.Path, problems);
            return null;
        }
        var (block, yaml) = StrayLine.ReadAcross(file, found, problems);
        var read = new Problems();
        var tree = YamlTree.ParseAll(yaml, file.Path, block.LinesBeforeYaml, read);
        problems.Add(read);
        if (tree is not { } map)
        {
            if (!read.HasErrors) problems.Error(new Position(file.Path, 1, 1), "The front matter is empty.", "Add 'id', 'title' and 'date'.");
            return null;
        }
        var front = ReadFrontMatter(map, file.Path, problems);
        // Of a key that stands twice nobody knows yet which holds.
        if (!read.HasErrors) new FrontMatterRules(front, map, file.Path, problems).Check();
        var headLength = Encoding.UTF8.GetByteCount(file.Text.AsSpan(0, block.BodyStart));
        var body = file.Bytes[headLength..].Span;
        var isShown = BodyCheck.Passes(body, file.Path, block.BodyLine, problems);
        if (isShown) QuoteCheck.Check(file.Path, front, body, problems);
        if (!front.Draft && front.Rights != Rights.Link && body.Trim(" \t\r\n"u8).IsEmpty)
            problems.Warning(new Position(file.Path, block.BodyLine, 1),
                "The page has no text.",
                "Write it below the front matter; a page that only leads to a third party's text says 'rights: link'.");
        var text = new ArticleText(file.Path, file.MarkBytes + headLength, block.BodyLine, body.Length, file.Hash, XxHash3.HashToUInt64(file.Bytes.Span[..headLength]));
        return new ArticleFile(file.Path, front, text, isShown ? LinkScan.FindAll(body, block.BodyLine) : []);
    }

    /// <summary>
    /// Where id, title or date is unusable, which is reported, the page is still read to its end under a stand-in, so that whatever
    /// else is wrong in it or with it is reported in the same run.
    /// </summary>
    private static FrontMatter ReadFrontMatter(YamlMap map, string path, Problems problems)
    {
        var year = path.Substring(ArticleFile.Folder.Length + 1, 4);
        var unread = new FrontMatter { Id = new PlacedText($"({path})", map.Line, map.Column), Title = "", Date = PartialDate.Parse(year) };
        return ArticleKeys.All.Read(unread, new YamlFields(map, path, problems));
    }

    private static bool IsInPlace(string path, Problems problems)
    {
        var parts = path[(ArticleFile.Folder.Length + 1)..].Split('/');
        if (parts.Length != 2 || parts[0].Length != 4 || !PartialDate.TryParse(parts[0], out _))
        {
            problems.Error(new Position(path),
                "An article's page stands in a folder named by its year.",
                $"Move it to input/articles/YYYY/{Path.GetFileName(path)}, where YYYY is the year of its date.");
            return false;
        }
        var slug = Path.GetFileNameWithoutExtension(parts[1]);
        if (Ids.IsId(slug)) return true;
        problems.Error(new Position(path), $"The file name '{slug}' cannot be an address.", Ids.HintFor(slug));
        return false;
    }
}
