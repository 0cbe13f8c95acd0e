using System.Buffers;
using System.IO.Hashing;
using System.Text;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Archive.Theme;

/// <summary>The theme's templates, parsed once and shared between threads. A template that does not parse is a fault of the theme.</summary>
public sealed class Templates
{
    private readonly Dictionary<string, Template> _templates = new(StringComparer.Ordinal);
    private readonly ScriptObject _functions = PageFunctions.Create();

    /// <summary>Hash of all templates: whatever they render depends on it.</summary>
    public ulong Hash { get; }

    public Templates(ThemeFiles files)
    {
        var hash = new XxHash3();
        foreach (var (path, file) in files.Below("templates/"))
        {
            var text = File.ReadAllText(file);
            hash.Append(Encoding.UTF8.GetBytes(path));
            hash.Append(Encoding.UTF8.GetBytes(text));
            var template = Template.Parse(text, file, lexerOptions: LexerOptions.Default);
            if (template.HasErrors) throw new ThemeException(string.Join("\n", template.Messages.Select(m => m.ToString())));
            _templates.Add(Path.ChangeExtension(path["templates/".Length..], null), template);
        }
        Hash = hash.GetCurrentHashAsUInt64();
        // One first lookup by each thread would race to fill the shared object.
        _functions.IsReadOnly = true;
    }

    /// <param name="name">Name of the file below <c>theme/templates/</c> without its ending.</param>
    /// <param name="variables">The only values that the template sees.</param>
    public void Render(string name, IBufferWriter<byte> to, params ReadOnlySpan<(string Name, object? Value)> variables)
    {
        if (!_templates.TryGetValue(name, out var template)) throw new ThemeException($"The theme has no template '{name}'.");
        var globals = new ScriptObject(StringComparer.Ordinal);
        foreach (var (variable, value) in variables) globals.SetValue(variable, value, true);
        var context = new PageContext(_functions, _templates, new Utf8Output(to));
        context.PushGlobal(globals);
        try
        {
            template.Render(context);
        }
        catch (Scriban.Syntax.ScriptRuntimeException e)
        {
            throw new ThemeException(e.Message, e);
        }
    }
}
