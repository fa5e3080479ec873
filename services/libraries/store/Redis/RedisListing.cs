using StackExchange.Redis;

namespace Gatehouse.Store.Redis;

/// <summary>
/// One page of documents. The index gives their places in order, by seeking past the last place of the page before; then the
/// documents themselves are fetched in one round trip.
/// </summary>
internal sealed class RedisListing(RedisConnection connection)
{
    public static readonly RedisValue[] Fields = ["revision", "parent", "content"];

    public async ValueTask<DocumentPage> ReadAsync(DocumentListing listing, CancellationToken cancellationToken)
    {
        var places = await FindPlacesAsync(listing, cancellationToken);
        var more = places.Count > listing.Limit;
        if (more)
            places.RemoveAt(listing.Limit);

        var documents = await FetchAsync(listing.Kind, places, cancellationToken);
        return new DocumentPage(documents, more ? PageToken.After(DocumentPosition.ToKey(listing.Kind, places[^1])) : null);
    }

    public static Document? ToDocument(DocumentKey key, RedisValue[] fields) => fields[0].IsNull
        ? null
        : new Document(key, fields[1].ToString(), (byte[])fields[2]!, (long)fields[0]);

    /// <summary>One place more than the limit, if there is one.</summary>
    private async ValueTask<List<string>> FindPlacesAsync(DocumentListing listing, CancellationToken cancellationToken)
    {
        var index = connection.Keys.Index(listing.Kind, listing.Parent);
        var wanted = listing.Limit + 1;
        var found = new List<string>(wanted);
        var (least, exclude) = Start(listing);
        while (true)
        {
            var places = await connection.CallAsync(
                redis => redis.SortedSetRangeByValueAsync(index, least, End(listing), exclude, take: wanted), cancellationToken);
            foreach (var place in places)
            {
                if (IsInRegion(listing, place.ToString()) && found.Count < wanted)
                    found.Add(place.ToString());
            }

            if (found.Count == wanted || places.Length < wanted)
                return found;

            // Only a region without an account is not a range of the index, and may need to look on.
            (least, exclude) = (places[^1], Exclude.Both);
        }
    }

    private async ValueTask<List<Document>> FetchAsync(string kind, List<string> places, CancellationToken cancellationToken)
    {
        var fetched = await connection.CallAsync(
            redis => Task.WhenAll(places.Select(place => redis.HashGetAsync(connection.Keys.Document(kind, place), Fields))),
            cancellationToken);
        var documents = new List<Document>(places.Count);
        for (var i = 0; i < places.Count; i++)
        {
            // One that was deleted since the index was read is left out.
            if (ToDocument(DocumentPosition.ToKey(kind, places[i]), fetched[i]) is { } document)
                documents.Add(document);
        }

        return documents;
    }

    private static (RedisValue Least, Exclude Exclude) Start(DocumentListing listing)
    {
        var first = Scope(listing);
        var after = PageToken.PositionOf(listing);
        return after is null || string.CompareOrdinal(after, first) < 0 ? (first, Exclude.Stop) : (after, Exclude.Both);
    }

    // '!' is the character after the space that ends a scope.
    private static RedisValue End(DocumentListing listing) => Scope(listing) is { Length: > 0 } scope ? scope[..^1] + "!" : RedisValue.Null;

    private static string Scope(DocumentListing listing) => listing switch
    {
        { Account: { } account, Region: { } region } => $"{account} {region} ",
        { Account: { } account } => $"{account} ",
        _ => "",
    };

    private static bool IsInRegion(DocumentListing listing, string place) =>
        listing.Region is null || DocumentPosition.ToKey(listing.Kind, place).Region == listing.Region;
}
