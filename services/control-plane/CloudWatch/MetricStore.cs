using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Protocol;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.CloudWatch;

/// <summary>How metrics are kept: a document for each, with its newest minutes.</summary>
internal sealed class MetricStore(IDocumentStore store)
{
    public static readonly DocumentKind<MetricRecord> Kind = new("cloudwatch/metric");

    // A day and a bit.
    private const int MostMinutes = 1_500;
    private const int MostMetrics = 5_000;
    private const int MostAttempts = 100;
    private const char Separator = '\u0001';

    /// <summary>Dimensions count whatever their order.</summary>
    public static DocumentKey Key(string account, string region, string name, string metric, IEnumerable<KeyValuePair<string, string>> dimensions) =>
        Kind.Key(account, region, string.Join(Separator, [name, metric, .. dimensions
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $"{pair.Key}={pair.Value}")]));

    /// <summary>Adds values to a metric, which appears with its first.</summary>
    public async Task<Outcome<Empty>> AddAsync(MetricSample sample, CancellationToken cancellationToken)
    {
        var key = Key(sample.AccountId, sample.Region, sample.Namespace, sample.MetricName, sample.Dimensions);
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var kept = await store.FindAsync(Kind, key, cancellationToken);
            if (kept is null && await IsFullAsync(key, cancellationToken))
            {
                return CloudWatchFailures.TooMany;
            }

            var record = kept?.Value ?? new MetricRecord
            {
                Namespace = sample.Namespace,
                MetricName = sample.MetricName,
                Dimensions = { sample.Dimensions },
                Unit = sample.Unit,
            };
            Add(record, sample.Values);
            var write = new PutDocument(key, "", record.ToByteArray(), kept?.Revision ?? DocumentWrite.MustNotExist);
            if ((await store.CommitAsync([write], cancellationToken)).Committed)
            {
                return new Empty();
            }
        }

        return CloudWatchFailures.Invalid("The metric is written by too many at once.");
    }

    private static void Add(MetricRecord record, MetricMinute values)
    {
        var place = record.Minutes.Count;
        while (place > 0 && record.Minutes[place - 1].Minute > values.Minute)
        {
            place--;
        }

        if (place > 0 && record.Minutes[place - 1] is { } same && same.Minute == values.Minute)
        {
            same.Count += values.Count;
            same.Sum += values.Sum;
            same.Minimum = Math.Min(same.Minimum, values.Minimum);
            same.Maximum = Math.Max(same.Maximum, values.Maximum);
            return;
        }

        record.Minutes.Insert(place, values.Clone());
        while (record.Minutes.Count > MostMinutes)
        {
            record.Minutes.RemoveAt(0);
        }
    }

    private async Task<bool> IsFullAsync(DocumentKey key, CancellationToken cancellationToken)
    {
        var count = 0;
        string? pageToken = null;
        do
        {
            var page = await store.ListAsync(new(Kind.Name, key.Account, key.Region, Limit: 1_000, PageToken: pageToken), cancellationToken);
            count += page.Documents.Count;
            pageToken = page.NextPageToken;
        }
        while (pageToken is not null && count < MostMetrics);

        return count >= MostMetrics;
    }
}
