using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.ControlPlane.Tagging;

namespace Gatehouse.ControlPlane.ApiGateway.ApiKeys;

/// <summary>Makes an API key, with a value that nobody can guess unless its user brings one.</summary>
internal sealed class NewApiKey(ApiKeyEditor keys, IIdSource ids, TimeProvider time)
{
    private const int IdLength = 10;
    private const int ValueLength = 40;

    public async Task<Outcome<ApiKey>> CreateAsync(ApiKey prototype, CallScope scope, CancellationToken cancellationToken)
    {
        var key = prototype.Clone();
        key.Id = ids.NewId(IdLength);
        key.Value = key.HasValue ? key.Value : ids.NewId(ValueLength);
        key.Enabled = prototype.Enabled;
        key.CreatedDate = key.LastUpdatedDate = time.GetTimestampInSeconds();
        if ((ApiKeyRule.Check(key.Value) ?? TagRule.Check(key.Tags)) is { } failure)
        {
            return failure;
        }

        var creation = await keys.CreateAsync(scope, key.Id, key, [ApiKeyDocument.Claim(key.Value, scope)], _ => { }, cancellationToken);
        return creation.Succeeded ? key : creation.Failure ?? ApiKeyFailures.Taken;
    }
}
