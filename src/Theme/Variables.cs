using System.Diagnostics.CodeAnalysis;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Archive.Theme;

/// <summary>The variables of one rendering: so few that looking through them beats a table.</summary>
internal sealed class Variables(IScriptObject functions) : IScriptObject
{
    private readonly List<(string Name, object? Value)> _all = [];

    public int Count => _all.Count;

    public bool IsReadOnly { get; set; }

    /// <summary>Whether a variable may have the name of a function, which then cannot be called by it.</summary>
    public bool HidesFunctions { get; private set; }

    public void Clear()
    {
        _all.Clear();
        HidesFunctions = false;
    }

    public void Set(string name, object? value)
    {
        var at = IndexOf(name);
        if (at >= 0)
        {
            _all[at] = (name, value);
            return;
        }
        Push(name, value);
    }

    /// <summary>A variable that hides another of its name until it is taken away.</summary>
    /// <returns>Its place, which stays the same as long as it is there.</returns>
    public int Push(string name, object? value)
    {
        _all.Add((name, value));
        HidesFunctions |= functions.Contains(name);
        return _all.Count - 1;
    }

    public void SetAt(int place, object? value) => _all[place] = (_all[place].Name, value);

    /// <summary>Takes away what was pushed; what was set since then stays.</summary>
    public void RemoveAt(int place) => _all.RemoveAt(place);

    public bool TryGet(string name, out object? value)
    {
        var at = IndexOf(name);
        value = at < 0 ? null : _all[at].Value;
        return at >= 0;
    }

    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, [MaybeNullWhen(false)] out object value)
        => TryGet(member, out value!);

    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly)
    {
        Set(member, value);
        return true;
    }

    public IEnumerable<string> GetMembers() => _all.Select(v => v.Name);

    public bool Contains(string member) => IndexOf(member) >= 0;

    public bool CanWrite(string member) => true;

    public bool Remove(string member)
    {
        var at = IndexOf(member);
        if (at >= 0) _all.RemoveAt(at);
        return at >= 0;
    }

    public void SetReadOnly(string member, bool readOnly) => throw new NotSupportedException("A template's own variables can always be set.");

    public IScriptObject Clone(bool deep) => throw new NotSupportedException("Variables go with their rendering.");

    private int IndexOf(string name)
    {
        for (var i = _all.Count - 1; i >= 0; i--)
            if (_all[i].Name == name) return i;
        return -1;
    }
}
