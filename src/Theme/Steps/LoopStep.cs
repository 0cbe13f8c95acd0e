using System.Collections;
using Scriban.Syntax;

namespace Archive.Theme.Steps;

/// <summary>A loop over a list. What else a template may go through (a range, the characters of a text) goes the library's way, and so does what cannot be gone through.</summary>
internal sealed class LoopStep(ScriptForStatement loop, Value list, Step[] body, Step[] otherwise) : Step
{
    private readonly string _name = ((ScriptVariableGlobal)loop.Variable!).Name;
    private readonly LibraryStep _byLibrary = new(loop);

    public override void Run(PageContext context)
    {
        if (context.IsInLibraryLoop)
        {
            _byLibrary.Run(context);
            return;
        }
        switch (list.Of(context))
        {
            case null: break;
            case IList { Count: 0 }: Run(context, otherwise); break;
            case IList items: Go(context, items); break;
            default: _byLibrary.Run(context); break;
        }
    }

    private void Go(PageContext context, IList items)
    {
        var turn = new LoopTurn(items);
        var variables = context.Variables;
        var placeOfTurn = variables.Push(ScriptVariable.ForObject.Name, turn);
        var place = variables.Push(_name, null);
        context.EnterLoop();
        for (var i = 0; i < items.Count; i++)
        {
            context.CountTurn(loop.Span);
            turn.Index = i;
            variables.SetAt(place, items[i]);
            Run(context, body);
        }
        context.LeaveLoop();
        variables.RemoveAt(place);
        variables.RemoveAt(placeOfTurn);
    }
}

/// <summary>What a template sees as <c>for</c>.</summary>
internal sealed class LoopTurn(IList items)
{
    public int Index { get; set; }
    public int Rindex => Length - Index - 1;
    public int Length => items.Count;
    public bool First => Index == 0;
    public bool Last => Index == items.Count - 1;
    public bool Even => (Index & 1) == 0;
    public bool Odd => !Even;
    public bool Changed => First || !Equals(items[Index - 1], items[Index]);
}
