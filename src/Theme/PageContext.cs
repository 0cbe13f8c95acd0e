using System.Collections;
using Archive.Catalog;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Archive.Theme;

/// <summary>
/// One rendering. Encodes everything that a template writes unless it is <see cref="Markup"/>; shows a template
/// the properties of views and catalog entries, and neither methods nor what was linked after reading:
/// a page gets such lists handed over, and its fingerprint covers them.
/// </summary>
internal sealed class PageContext : TemplateContext
{
    private readonly Utf8Output _output;
    private readonly IReadOnlyDictionary<string, Template> _templates;

    public PageContext(ScriptObject functions, IReadOnlyDictionary<string, Template> templates, Utf8Output output) : base(functions)
    {
        _output = output;
        _templates = templates;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        EnableRelaxedFunctionAccess = false;
        LoopLimit = 100_000;
        RecursiveLimit = 20;
        MemberRenamer = StandardMemberRenamer.Default;
        PushOutput(output);
    }

    public override TemplateContext Write(SourceSpan span, object? value)
    {
        switch (value)
        {
            case null: break;
            case Markup markup: markup.WriteTo(_output.Buffer); break;
            case string text: _output.Encode(text); break;
            case PartialDate or IFormattable or bool: _output.Encode(ObjectToString(value)); break;
            case IEnumerable: throw new ScriptRuntimeException(span, "A list cannot be written; write its entries.");
            default: throw new ScriptRuntimeException(span, $"A {value.GetType().Name} cannot be written; write one of its properties.");
        }
        return this;
    }

    /// <summary>Renders another template of the theme in place, seeing the same variables.</summary>
    public void Include(string name, SourceSpan span)
    {
        if (!_templates.TryGetValue(name, out var template)) throw new ScriptRuntimeException(span, $"The theme has no template '{name}'.");
        var page = template.Page!;
        EnterRecursive(page);
        Evaluate(page);
        ExitRecursive(page);
    }

    protected override IObjectAccessor? GetMemberAccessorImpl(object target)
    {
        var type = target.GetType();
        if (target is IScriptObject || target is IDictionary || type.IsPrimitive || target is string || target is IList) return base.GetMemberAccessorImpl(target);
        return PropertyAccessor.Of(type);
    }
}
