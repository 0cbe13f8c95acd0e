namespace Archive.Catalog;

/// <summary>What a text was where it first came out: it decides how the text is cited.</summary>
public enum SourceKind : byte { News, Blog, PressRelease, Page }
