using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Archive.Theme;

/// <summary>A function that templates may call. Scriban's own wrappers of delegates need reflection.</summary>
/// <param name="optional">How many parameters more it may have; those that are left out are null.</param>
internal sealed class PageFunction(int parameters, Func<PageContext, SourceSpan, ScriptArray, object?> body, int optional = 0) : IScriptCustomFunction
{
    public int RequiredParameterCount => parameters;
    public int ParameterCount => parameters + optional;
    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;
    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "value");

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        body((PageContext)context, callerContext?.Span ?? context.CurrentSpan, arguments);

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));
}
