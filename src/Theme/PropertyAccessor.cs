using System.Collections.Concurrent;
using System.Reflection;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Archive.Theme;

/// <summary>
/// What a template sees of one of our types: its public properties, except those that are linked after reading.
/// Getters are delegates: no code is generated at run time, which would cost more than small sites take to build.
/// </summary>
internal sealed class PropertyAccessor : IObjectAccessor
{
    private static readonly ConcurrentDictionary<Type, PropertyAccessor> Known = new();

    private readonly Type _type;
    private readonly Dictionary<string, PropertyInfo> _properties = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Getter> _getters = new(StringComparer.Ordinal);

    private PropertyAccessor(Type type)
    {
        _type = type;
        if (type.Assembly != typeof(PropertyAccessor).Assembly) return;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetMethod is not { IsPublic: true } || property.SetMethod is { IsAssembly: true } || property.GetIndexParameters().Length > 0) continue;
            _properties[StandardMemberRenamer.Default(property)] = property;
        }
    }

    public static PropertyAccessor Of(Type type) => Known.GetOrAdd(type, t => new PropertyAccessor(t));

    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) => _properties.ContainsKey(member);

    public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        value = null;
        // A getter is made when a template asks for it first: most never are.
        if (!_getters.TryGetValue(member, out var getter))
        {
            if (!_properties.TryGetValue(member, out var property)) return false;
            _getters[member] = getter = Getter.Of(_type, property.PropertyType, property.GetMethod!);
        }
        value = getter.Get(target);
        return true;
    }

    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => _properties.Count;
    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => _properties.Keys;
    public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;
    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value) => throw new NotSupportedException();
    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) => throw new NotSupportedException();
    public bool HasIndexer => false;
    public Type? IndexType => null;

    private abstract class Getter
    {
        public abstract object? Get(object target);

        public static Getter Of(Type declaring, Type value, MethodInfo get) => declaring.IsValueType
            ? new Reflected(get)
            : (Getter)Activator.CreateInstance(typeof(Typed<,>).MakeGenericType(declaring, value), get)!;
    }

    private sealed class Typed<TTarget, TValue>(MethodInfo get) : Getter where TTarget : class
    {
        private readonly Func<TTarget, TValue> _get = get.CreateDelegate<Func<TTarget, TValue>>();

        public override object? Get(object target) => _get((TTarget)target);
    }

    private sealed class Reflected(MethodInfo get) : Getter
    {
        public override object? Get(object target) => get.Invoke(target, null);
    }
}
