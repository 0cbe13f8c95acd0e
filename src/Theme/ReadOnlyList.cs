using System.Collections;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Archive.Theme;

/// <summary>How a template sees a list that the program made: other pages show it, too, so it cannot be changed.</summary>
internal sealed class ReadOnlyList : IListAccessor
{
    public static readonly ReadOnlyList Accessor = new();

    public int GetLength(TemplateContext context, SourceSpan span, object target) => ((IList)target).Count;

    public object? GetValue(TemplateContext context, SourceSpan span, object target, int index) =>
        target is IList list && index < list.Count ? list[index] : null;

    public void SetValue(TemplateContext context, SourceSpan span, object target, int index, object? value) =>
        throw new ScriptRuntimeException(span, "This list cannot be changed.");
}
