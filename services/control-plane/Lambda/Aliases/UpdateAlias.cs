using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.ControlPlane.Lambda.Functions;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Lambda.Aliases;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_UpdateAlias.html</summary>
internal sealed class UpdateAlias(FunctionEditor functions, AliasRule rule, IIdSource ids)
    : IOperation<UpdateAliasRequest, AliasConfiguration>
{
    public async Task<Outcome<AliasConfiguration>> HandleAsync(UpdateAliasRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await functions.FindAsync(request.FunctionName, "", scope, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var name = found.Value.Name;
        if (!found.Value.Record.Aliases.TryGetValue(request.Name, out var alias))
        {
            return AliasFailures.MissingInUpdate($"{name.Arn}:{request.Name}");
        }

        Change(alias, request);
        if (await rule.CheckAsync(name, alias, scope, cancellationToken) is { } failure)
        {
            return failure;
        }

        var edited = await functions.EditAsync(
            request.FunctionName,
            revisionId: "",
            scope,
            record =>
            {
                if (!record.Aliases.TryGetValue(request.Name, out alias))
                {
                    return AliasFailures.MissingInUpdate($"{name.Arn}:{request.Name}");
                }

                if (request.RevisionId.Length > 0 && request.RevisionId != alias.RevisionId)
                {
                    return LambdaFailures.StaleRevision;
                }

                Change(alias, request);
                return null;
            },
            cancellationToken);
        return edited.Succeeded ? alias : edited.Failure;
    }

    private void Change(AliasConfiguration alias, UpdateAliasRequest request)
    {
        alias.FunctionVersion = request.HasFunctionVersion ? request.FunctionVersion : alias.FunctionVersion;
        alias.Description = request.HasDescription ? request.Description : alias.Description;
        alias.RoutingConfig = request.RoutingConfig is null ? alias.RoutingConfig
            : request.RoutingConfig.AdditionalVersionWeights.Count > 0 ? request.RoutingConfig
            : null;
        alias.RevisionId = ids.NewUuid();
    }
}
