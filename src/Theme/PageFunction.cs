using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Archive.Theme;

/// <summary>A function that templates may call, with a fixed number of parameters.</summary>
internal sealed class PageFunction(int parameters, PageFunction.Body run) : IScriptCustomFunction
{
    public delegate object? Body(PageContext context, SourceSpan span, ReadOnlySpan<object?> arguments);

    /// <summary>What no function has more parameters than.</summary>
    public const int MostParameters = 3;

    public int RequiredParameterCount => parameters;
    public int ParameterCount => parameters;
    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;
    public Type ReturnType => typeof(object);

    // Asked for at each call.
    public ScriptParameterInfo GetParameterInfo(int index) => Parameter;

    private static readonly ScriptParameterInfo Parameter = new(typeof(object), "value");

    public object? Invoke(PageContext context, SourceSpan span, ReadOnlySpan<object?> arguments) => run(context, span, arguments);

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        run((PageContext)context, callerContext?.Span ?? default, [.. arguments]);

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));
}
