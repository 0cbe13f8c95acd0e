namespace Archive.Files;

/// <summary>What stands at a path itself: a link is a link, wherever it leads.</summary>
public enum FileKind
{
    Nothing,

    /// <summary>A regular file, the only kind that is read.</summary>
    File,
    Folder,
    Link,

    /// <summary>A pipe, a socket or a device, which may have no end.</summary>
    Device,
}
