using System.Text;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Archive.Theme.Steps;

/// <summary>
/// Text, values, conditions, loops over lists and calls of our own functions are nearly all of a template. Where they stand, steps of our own take the
/// place of the library's statements in its tree; whatever is rare stays its business. What is written is the same, and so is what is reported.
/// </summary>
internal sealed class TemplateSteps(ScriptObject functions)
{
    /// <summary>Puts steps in the place of the statements of a page and of the loops in it.</summary>
    public void PutInto(ScriptPage page)
    {
        // What leaves a loop or a template early is known to the library alone.
        if (!IsLeftEarly(page)) PutInto(page.Body);
    }

    private static bool IsLeftEarly(ScriptNode? node) =>
        node is ScriptBreakStatement or ScriptContinueStatement or ScriptReturnStatement || node?.Children.Any(IsLeftEarly) == true;

    private Step[] PutInto(ScriptBlockStatement? block)
    {
        if (block is null) return [];
        var steps = Of(block);
        block.Statements = new ScriptList<ScriptStatement> { new StepBlock(steps) { Span = block.Span } };
        return steps;
    }

    /// <summary>A loop that takes a list as it is and sets nothing: the library alone knows where else a variable would then stand.</summary>
    private static bool IsPlain(ScriptForStatement loop) =>
        loop is { Variable: ScriptVariableGlobal, Iterator: not null, SetContinue: false, NamedArguments: null or { Count: 0 } } && !MaySet(loop.Body);

    private static bool MaySet(ScriptNode? node) => node switch
    {
        null or StepBlock => false,
        ScriptAssignExpression or ScriptIncrementDecrementExpression => true,
        ScriptBlockStatement or ScriptRawStatement or ScriptExpressionStatement or ScriptConditionStatement or ScriptForStatement
            or ScriptEscapeStatement or ScriptNopStatement or ScriptEndStatement => node.Children.Any(MaySet),
        ScriptStatement => true,
        _ => node.Children.Any(MaySet),
    };

    private Step[] Of(ScriptBlockStatement? block) => block is null ? [] : [.. block.Statements.Where(s => !s.CanSkipEvaluation).Select(Of)];

    private Step Of(ScriptStatement statement)
    {
        switch (statement)
        {
            case ScriptRawStatement raw: return new TextStep(Encoding.UTF8.GetBytes(raw.Text.ToString()));
            case ScriptExpressionStatement { Expression: ScriptAssignExpression { Target: ScriptVariableGlobal target, EqualToken.TokenType: TokenType.Equal } set }:
                return new SetStep(target, Of(set.Value));
            case ScriptExpressionStatement { CanOutput: true, Expression: { } expression }: return new WriteStep(Of(expression), statement.Span);
            case ScriptIfStatement { Condition: { } condition } choice: return new IfStep(Of(condition), Of(choice.Then), Of(choice.Else));
            case ScriptForStatement loop when loop.GetType() == typeof(ScriptForStatement):
                var list = Of(loop.Iterator);
                var isPlain = IsPlain(loop);
                var body = PutInto(loop.Body);
                var otherwise = PutInto(loop.Else?.Body);
                return isPlain ? new LoopStep(loop, list, body, otherwise) : new LibraryStep(loop);
            default: return new LibraryStep(statement);
        }
    }

    private Step[] Of(ScriptConditionStatement? otherwise) => otherwise switch
    {
        null => [],
        ScriptElseStatement last => Of(last.Body),
        _ => [Of((ScriptStatement)otherwise)],
    };

    private Value Of(ScriptExpression? expression) => expression switch
    {
        ScriptLiteral literal => new ConstantValue(literal),
        ScriptVariableGlobal variable => new VariableValue(variable),
        ScriptMemberExpression { Target: ScriptVariableGlobal or ScriptMemberExpression, Member: not null } member => new MemberValue(member, Of(member.Target)),
        ScriptFunctionCall { Target: ScriptVariableGlobal target } call when FunctionOf(call, target) is { } function => new CallValue(call, function, [.. call.Arguments.Select(Of)]),
        ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not } not => new NotValue(not, Of(not.Right)),
        ScriptBinaryExpression both => new BinaryValue(both, Of(both.Left), Of(both.Right)),
        _ => new LibraryValue(expression!),
    };

    private PageFunction? FunctionOf(ScriptFunctionCall call, ScriptVariableGlobal target) =>
        functions.TryGetValue(target.Name, out var named) && named is PageFunction function && call.Arguments.Count == function.ParameterCount
        && !call.Arguments.Any(a => a is ScriptNamedArgument) ? function : null;
}
