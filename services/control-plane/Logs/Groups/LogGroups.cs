using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Protocol;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Logs.Groups;

/// <summary>How log groups are found, made and changed.</summary>
internal sealed class LogGroups(IDocumentStore store, TimeProvider time)
{
    /// <summary>The group, or AWS's failure.</summary>
    public async Task<Outcome<LogGroupRecord>> FindAsync(LogGroupName name, CancellationToken cancellationToken) =>
        name.Name.Length > 0 && await store.FindAsync(LogGroupDocument.Kind, LogGroupDocument.Key(name), cancellationToken) is { } kept
            ? kept.Value
            : LogsFailures.GroupMissing;

    /// <summary>Changes a group. The change may run several times and must have no effect but on the record.</summary>
    public async Task<Outcome<Empty>> EditAsync(
        LogGroupName name, Func<LogGroupRecord, AwsFailure?> change, CancellationToken cancellationToken)
    {
        if (name.Name.Length == 0)
        {
            return LogsFailures.GroupMissing;
        }

        var edited = await store.EditAsync(
            LogGroupDocument.Kind, LogGroupDocument.Key(name), parent: "", LogsFailures.GroupMissing, change, cancellationToken);
        return edited.Succeeded ? new Empty() : edited.Failure;
    }

    /// <summary>A group that nobody has asked for yet.</summary>
    public LogGroupRecord New(string name) => new()
    {
        Group = new Aws.Logs.LogGroup
        {
            LogGroupName = name,
            CreationTime = time.GetUtcNow().ToUnixTimeMilliseconds(),
            MetricFilterCount = 0,
            LogGroupClass = "STANDARD",
        },
    };

    /// <summary>The writes that make a group appear, in a commit with others or alone.</summary>
    public static IEnumerable<DocumentWrite> Creating(LogGroupName name, LogGroupRecord record, LogUsageRecord usage) =>
    [
        new PutDocument(LogGroupDocument.Key(name), "", record.ToByteArray(), DocumentWrite.MustNotExist),
        new PutDocument(LogGroupDocument.UsageKey(name), "", usage.ToByteArray(), DocumentWrite.MustNotExist),
    ];
}
