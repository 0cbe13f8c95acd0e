using System.Buffers;
using System.Collections.Concurrent;
using System.IO.Hashing;
using System.Text;
using Archive.Diagnostics;
using Archive.Files;
using Archive.Theme.Language;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Archive.Theme;

/// <summary>The theme's templates, shared between threads. They are read once, and render what has <see cref="Speaking"/>'s words.</summary>
public sealed class Templates
{
    private readonly Dictionary<string, Template> _templates;
    private readonly ScriptObject _functions;

    /// <summary>Hash of all templates: whatever they render depends on it.</summary>
    public ulong Hash { get; }

    /// <exception cref="ThemeException">Templates do not parse; all that is wrong with them is named.</exception>
    internal Templates(ThemeFiles files)
    {
        _templates = new(StringComparer.Ordinal);
        _functions = [];
        var hash = new XxHash3();
        var faults = new List<ThemeFault>();
        foreach (var file in files.Below("templates/", ".html"))
        {
            var path = file.Path;
            var text = ThemeText.Read(file, out var noText);
            if (noText is not null) faults.Add(noText);
            hash.Append(Encoding.UTF8.GetBytes(path));
            hash.Append(Encoding.UTF8.GetBytes(text));
            var template = Template.Parse(text, $"theme/{path}", lexerOptions: LexerOptions.Default);
            // At one place Scriban says what it missed, and then what that leads to.
            faults.AddRange(template.Messages.Where(m => m.Type == ParserMessageType.Error).Select(m => new ThemeFault(m)).DistinctBy(f => f.Position));
            _templates.Add(path["templates/".Length..^".html".Length], template);
        }
        if (faults.Count > 0) throw new ThemeException(faults);
        Hash = hash.GetCurrentHashAsUInt64();
        WordsUsed = [.. _templates.Values.SelectMany(t => SpokenWords.In(t.Page)).Select(w => w.Key)];
    }

    private Templates(Templates same, Words words)
    {
        (_templates, Hash, WordsUsed) = (same._templates, same.Hash, same.WordsUsed);
        _functions = PageFunctions.Create(words);
    }

    /// <summary>The same templates, which speak with other words.</summary>
    public Templates Speaking(Words words) => new(this, words);

    /// <summary>Keys of the words that they name.</summary>
    internal HashSet<string> WordsUsed { get; }

    /// <summary>Where a template names a word that there is not.</summary>
    internal IEnumerable<Problem> FindUnknownWords(Words words) =>
        from template in _templates.Values
        from word in SpokenWords.In(template.Page)
        where words.Find(word.Key, null) is null
        select new Problem(
            Severity.Error,
            new Position(word.Span.FileName, word.Span.Start.Line + 1, word.Span.Start.Column + 1),
            $"The theme has no word '{word.Key}'.",
            new DidYouMean().Hint(word.Key, words.Keys) ?? "Write it into theme/words/en.yml.");

    /// <summary>Pieces that many pages share, by template and key.</summary>
    internal ConcurrentDictionary<(string Name, string Key), Markup> Shared { get; } = new();

    /// <summary>Whether a template names another one.</summary>
    internal bool Includes(string name) => _templates.Any(t => t.Key != name && Texts(t.Value.Page).Contains(name));

    private static IEnumerable<string> Texts(ScriptNode? node) => node is null ? []
        : node is ScriptLiteral { Value: string text } ? [text] : Enumerable.Range(0, node.ChildrenCount).SelectMany(i => Texts(node.GetChildren(i)));

    internal Template? Find(string name) => _templates.GetValueOrDefault(name);

    /// <param name="name">Name of the file below <c>theme/templates/</c> without its ending.</param>
    /// <exception cref="ThemeException">The template asks for what is not there.</exception>
    /// <param name="variables">The only values that the template sees.</param>
    public void Render(string name, IBufferWriter<byte> to, params ReadOnlySpan<(string Name, object? Value)> variables)
    {
        var template = Find(name) ?? throw new ThemeException(new ThemeFault(new Position($"theme/templates/{name}.html"), $"The theme has no template '{name}'."));
        try
        {
            new PageContext(_functions, this).Render(template, variables, to);
        }
        catch (ScriptRuntimeException e)
        {
            // A page within the layout has said what is wrong with it, and where.
            throw e.InnerException as ThemeException ?? new ThemeException(new ThemeFault(e));
        }
    }
}
