using System.Collections.Frozen;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Google.Protobuf.Collections;

namespace Gatehouse.ControlPlane.Tagging;

/// <summary>Reads and changes the tags of whatever an ARN names, for both versions of API Gateway: a tag belongs to the resource.</summary>
internal sealed class ResourceTags(IEnumerable<ITaggable> kinds)
{
    private readonly ITaggable[] _kinds = [.. kinds];
    private readonly FrozenSet<string> _collections = kinds.Select(kind => kind.Collection).ToFrozenSet(StringComparer.Ordinal);

    public async Task<Outcome<MapField<string, string>>> GetAsync(string arn, CallScope scope, CancellationToken cancellationToken) =>
        Find(arn, scope, out var path, out var failure) is { } taggable ? await taggable.GetAsync(path, scope, cancellationToken) : failure!;

    private async Task<Outcome<Empty>> ChangeAsync(
        string arn, CallScope scope, Action<IDictionary<string, string>> change, CancellationToken cancellationToken)
    {
        if (Find(arn, scope, out var path, out var failure) is not { } taggable)
        {
            return failure!;
        }

        return await taggable.ChangeAsync(path, scope, tags =>
        {
            change(tags);
            return TagRule.Check(tags);
        }, cancellationToken);
    }

    /// <summary>Gives a resource the tags, in place of those of the same names.</summary>
    public Task<Outcome<Empty>> TagAsync(
        string arn, IEnumerable<KeyValuePair<string, string>> tags, CallScope scope, CancellationToken cancellationToken) =>
        ChangeAsync(arn, scope, present =>
        {
            foreach (var (key, value) in tags)
            {
                present[key] = value;
            }
        }, cancellationToken);

    /// <summary>Takes the tags of these names away.</summary>
    public Task<Outcome<Empty>> UntagAsync(string arn, IEnumerable<string> keys, CallScope scope, CancellationToken cancellationToken) =>
        ChangeAsync(arn, scope, present =>
        {
            foreach (var key in keys)
            {
                present.Remove(key);
            }
        }, cancellationToken);

    private ITaggable? Find(string arn, CallScope scope, out string[] path, out AwsFailure? failure)
    {
        var isArn = ResourceArn.TryParse(arn, scope, out var segments);
        path = segments ?? [];
        var named = path;
        var taggable = Array.Find(_kinds, kind => kind.IsNamedBy(named));
        failure = taggable is not null ? null
            : isArn && _collections.Contains(path[0]) ? TagFailures.NotTaggable(arn)
            : TagFailures.UnknownResource(arn);
        return taggable;
    }
}
