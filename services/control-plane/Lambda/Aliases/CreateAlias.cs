using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.ControlPlane.Lambda.Functions;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Lambda.Aliases;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_CreateAlias.html</summary>
internal sealed class CreateAlias(FunctionEditor functions, AliasRule rule, IIdSource ids)
    : IOperation<CreateAliasRequest, AliasConfiguration>
{
    private const int Most = 1_000;

    public async Task<Outcome<AliasConfiguration>> HandleAsync(CreateAliasRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await functions.FindAsync(request.FunctionName, "", scope, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var name = found.Value.Name;
        var alias = new AliasConfiguration
        {
            AliasArn = $"{name.Arn}:{request.Name}",
            Name = request.Name,
            FunctionVersion = request.FunctionVersion,
            Description = request.Description,
            RoutingConfig = request.RoutingConfig is { AdditionalVersionWeights.Count: > 0 } ? request.RoutingConfig : null,
            RevisionId = ids.NewUuid(),
        };
        if (await rule.CheckAsync(name, alias, scope, cancellationToken) is { } failure)
        {
            return failure;
        }

        var edited = await functions.EditAsync(
            request.FunctionName,
            revisionId: "",
            scope,
            record => record.Aliases.Count >= Most ? AliasFailures.TooMany
                : record.Aliases.TryAdd(alias.Name, alias) ? null
                : AliasFailures.Exists(alias.AliasArn),
            cancellationToken);
        return edited.Succeeded ? alias : edited.Failure;
    }
}
