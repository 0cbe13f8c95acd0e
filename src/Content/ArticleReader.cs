using System.Collections.Concurrent;
using System.IO.Hashing;
using System.Text;
using Archive.Catalog;
using Archive.Content.Entries;
using Archive.Content.Keys;
using Archive.Diagnostics;
using Archive.Linking;
using Archive.Markdown;
using Archive.Yaml;

namespace Archive.Content;

/// <summary>Reads <c>input/articles/YYYY/SLUG.md</c>: YAML front matter between --- lines, then Markdown.</summary>
public static class ArticleReader
{
    public const string Folder = "input/articles";

    /// <param name="path">Relative to the root, with forward slashes.</param>
    /// <param name="room">Where the file's bytes may stay; null keeps none.</param>
    /// <param name="known">Asked with the file's bytes and their hash: what was read from the same bytes before, if anything.</param>
    /// <returns>Null where the page cannot be used at all; every problem is reported either way.</returns>
    internal static ArticleFile? Read(string root, string path, Problems problems, TextRoom? room = null, Func<InputFile, ArticleFile?>? known = null)
    {
        if (!IsInPlace(path, problems)) return null;
        if (InputFile.Read(root, path, problems, room) is not { } file) return null;
        if (known?.Invoke(file) is { } same) return same;
        // The text below the front matter stays as it is: nothing here asks for it as a string but quotes.
        var headLength = FrontMatterBlock.EndIn(file.Bytes.Span);
        var head = Encoding.UTF8.GetString(file.Bytes.Span[..headLength]);
        if (FrontMatterBlock.Find(head) is not { } block)
        {
            FrontMatterBlock.ReportNone(head, path, problems);
            return null;
        }
        if (YamlTree.Parse(head[block.YamlStart..block.YamlEnd], path, block.LinesBeforeYaml, problems) is not { } map)
        {
            if (head[block.YamlStart..block.YamlEnd].Trim().Length == 0) problems.Error(new Position(path, 1, 1), "The front matter is empty.", "Add 'id', 'title' and 'date'.");
            return null;
        }
        var year = YearOf(path);
        var front = FrontMatterReader.Read(new YamlFields(map, path, problems), year);
        CheckYear(map, path, year, front, problems);
        var body = file.Bytes[headLength..].Span;
        if (DepthLimit.FindViolation(body) is { } deep) problems.Error(new Position(path, block.BodyLine + deep, 1), DepthLimit.TooDeep, DepthLimit.Hint);
        if (front.Moves.Count > 0 || front.Claims.Count > 0) QuoteCheck.Check(path, front, body, problems);
        var text = new ArticleText(path, file.MarkBytes + headLength, block.BodyLine, body.Length, file.Hash) { FileBytes = file.Kept };
        return new ArticleFile(path, front, text)
        {
            Links = LinkScan.Find(body, block.BodyLine),
            ListEntryHash = Hashes.Card(path, front),
            FrontMatterHash = XxHash3.HashToUInt64(file.Bytes.Span[..headLength]),
        };
    }

    private static readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Years =
        new ConcurrentDictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Year of a page whose path was found to be in order: one string for all pages of a year.</summary>
    internal static string YearOf(string path)
    {
        var year = path.AsSpan(Folder.Length + 1, 4);
        if (Years.TryGetValue(year, out var known)) return known;
        Years[year] = year.ToString();
        return Years[year];
    }

    private static bool IsInPlace(string path, Problems problems)
    {
        var parts = path[(Folder.Length + 1)..].Split('/');
        if (parts.Length != 2 || parts[0].Length != 4 || !PartialDate.TryParse(parts[0], out _))
        {
            problems.Error(new Position(path), "An article's page stands in a folder named by its year.", "Move it to input/articles/2015/name.md, say.");
            return false;
        }
        var slug = Path.GetFileNameWithoutExtension(parts[1]);
        if (Ids.IsId(slug)) return true;
        problems.Error(new Position(path), $"The file name '{slug}' cannot be an address.", Ids.Hint);
        return false;
    }

    private static void CheckYear(YamlMap map, string path, string year, FrontMatter front, Problems problems)
    {
        var dated = front.Date.Year.ToString("0000");
        if (dated == year) return;
        var at = map.Entries.Find(e => e.Key.Value == "date").Value;
        problems.Error(new Position(path, at.Line, at.Column), $"The page is dated {front.Date} but stands in the folder {year}.", $"Move it to {Folder}/{dated}/ or mend its date.");
    }
}
