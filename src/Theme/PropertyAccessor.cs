using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Archive.Theme;

/// <summary>What a template sees of one of our types: its public properties. Of types from elsewhere it sees nothing.</summary>
internal sealed class PropertyAccessor : IObjectAccessor
{
    private static readonly ConcurrentDictionary<Type, PropertyAccessor> Known = new();

    private readonly Dictionary<string, MethodInvoker> _getters = new(StringComparer.Ordinal);

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "The program's own types are kept whole (TrimmerRootAssembly).")]
    private PropertyAccessor(Type type)
    {
        if (type.Assembly != typeof(PropertyAccessor).Assembly) return;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetMethod is not { IsPublic: true } || property.GetIndexParameters().Length > 0) continue;
            _getters[StandardMemberRenamer.Default(property)] = MethodInvoker.Create(property.GetMethod);
        }
    }

    public static PropertyAccessor For(Type type) => Known.GetOrAdd(type, t => new PropertyAccessor(t));

    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) => _getters.ContainsKey(member);

    public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        value = _getters.TryGetValue(member, out var getter) ? getter.Invoke(target) : null;
        return getter is not null;
    }

    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => _getters.Count;
    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => _getters.Keys;
    public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;
    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value) => throw new NotSupportedException();
    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) => throw new NotSupportedException();
    public bool HasIndexer => false;
    public Type? IndexType => null;
}
