using System.Buffers;
using System.Collections;
using Archive.Catalog;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Archive.Theme;

/// <summary>
/// Renders one template after another. Encodes everything that a template writes unless it is <see cref="Markup"/>; shows a template
/// the properties of views and catalog entries, and neither methods nor what was linked after reading:
/// a page gets such lists handed over, and its fingerprint covers them.
/// </summary>
internal sealed class PageContext : TemplateContext
{
    private readonly Templates _templates;
    private readonly Variables _variables;
    private Utf8Output _output = null!;
    private int _loops;
    private int _turns;
    private int _libraryLoops;

    public PageContext(ScriptObject functions, Templates templates) : base(functions)
    {
        _templates = templates;
        _variables = new Variables(functions);
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        EnableRelaxedFunctionAccess = false;
        LoopLimit = 100_000;
        RecursiveLimit = 20;
        // What the library writes itself it would else cut off at a million characters, and say nothing.
        OnOutputLimit = ScriptLimitBehavior.Throw;
        AutoIndent = false;
        MemberRenamer = StandardMemberRenamer.Default;
    }

    /// <summary>The page that is being written.</summary>
    public Utf8Output Page => _output;

    /// <summary>What the templates of this rendering see and set, beside the functions.</summary>
    public Variables Variables => _variables;

    /// <summary>Renders one template, which sees these values and no others. What it sets goes with it: the next rendering in this context starts from nothing.</summary>
    public void Render(Template template, ReadOnlySpan<(string Name, object? Value)> values, Utf8Output output)
    {
        foreach (var (name, value) in values) _variables.Set(name, value);
        _output = output;
        PushOutput(output);
        PushGlobal(_variables);
        template.Render(this);
        PopGlobal();
        PopOutput();
        _variables.Clear();
        Reset();
    }

    /// <summary>Another template of the theme, rendered once for each key and written again wherever the key is the same.</summary>
    public Markup Shared(string name, string key, SourceSpan span) => _templates.Shared.GetOrAdd((name, key), _ =>
    {
        var page = _output;
        var buffer = new ArrayBufferWriter<byte>();
        _output = new Utf8Output(buffer);
        PushOutput(_output);
        Include(name, span);
        PopOutput();
        _output = page;
        return new Markup(buffer.WrittenSpan.ToArray());
    });

    public override TemplateContext Write(SourceSpan span, object? value)
    {
        switch (value)
        {
            case null: break;
            case Markup markup: markup.WriteTo(_output.Buffer); break;
            case string text: _output.Encode(text); break;
            case IEnumerable: throw new ScriptRuntimeException(span, "A list cannot be written; write its entries.");
            case PartialDate or IFormattable or bool: _output.Encode(ObjectToString(value)); break;
            default: throw new ScriptRuntimeException(span, $"A {value.GetType().Name} cannot be written; write one of its properties.");
        }
        return this;
    }

    /// <summary>Renders another template of the theme in place, seeing the same variables.</summary>
    /// <returns>Nothing more to write.</returns>
    public object? Include(string name, SourceSpan span)
    {
        var template = _templates.Find(name) ?? throw new ScriptRuntimeException(span, $"The theme has no template '{name}'.");
        var page = template.Page!;
        EnterRecursive(page);
        Evaluate(page);
        ExitRecursive(page);
        return null;
    }

    public void EnterLoop()
    {
        if (_loops++ == 0) _turns = 0;
    }

    public void LeaveLoop() => _loops--;

    /// <summary>Counts a turn of a loop together with those of the loops around it, whoever runs them.</summary>
    public void CountTurn(SourceSpan span)
    {
        if (++_turns > LoopLimit) throw new ScriptRuntimeException(span, $"Exceeding number of iteration limit `{LoopLimit}` for loop statement.");
    }

    /// <summary>Whether a loop of the library's is run: its variables are known to the library alone, and come before all others.</summary>
    public bool IsInLibraryLoop => _libraryLoops > 0;

    protected override void OnEnterLoop(ScriptLoopStatementBase loop)
    {
        _libraryLoops++;
        EnterLoop();
    }

    protected override void OnExitLoop(ScriptLoopStatementBase loop)
    {
        LeaveLoop();
        _libraryLoops--;
    }

    protected override bool OnStepLoop(ScriptLoopStatementBase loop)
    {
        CountTurn(loop.Span);
        return true;
    }

    protected override IObjectAccessor? GetMemberAccessorImpl(object target)
    {
        var type = target.GetType();
        if (target is IScriptObject or IDictionary or IList or string || type.IsPrimitive) return base.GetMemberAccessorImpl(target);
        return PropertyAccessor.For(type);
    }
}
