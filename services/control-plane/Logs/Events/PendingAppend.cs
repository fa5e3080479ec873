using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Logs.Groups;
using Gatehouse.Protocol;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Logs.Events;

/// <summary>Streams of one group as they were found, and the one commit that adds to them.</summary>
internal sealed class PendingAppend
{
    private readonly LogGroupName _group;
    private readonly Kept<LogUsageRecord>? _usage;
    private readonly Dictionary<string, GrowingStream> _streams = new(StringComparer.Ordinal);

    private PendingAppend(LogGroupName group, Kept<LogUsageRecord>? usage)
    {
        (_group, _usage) = (group, usage);
        Usage = usage?.Value ?? new LogUsageRecord();
    }

    /// <summary>How full the group is, with what was added.</summary>
    public LogUsageRecord Usage { get; }

    /// <summary>The failure of callers who may not make groups.</summary>
    public AwsFailure? MissingGroup => _usage is null ? LogsFailures.GroupMissing : null;

    /// <summary>The failure of callers who may not make groups or streams.</summary>
    public AwsFailure? Missing => MissingGroup ?? (_streams.Values.Any(stream => stream.IsNew) ? LogsFailures.StreamMissing : null);

    /// <summary>The failure of callers who make a stream.</summary>
    public AwsFailure? Existing => MissingGroup ?? (_streams.Values.Any(stream => !stream.IsNew) ? LogsFailures.StreamExists : null);

    /// <param name="now">Milliseconds since 1970: when streams begin that are new.</param>
    public static async Task<PendingAppend> ReadAsync(
        IDocumentStore store, LogGroupName group, IEnumerable<string> streams, long now, CancellationToken cancellationToken)
    {
        var usage = await store.FindAsync(LogGroupDocument.Usage, LogGroupDocument.UsageKey(group), cancellationToken);
        var pending = new PendingAppend(group, usage);
        foreach (var name in streams.Distinct(StringComparer.Ordinal))
        {
            var stream = await GrowingStream.ReadAsync(store, group, name, now, cancellationToken);
            pending._streams.Add(name, stream);
            pending.Usage.Streams += stream.IsNew ? 1 : 0;
        }

        return pending;
    }

    public Task AddAsync(StreamLines added, long now, CancellationToken cancellationToken) =>
        _streams[added.Stream].AddAsync(added.Lines, Usage, now, cancellationToken);

    /// <summary>The commit, with whatever is not there yet.</summary>
    public IReadOnlyList<DocumentWrite> Writes(LogGroups groups) =>
    [
        .. _streams.Values.SelectMany(stream => stream.Writes()),
        .. _usage is null
            ? LogGroups.Creating(_group, groups.New(_group.Name), Usage)
            : [new PutDocument(_usage.Key, "", Usage.ToByteArray(), _usage.Revision)],
    ];
}

/// <summary>Events for one stream.</summary>
/// <param name="Stream">The stream's name.</param>
/// <param name="Lines"><see cref="LogLines"/> in their wire form, oldest first.</param>
internal readonly record struct StreamLines(string Stream, ByteString Lines);
