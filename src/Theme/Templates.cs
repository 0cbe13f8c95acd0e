using System.Buffers;
using System.Collections.Concurrent;
using System.IO.Hashing;
using System.Text;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Archive.Theme;

/// <summary>The theme's templates, each parsed once, when the first page needs it, and shared between threads. A template that does not parse is a fault of the theme.</summary>
public sealed class Templates
{
    private readonly Dictionary<string, Lazy<Template>> _templates = new(StringComparer.Ordinal);
    private readonly ScriptObject _functions = PageFunctions.Create();
    private readonly ConcurrentBag<PageContext> _free = [];

    /// <summary>Hash of all templates: whatever they render depends on it.</summary>
    public ulong Hash { get; }

    public Templates(ThemeFiles files)
    {
        var hash = new XxHash3();
        foreach (var (path, file) in files.Below("templates/", ".html"))
        {
            var text = File.ReadAllText(file);
            hash.Append(Encoding.UTF8.GetBytes(path));
            hash.Append(Encoding.UTF8.GetBytes(text));
            _templates.Add(path["templates/".Length..^".html".Length], new Lazy<Template>(() => Parse(text, file)));
        }
        Hash = hash.GetCurrentHashAsUInt64();
    }

    /// <summary>Pieces that many pages share, by template and key.</summary>
    internal ConcurrentDictionary<(string Name, string Key), Markup> Shared { get; } = new();

    internal Template? Find(string name) => _templates.GetValueOrDefault(name)?.Value;

    /// <summary>Parses all of them, needed or not.</summary>
    /// <exception cref="ThemeException">One does not parse.</exception>
    public void Check()
    {
        foreach (var template in _templates.Values) _ = template.Value;
    }

    private Template Parse(string text, string file)
    {
        var template = Template.Parse(text, file, lexerOptions: LexerOptions.Default);
        if (template.HasErrors) throw new ThemeException(string.Join("\n", template.Messages.Select(m => m.ToString())));
        return template;
    }

    /// <param name="name">Name of the file below <c>theme/templates/</c> without its ending.</param>
    /// <param name="variables">The only values that the template sees.</param>
    public void Render(string name, IBufferWriter<byte> to, params ReadOnlySpan<(string Name, object? Value)> variables)
    {
        var template = Find(name) ?? throw new ThemeException($"The theme has no template '{name}'.");
        // One rendering may start another: each has a context of its own. One that failed is not used again.
        var context = _free.TryTake(out var used) ? used : new PageContext(_functions, this);
        try
        {
            context.Render(template, variables, to);
        }
        catch (Scriban.Syntax.ScriptRuntimeException e)
        {
            // A page within the layout has said what is wrong with it, and where.
            throw e.InnerException as ThemeException ?? new ThemeException(e.Message, e);
        }
        _free.Add(context);
    }
}
