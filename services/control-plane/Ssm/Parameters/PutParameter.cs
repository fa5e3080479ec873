using Gatehouse.Aws.Ssm;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Ssm.Parameters;

/// <summary>https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html</summary>
internal sealed class PutParameter(IDocumentStore store, ParameterStore parameters, TimeProvider time, ILogger<PutParameter> log)
    : IOperation<PutParameterRequest, PutParameterResult>
{
    private const int MostAttempts = 100;
    private const int MostVersions = 100;
    private const int LargestStandard = 4096;
    private const int LargestAdvanced = 8192;

    public async Task<Outcome<PutParameterResult>> HandleAsync(PutParameterRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var name = request.Name;
        var failure = ParameterName.Check(name) ?? Check(request);
        if (failure is not null)
        {
            return failure;
        }

        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var kept = await store.FindAsync(ParameterStore.Kind, ParameterStore.Key(scope, name), cancellationToken);
            if (kept is not null && !request.Overwrite)
            {
                return SsmFailures.Exists;
            }

            var version = await NextAsync(request, kept?.Value.Versions[^1], scope, cancellationToken);
            if (!version.Succeeded)
            {
                return version.Failure;
            }

            var record = kept?.Value ?? new ParameterRecord { Tags = { request.Tags.ToDictionary(tag => tag.Key, tag => tag.Value) } };
            record.Versions.Add(version.Value);
            if (record.Versions.Count > MostVersions)
            {
                record.Versions.RemoveAt(0);
            }

            var write = new PutDocument(
                ParameterStore.Key(scope, name), "", record.ToByteArray(), kept?.Revision ?? DocumentWrite.MustNotExist);
            if ((await store.CommitAsync([write], cancellationToken)).Committed)
            {
                Say(request, name);
                return new PutParameterResult { Version = version.Value.Version, Tier = version.Value.Tier };
            }
        }

        return SsmFailures.Contended;
    }

    private static AwsFailure? Check(PutParameterRequest request)
    {
        var largest = request.Tier == "Advanced" ? LargestAdvanced : LargestStandard;
        if (request.Value.Length > largest)
        {
            return SsmFailures.Invalid(
                $"1 validation error detected: Value at 'value' failed to satisfy constraint: Member must have length less than or equal to {largest}.");
        }

        return request.AllowedPattern.Length == 0 || PatternRule.Matches(request.AllowedPattern, request.Value)
            ? null
            : SsmFailures.PatternMismatch(request.AllowedPattern);
    }

    private async Task<Outcome<ParameterHistory>> NextAsync(
        PutParameterRequest request, ParameterHistory? former, CallScope scope, CancellationToken cancellationToken)
    {
        var type = request.HasType ? request.Type : former?.Type;
        if (type is null)
        {
            return SsmFailures.Invalid("A parameter type is required when you create a parameter.");
        }

        var next = new ParameterHistory
        {
            Name = request.Name,
            Type = type,
            LastModifiedDate = Timestamp.FromDateTimeOffset(time.GetUtcNow()),
            LastModifiedUser = $"arn:aws:iam::{scope.Account}:root",
            Version = (former?.Version ?? 0) + 1,
            Tier = request.HasTier ? request.Tier : former?.Tier ?? "Standard",
            DataType = request.HasDataType ? request.DataType : former?.DataType ?? "text",
        };
        if (type == ParameterStore.Secure)
        {
            next.KeyId = request.HasKeyId ? request.KeyId : former is { HasKeyId: true } ? former.KeyId : "alias/aws/ssm";
        }

        if (request.HasDescription || former is { HasDescription: true })
        {
            next.Description = request.HasDescription ? request.Description : former!.Description;
        }

        if (request.HasAllowedPattern)
        {
            next.AllowedPattern = request.AllowedPattern;
        }

        var value = await parameters.ConcealAsync(type, next.KeyId, request.Value, scope, cancellationToken);
        if (!value.Succeeded)
        {
            return value.Failure;
        }

        next.Value = value.Value;
        return next;
    }

    private void Say(PutParameterRequest request, string name)
    {
        if (request.HasPolicies)
        {
            log.MemberNotActedOn($"parameter {name}", "Policies");
        }
    }
}
