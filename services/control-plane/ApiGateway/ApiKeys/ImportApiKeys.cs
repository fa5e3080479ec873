using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.UsagePlanKeys;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.ApiKeys;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_ImportApiKeys.html</summary>
internal sealed class ImportApiKeys(NewApiKey keys, PlanMembership membership) : IOperation<ImportApiKeysRequest, ApiKeyIds>
{
    public async Task<Outcome<ApiKeyIds>> HandleAsync(ImportApiKeysRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (!ApiKeyFile.TryRead(request.Body.ToStringUtf8(), out var listed, out var reason))
        {
            return ApiKeyFailures.UnusableCsv(reason);
        }

        string[] early = [.. listed.Select(each => ApiKeyRule.Check(each.Key.Value)).OfType<AwsFailure>().Select(failure => failure.Message).Distinct()];
        if (request.FailOnWarnings && early.Length > 0)
        {
            return ApiKeyFailures.Warned(early);
        }

        var answer = new ApiKeyIds();
        foreach (var each in listed)
        {
            var created = await keys.CreateAsync(each.Key, scope, cancellationToken);
            if (!created.Succeeded)
            {
                answer.Warnings.Add($"{each.Key.Name}: {created.Failure.Message}");
                continue;
            }

            answer.Ids.Add(created.Value.Id);
            foreach (var planId in each.UsagePlanIds)
            {
                var added = await membership.AddAsync(planId, created.Value.Id, scope, cancellationToken);
                if (!added.Succeeded)
                {
                    answer.Warnings.Add($"{each.Key.Name}: {added.Failure.Message}");
                }
            }
        }

        return answer;
    }
}
