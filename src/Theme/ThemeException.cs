namespace Archive.Theme;

/// <summary>What is wrong with the theme: templates that do not parse, or one that asks for what is not there.</summary>
public sealed class ThemeException(params IReadOnlyList<ThemeFault> faults) : Exception(string.Join('\n', faults))
{
    public IReadOnlyList<ThemeFault> Faults => faults;
}
