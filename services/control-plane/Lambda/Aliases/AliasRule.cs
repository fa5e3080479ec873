using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Lambda.Functions;

namespace Gatehouse.ControlPlane.Lambda.Aliases;

/// <summary>What an alias may point to. https://docs.aws.amazon.com/lambda/latest/dg/configuration-aliases.html</summary>
internal sealed class AliasRule(FunctionEditor functions)
{
    public async Task<AwsFailure?> CheckAsync(FunctionName name, AliasConfiguration alias, CallScope scope, CancellationToken cancellationToken)
    {
        var weights = alias.RoutingConfig?.AdditionalVersionWeights;
        if (weights is { Count: > 0 })
        {
            var other = weights.Keys.First();
            var failure = weights.Count > 1 ? AliasFailures.TooManyWeights
                : other == alias.FunctionVersion ? AliasFailures.SameVersion(other)
                : alias.FunctionVersion == FunctionName.Latest || other == FunctionName.Latest ? AliasFailures.LatestCannotShare
                : await CheckVersionAsync(name, other, scope, cancellationToken);
            if (failure is not null)
            {
                return failure;
            }
        }

        return await CheckVersionAsync(name, alias.FunctionVersion, scope, cancellationToken);
    }

    private async Task<AwsFailure?> CheckVersionAsync(FunctionName name, string version, CallScope scope, CancellationToken cancellationToken) =>
        (await functions.FindAsync(name.Name, version, scope, cancellationToken)).Failure;
}
