namespace Archive.Publishing;

/// <summary>How far a build believes what earlier builds left: nothing of it, what the bytes of every file prove, or what stamps say.</summary>
public enum ChangeDetection { None, ContentHash, FileStamps }
