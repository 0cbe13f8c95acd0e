namespace Archive.Pipelines.Views;

/// <summary>What a browser may load and run for a page of this site: its own files. Where encoding should ever fail, nothing runs all the same.</summary>
internal static class ContentPolicy
{
    /// <summary>For a <c>meta</c> element, which hosts cannot lose.</summary>
    public const string ForPage = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'";

    /// <summary>For a header, which alone can forbid others to frame the page (CSP 3, section 3.3).</summary>
    public const string ForHeader = ForPage + "; frame-ancestors 'none'";
}
