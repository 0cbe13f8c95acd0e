using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Archive.Theme.Steps;

/// <summary>One step of a template, ready to run: what the library's tree says, without its bookkeeping for each node.</summary>
internal abstract class Step
{
    public abstract void Run(PageContext context);

    public static void Run(PageContext context, Step[] steps)
    {
        foreach (var step in steps) step.Run(context);
    }
}

/// <summary>Text of the template as it stands.</summary>
internal sealed class TextStep(byte[] utf8) : Step
{
    public override void Run(PageContext context) => context.Page.Write(utf8);
}

internal sealed class WriteStep(Value value, SourceSpan span) : Step
{
    public override void Run(PageContext context) => context.Write(span, value.Of(context));
}

internal sealed class SetStep(ScriptExpression variable, Value value) : Step
{
    public override void Run(PageContext context) => context.SetValue(variable, value.Of(context));
}

internal sealed class IfStep(Value condition, Step[] then, Step[] otherwise) : Step
{
    public override void Run(PageContext context) => Run(context, condition.IsTrue(context) ? then : otherwise);
}

/// <summary>Any other statement goes the library's way.</summary>
internal sealed class LibraryStep(ScriptStatement statement) : Step
{
    public override void Run(PageContext context)
    {
        var result = context.Evaluate(statement);
        if (statement.CanOutput) context.Write(statement.Span, result);
    }
}

/// <summary>Stands in the library's tree for the statements of a block.</summary>
internal sealed class StepBlock : ScriptStatement
{
    private readonly Step[] _steps;

    public StepBlock(Step[] steps)
    {
        _steps = steps;
        CanOutput = false;
    }

    public override object? Evaluate(TemplateContext context)
    {
        Step.Run((PageContext)context, _steps);
        return null;
    }

    public override void PrintTo(ScriptPrinter printer) => printer.Write("…");
}
