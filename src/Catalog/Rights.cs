namespace Archive.Catalog;

/// <summary>How much of a third party's text the site may carry: all of it, summary and first paragraph, or title, summary and link.</summary>
public enum Rights : byte { Full, Excerpt, Link }
