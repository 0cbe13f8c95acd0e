using System.Runtime.CompilerServices;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Archive.Theme.Steps;

/// <summary>An expression of a template, ready to be worked out.</summary>
internal abstract class Value(ScriptExpression expression)
{
    /// <summary>What the library would make of it; it says what is wrong, too.</summary>
    protected object? ByLibrary(PageContext context) => context.Evaluate(expression);

    protected SourceSpan Span => expression.Span;

    public abstract object? Of(PageContext context);

    public bool IsTrue(PageContext context) => Of(context) switch
    {
        null => false,
        bool truth => truth,
        var value => context.ToBool(Span, value),
    };
}

internal sealed class LibraryValue(ScriptExpression expression) : Value(expression)
{
    public override object? Of(PageContext context) => ByLibrary(context);
}

internal sealed class ConstantValue(ScriptLiteral literal) : Value(literal)
{
    private readonly object? _value = literal.Value;

    public override object? Of(PageContext context) => _value;
}

internal sealed class VariableValue(ScriptVariableGlobal variable) : Value(variable)
{
    // The library calls a function that is named alone.
    public override object? Of(PageContext context) =>
        (!context.IsInLibraryLoop && context.Variables.TryGet(variable.Name, out var known) ? known : context.GetValue(variable)) is var value && value is IScriptCustomFunction or ScriptNode ? ByLibrary(context) : value;
}

/// <summary><c>source.url</c>. How the member is read is kept for the type that it was read from last.</summary>
internal sealed class MemberValue(ScriptMemberExpression member, Value target) : Value(member)
{
    private readonly string _name = member.Member!.Name;
    private Getter? _last;

    private sealed record Getter(Type Type, IObjectAccessor Accessor, Func<object, object?>? Read);

    public override object? Of(PageContext context)
    {
        if (target.Of(context) is not { } from) return ByLibrary(context);
        var getter = _last;
        if (getter?.Type != from.GetType()) _last = getter = Find(context, from);
        if (getter.Read is { } read) return read(from);
        return getter.Accessor.TryGetValue(context, member.Member!.Span, from, _name, out var value) && value is not (IScriptCustomFunction or ScriptNode) ? value : ByLibrary(context);
    }

    private Getter Find(PageContext context, object from)
    {
        var accessor = context.GetMemberAccessor(from);
        return new Getter(from.GetType(), accessor, (accessor as PropertyAccessor)?.Getter(_name));
    }
}

/// <summary>A call of one of our functions with a value for each of its parameters.</summary>
internal sealed class CallValue(ScriptFunctionCall call, PageFunction function, Value[] arguments) : Value(call)
{
    public override object? Of(PageContext context)
    {
        // A template may have given the name to something else.
        if ((context.Variables.HidesFunctions || context.IsInLibraryLoop) && context.GetValue((ScriptVariableGlobal)call.Target!) != function) return ByLibrary(context);
        Arguments values = default;
        for (var i = 0; i < arguments.Length; i++) values[i] = arguments[i].Of(context);
        return function.Invoke(context, call.Span, values[..arguments.Length]);
    }

    [InlineArray(PageFunction.MostParameters)]
    private struct Arguments
    {
        private object? _first;
    }
}

internal sealed class NotValue(ScriptUnaryExpression expression, Value operand) : Value(expression)
{
    public override object? Of(PageContext context) => Boxed.Of(!operand.IsTrue(context));
}

internal sealed class BinaryValue(ScriptBinaryExpression expression, Value left, Value right) : Value(expression)
{
    private readonly ScriptBinaryOperator _operator = expression.Operator;
    private readonly SourceSpan _place = expression.OperatorToken?.Span ?? expression.Span;

    public override object? Of(PageContext context) => _operator switch
    {
        ScriptBinaryOperator.And => Boxed.Of(left.IsTrue(context) && right.IsTrue(context)),
        ScriptBinaryOperator.Or => Boxed.Of(left.IsTrue(context) || right.IsTrue(context)),
        _ => Of(context, left.Of(context), right.Of(context)),
    };

    private object? Of(PageContext context, object? one, object? other) => (_operator, one, other) switch
    {
        (ScriptBinaryOperator.CompareEqual, string a, string b) => Boxed.Of(a == b),
        (ScriptBinaryOperator.CompareNotEqual, string a, string b) => Boxed.Of(a != b),
        (ScriptBinaryOperator.CompareGreater, int a, int b) => Boxed.Of(a > b),
        _ => ScriptBinaryExpression.Evaluate(context, _place, _operator, one, other),
    };
}

internal static class Boxed
{
    private static readonly object True = true;
    private static readonly object False = false;

    public static object Of(bool value) => value ? True : False;
}
