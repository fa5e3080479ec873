using System.Text;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.S3.Listing;

/// <summary>What to scan a bucket for.</summary>
/// <param name="Kind">Which documents: those of objects, versions or uploads.</param>
/// <param name="BucketId">The bucket's id.</param>
/// <param name="Prefix">Only keys that begin so.</param>
/// <param name="Delimiter">Keys that have it behind the prefix are told together, as what they have in common up to it; empty: none are.</param>
/// <param name="After">Only what comes behind this document's key; null for all.</param>
/// <param name="AfterKey">The key that a caller named as the place to go on behind; empty for none.</param>
/// <param name="Limit">At most so many documents and common prefixes.</param>
internal sealed record KeyQuery(string Kind, string BucketId, string Prefix, string Delimiter, DocumentKey? After, string AfterKey, int Limit)
{
    /// <summary>The key in a document's key.</summary>
    public required Func<DocumentKey, string> KeyOf { get; init; }

    /// <summary>Whether a document is shown at all.</summary>
    public Func<Document, bool> IsShown { get; init; } = _ => true;
}

/// <summary>What was found.</summary>
/// <param name="Documents">In the order of their keys.</param>
/// <param name="CommonPrefixes">Likewise.</param>
/// <param name="Last">The last document, unless a common prefix came last.</param>
/// <param name="LastKey">The last key or common prefix.</param>
/// <param name="IsTruncated">Whether there is more.</param>
internal sealed record KeyPage(
    IReadOnlyList<Document> Documents, IReadOnlyList<string> CommonPrefixes, Document? Last, string LastKey, bool IsTruncated);

/// <summary>
/// Walks the keys of a bucket in the order of their bytes, which is the store's, and leaps over those that have a prefix in common once that is told:
/// a folder costs the same however much lies in it. https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-prefixes.html
/// </summary>
internal sealed class KeyScan(IDocumentStore store)
{
    private const int LargestStorePage = 1000;

    /// <summary>The last character of Unicode: behind every key with that beginning.</summary>
    private const string Last = "\U0010FFFF";

    public async Task<KeyPage> RunAsync(KeyQuery query, CancellationToken cancellationToken)
    {
        var found = new Findings(query);
        var token = query.Limit > 0 ? StartOf(query) : null;
        while (token is not null && !found.IsOver)
        {
            var pageSize = Math.Clamp(query.Limit + 1, 2, LargestStorePage);
            var page = await store.ListAsync(
                new(query.Kind, Edge(query, "").Account, Edge(query, "").Region, query.BucketId, pageSize, token), cancellationToken);
            foreach (var document in page.Documents)
            {
                found.Take(document);
            }

            token = page.NextPageToken is { } next ? found.Leap is { } prefix ? PageToken.After(Edge(query, prefix + Last)) : next : null;
        }

        return found.ToPage();
    }

    private static string StartOf(KeyQuery query)
    {
        var start = Edge(query, Before(query.Prefix));
        return PageToken.After(query.After is { } after && Compare(after.Id, start.Id) > 0 ? after : start);
    }

    private static DocumentKey Edge(KeyQuery query, string key) => S3Keys.Key(query.Kind, query.BucketId, key);

    /// <summary>A text behind which everything with this beginning lies, and nearly nothing else.</summary>
    private static string Before(string prefix)
    {
        if (prefix.Length == 0)
        {
            return "";
        }

        Rune.DecodeLastFromUtf16(prefix, out var rune, out var length);
        var rest = prefix[..^length];
        return rune.Value == 0 ? rest : rest + new Rune(rune.Value == 0xE000 ? 0xD7FF : rune.Value - 1) + Last;
    }

    private static int Compare(string one, string other) => Encoding.UTF8.GetBytes(one).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(other));

    private sealed class Findings(KeyQuery query)
    {
        private readonly List<Document> _documents = [];
        private readonly List<string> _prefixes = [];
        private Document? _last;
        private string _lastKey = "";
        private bool _truncated;

        /// <summary>Whether nothing more can be found: the page is full and more is known to be there, or the prefix is behind.</summary>
        public bool IsOver { get; private set; }

        /// <summary>The common prefix within which the last document lay.</summary>
        public string? Leap { get; private set; }

        public void Take(Document document)
        {
            var key = query.KeyOf(document.Key);
            if (IsOver || !query.IsShown(document))
            {
                return;
            }

            if (!key.StartsWith(query.Prefix, StringComparison.Ordinal))
            {
                IsOver = Compare(key, query.Prefix) > 0;
                return;
            }

            Leap = CommonPrefixOf(key);
            if (Leap is { } told && (told == _lastKey || query.AfterKey.StartsWith(told, StringComparison.Ordinal)))
            {
                return;
            }

            if (_documents.Count + _prefixes.Count == query.Limit)
            {
                (IsOver, _truncated) = (true, true);
            }
            else if (Leap is { } prefix)
            {
                _prefixes.Add(prefix);
                (_last, _lastKey) = (null, prefix);
            }
            else
            {
                _documents.Add(document);
                (_last, _lastKey) = (document, key);
            }
        }

        public KeyPage ToPage() => new(_documents, _prefixes, _last, _lastKey, _truncated);

        private string? CommonPrefixOf(string key)
        {
            var at = query.Delimiter.Length == 0 ? -1 : key.IndexOf(query.Delimiter, query.Prefix.Length, StringComparison.Ordinal);
            return at < 0 ? null : key[..(at + query.Delimiter.Length)];
        }
    }
}
