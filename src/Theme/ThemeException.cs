namespace Archive.Theme;

/// <summary>A fault of the theme: a template that does not parse, or that asks for what is not there.</summary>
public sealed class ThemeException(string message, Exception? inner = null) : Exception(message, inner);
