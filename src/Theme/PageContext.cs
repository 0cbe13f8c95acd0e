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
    private readonly Dictionary<Type, IObjectAccessor> _accessors = [];
    private Utf8Output _output = null!;

    public PageContext(ScriptObject functions, Templates templates) : base(functions)
    {
        _templates = templates;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        EnableRelaxedFunctionAccess = false;
        LoopLimit = 100_000;
        RecursiveLimit = 20;
        AutoIndent = false;
        MemberRenamer = StandardMemberRenamer.Default;
    }

    /// <summary>Renders one template. Every value that it sees or sets lives in <paramref name="globals"/>, which goes with it: the next rendering in this context starts from nothing.</summary>
    public void Render(Template template, ScriptObject globals, Utf8Output output)
    {
        _output = output;
        PushOutput(output);
        PushGlobal(globals);
        template.Render(this);
        PopGlobal();
        PopOutput();
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

    /// <summary>
    /// Text as it stands and values such as <c>article.source.url</c> are most of every template; they are taken without the library's
    /// bookkeeping for each node. Whatever is more than that, or is not there, goes the library's way, which says what is wrong.
    /// </summary>
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        if (scriptNode?.GetType() == typeof(ScriptRawStatement) && EnableOutput)
        {
            Write(((ScriptRawStatement)scriptNode).Text);
            return null;
        }
        var expression = scriptNode?.GetType() == typeof(ScriptExpressionStatement) ? ((ScriptExpressionStatement)scriptNode).Expression : scriptNode;
        if (expression?.GetType() == typeof(ScriptMemberExpression) && TryRead((ScriptMemberExpression)expression, out var value)) return value;
        if (expression?.GetType() == typeof(ScriptFunctionCall) && TryCall((ScriptFunctionCall)expression, out var result)) return result;
        return base.Evaluate(scriptNode, aliasReturnedFunction);
    }

    private bool TryRead(ScriptMemberExpression member, out object? value)
    {
        value = null;
        var type = member.Target?.GetType();
        if (type == typeof(ScriptVariableGlobal)) value = GetValue((ScriptVariableGlobal)member.Target!);
        else if (type != typeof(ScriptMemberExpression) || !TryRead((ScriptMemberExpression)member.Target!, out value)) return false;
        return value is not null
            && Accessor(value).TryGetValue(this, member.Span, value, member.Member!.Name, out value)
            && value is not (IScriptCustomFunction or ScriptNode);
    }

    /// <summary>A function that only makes a value, with a value for each of its parameters.</summary>
    private bool TryCall(ScriptFunctionCall call, out object? result)
    {
        result = null;
        if (call.Target?.GetType() != typeof(ScriptVariableGlobal) || call.Parent is ScriptPipeCall) return false;
        if (GetValue((ScriptVariableGlobal)call.Target) is not PageFunction { IsPure: true } function || call.Arguments.Count != function.ParameterCount) return false;
        var arguments = new ScriptArray(function.ParameterCount);
        foreach (var argument in call.Arguments)
        {
            if (argument is ScriptNamedArgument) return false;
            arguments.Add(Evaluate(argument));
        }
        result = function.Invoke(this, call, arguments, null);
        return true;
    }

    /// <summary>The library forgets them with each rendering.</summary>
    private IObjectAccessor Accessor(object target)
    {
        if (!_accessors.TryGetValue(target.GetType(), out var accessor)) _accessors.Add(target.GetType(), accessor = GetMemberAccessor(target));
        return accessor;
    }

    protected override IObjectAccessor? GetMemberAccessorImpl(object target)
    {
        var type = target.GetType();
        if (target is IScriptObject or IDictionary or IList or string || type.IsPrimitive) return base.GetMemberAccessorImpl(target);
        return PropertyAccessor.Of(type);
    }
}
