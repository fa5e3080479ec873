namespace Gatehouse.Store.Sqlite;

/// <summary>One page of documents, by seeking past the last key of the page before.</summary>
internal static class SqliteListing
{
    public static DocumentPage Read(SqliteSession session, DocumentListing listing)
    {
        var sql = $"SELECT {SqliteRows.DocumentColumns} FROM documents WHERE kind = $kind";
        var parameters = new List<(string, object)> { ("$kind", listing.Kind), ("$limit", listing.Limit + 1) };
        Narrow("account = $account", "$account", listing.Account);
        Narrow("region = $region", "$region", listing.Region);
        Narrow("parent = $parent", "$parent", listing.Parent);
        if (PageToken.PositionOf(listing) is { } position)
        {
            var after = DocumentPosition.ToKey(listing.Kind, position);
            sql += " AND (account, region, id) > ($afterAccount, $afterRegion, $afterId)";
            parameters.AddRange([("$afterAccount", after.Account), ("$afterRegion", after.Region), ("$afterId", after.Id)]);
        }

        sql += " ORDER BY account, region, id LIMIT $limit";
        var found = session.Query(sql, SqliteRows.Document, [.. parameters]);
        if (found.Count <= listing.Limit)
            return new DocumentPage(found, null);

        found.RemoveAt(listing.Limit);
        return new DocumentPage(found, PageToken.After(found[^1].Key));

        void Narrow(string condition, string name, string? value)
        {
            if (value is null)
                return;

            sql += $" AND {condition}";
            parameters.Add((name, value));
        }
    }
}
