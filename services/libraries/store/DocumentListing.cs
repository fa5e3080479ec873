namespace Gatehouse.Store;

/// <summary>Which documents to list. A null account or region means all of them.</summary>
/// <param name="Kind">The kind to list.</param>
/// <param name="Account">Only this account's.</param>
/// <param name="Region">Only this region's.</param>
/// <param name="Parent">Only this parent's children; empty for documents without a parent.</param>
/// <param name="Limit">At most so many, 1 to 1,000.</param>
/// <param name="PageToken">As the previous page gave it; null for the first. See <see cref="Store.PageToken.IsWellFormed"/>.</param>
public sealed record DocumentListing(
    string Kind, string? Account = null, string? Region = null, string? Parent = null, int Limit = 500, string? PageToken = null);

/// <summary>Documents in the order of their keys (account, region, id; by their UTF-8 bytes).</summary>
/// <param name="Documents">This page's documents; possibly fewer than the limit where some were deleted meanwhile.</param>
/// <param name="NextPageToken">Opaque; null on the last page. Writes between two pages neither repeat nor skip what stays.</param>
public sealed record DocumentPage(IReadOnlyList<Document> Documents, string? NextPageToken);
