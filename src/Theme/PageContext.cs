using System.Buffers;
using System.Collections;
using System.Text;
using Archive.Catalog;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Archive.Theme;

/// <summary>
/// Renders one template, with those that it includes. Encodes everything that a template writes unless it is <see cref="Markup"/>; shows a
/// template the public properties of views and catalog entries, and no methods. What links entries to each other is handed over apart,
/// and the page's fingerprint counts it.
/// </summary>
internal sealed class PageContext : TemplateContext
{
    private readonly ScriptObject _functions;
    private readonly Templates _templates;
    private readonly bool _isShared;
    private ScriptObject _values = [];
    private SourceSpan? _written;

    public PageContext(ScriptObject functions, Templates templates, bool isShared = false) : base(functions)
    {
        (_functions, _templates, _isShared) = (functions, templates, isShared);
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        EnableRelaxedFunctionAccess = false;
        AutoIndent = false;
        // Nested loops count together.
        LoopLimit = 1_000_000;
        RecursiveLimit = 20;
        // Characters, of all that one template writes and of one text. Scriban would cut off what is more.
        LimitToString = 64 * 1024 * 1024;
        OnStringLimit = ScriptLimitBehavior.Throw;
        OnOutputLimit = ScriptLimitBehavior.Throw;
    }

    /// <param name="values">The only values that the template sees. What it sets goes with this context.</param>
    public void Render(Template template, ReadOnlySpan<(string Name, object? Value)> values, IBufferWriter<byte> to)
    {
        _values = new ScriptObject(values.Length, StringComparer.Ordinal);
        foreach (var (name, value) in values) _values[name] = value;
        PushGlobal(_values);
        PushOutput(new Utf8Output(to));
        template.Render(this);
    }

    /// <summary>Renders another template of the theme in place, seeing the same variables.</summary>
    /// <returns>What the template returns, if it does: all else is written.</returns>
    public object? Include(string name, SourceSpan span) => Find(name, span).Page is { } page ? Evaluate(page) : null;

    /// <summary>
    /// Another template of the theme, rendered once for each key and written again wherever the key is the same. It sees the key and what all pages
    /// have in common: of one page it would show the same on all.
    /// </summary>
    public Markup Shared(string name, string key, SourceSpan span) => _templates.Shared.GetOrAdd((name, key), _ =>
    {
        if (_isShared) throw new ScriptRuntimeException(span, "A template that is shared cannot share another; use 'include'.");
        var buffer = new ArrayBufferWriter<byte>();
        var common = CommonValues.Where(_values.ContainsKey).Select(v => (v, (object?)_values[v]));
        new PageContext(_functions, _templates, isShared: true).Render(Find(name, span), [.. common, ("key", key)], buffer);
        return new Markup(buffer.WrittenSpan.ToArray());
    });

    private static readonly string[] CommonValues = ["site", "assets", "navigation"];

    private Template Find(string name, SourceSpan span) => _templates.Find(name) ?? throw new ScriptRuntimeException(span, $"The theme has no template '{name}'.");

    public override object? Evaluate(ScriptNode? node, bool aliasReturnedFunction)
    {
        var value = base.Evaluate(node, aliasReturnedFunction);
        switch (node)
        {
            // Scriban writes it next, and names the block around it as the place.
            case ScriptExpressionStatement or ScriptReturnStatement: _written = node.Span; return value;
            // Within a text Scriban would ask the object itself what it is called.
            case ScriptInterpolatedExpression: return ToText(value, node.Span);
            default: return value;
        }
    }

    public override TemplateContext Write(SourceSpan span, object? value)
    {
        switch (value)
        {
            case Markup markup when Output is Utf8Output page: markup.WriteTo(page.Buffer); break;
            case Markup markup: Write(Encoding.UTF8.GetString(markup.ToBytes())); break;
            // What a template captured was encoded when it was written into the capture.
            case StringBuilderOutput captured: Write(captured.ToString()); break;
            default: Write(HtmlText.Encode(ToText(value, _written ?? span) ?? "")); break;
        }
        return this;
    }

    /// <summary>A value as text, for functions and operators that take text.</summary>
    public override string? ObjectToString(object? value, bool nested = false) => ToText(value, CurrentSpan);

    private string? ToText(object? value, SourceSpan span) => value switch
    {
        null or string or bool or PartialDate or IFormattable and not IEnumerable => base.ObjectToString(value),
        Markup or IScriptOutput => throw new ScriptRuntimeException(span, "Markup can be written, but is no text that can be changed."),
        IEnumerable => throw new ScriptRuntimeException(span, "A list cannot be written; write its entries."),
        _ => throw new ScriptRuntimeException(span, $"A {value.GetType().Name} cannot be written; write one of its properties."),
    };

    protected override IObjectAccessor? GetMemberAccessorImpl(object target)
    {
        var type = target.GetType();
        if (target is IScriptObject or IDictionary or IList or string || type.IsPrimitive) return base.GetMemberAccessorImpl(target);
        return PropertyAccessor.For(type);
    }

    protected override IListAccessor? GetListAccessorImpl(object target, Type type) =>
        target is IList and not ScriptArray ? ReadOnlyList.Accessor : base.GetListAccessorImpl(target, type);
}
