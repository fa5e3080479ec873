using System.Globalization;
using System.Text.Json.Nodes;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.CloudFormation.Resources;
using Gatehouse.ControlPlane.CloudFormation.Templates;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.CloudFormation.CustomResources;

/// <summary>
/// AWS::CloudFormation::CustomResource and Custom::*: a function of the user's makes the resource and sends its answer to a URL.
/// <code>
/// open a token → invoke the function with the request and the URL → wait for the answer, or for the timeout
/// </code>
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/crpg-ref-requests.html
/// </summary>
internal sealed class CustomResourceHandler(StackResponses responses, ResourceOperations operations, TimeProvider time) : IResourceHandler
{
    private const string ServiceToken = "ServiceToken";
    private const int LongestTimeout = 3600;

    public bool IsCreateOnly(string property) => property == ServiceToken;

    public async Task<Outcome<ResourceResult>> CreateAsync(ResourceWork work, CancellationToken cancellationToken) =>
        ToResult(await AskAsync("Create", work, physicalId: null, former: null, cancellationToken), PhysicalNames.Create(work, 128, isLowerCase: false));

    public async Task<Outcome<ResourceResult>> UpdateAsync(ResourceWork work, ResourceState former, CancellationToken cancellationToken) =>
        ToResult(
            await AskAsync("Update", work, former.PhysicalId, TemplateNodes.ParseObject(former.Properties), cancellationToken), former.PhysicalId);

    public async Task<AwsFailure?> DeleteAsync(ResourceWork work, ResourceState state, CancellationToken cancellationToken) =>
        (await AskAsync("Delete", work, state.PhysicalId, former: null, cancellationToken)).Failure;

    private static Outcome<ResourceResult> ToResult(Outcome<CustomResourceAnswer> answer, string otherwise) => answer.Succeeded
        ? new ResourceResult(answer.Value.PhysicalId is { Length: > 0 } given ? given : otherwise, answer.Value.Data)
        : answer.Failure;

    private async Task<Outcome<CustomResourceAnswer>> AskAsync(
        string requestType, ResourceWork work, string? physicalId, JsonObject? former, CancellationToken cancellationToken)
    {
        var function = work.Properties[ServiceToken].ToText() ?? "";
        if (!function.Contains(":lambda:", StringComparison.Ordinal))
        {
            return CloudFormationFailures.NotEmulated($"A custom resource with the ServiceToken '{function}'");
        }

        var token = ResponseDocument.Token(work.Scope, work.Stack.StackId, work.OperationId, work.LogicalId, requestType, physicalId ?? "");
        var isNew = await responses.OpenAsync(token, cancellationToken);
        try
        {
            // An attempt that was lost with its process has asked already.
            if ((isNew || !work.IsResumed)
                && await InvokeAsync(function, Request(requestType, token, work, physicalId, former), work, cancellationToken) is { } failure)
            {
                return failure;
            }

            return await WaitAsync(token, work, cancellationToken);
        }
        finally
        {
            // Stopping is no answer: whoever goes on waits under the same token.
            if (!cancellationToken.IsCancellationRequested)
            {
                await responses.CloseAsync(token, CancellationToken.None);
            }
        }
    }

    private async Task<AwsFailure?> InvokeAsync(string function, JsonObject request, ResourceWork work, CancellationToken cancellationToken)
    {
        var members = new JsonObject { ["FunctionName"] = function, ["InvocationType"] = "Event", ["Payload"] = request.ToJson() };
        return (await operations.CallAsync("lambda", "Invoke", member => PropertyBag.FindIn(members, member), work.Scope, cancellationToken)).Failure;
    }

    private async Task<Outcome<CustomResourceAnswer>> WaitAsync(string token, ResourceWork work, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(TimeoutOf(work), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, work.GivenUp, cancellationToken);
        try
        {
            await foreach (var bodies in responses.WatchAsync(token, either.Token))
            {
                if (bodies.Count > 0)
                {
                    return CustomResourceAnswer.Read(bodies[0]) is { } answer
                        ? (answer.Succeeded ? answer : answer.ToFailure())
                        : CloudFormationFailures.Validation("Invalid response object: the response of the custom resource is not a JSON object");
                }
            }
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            // AWS's text for a provider that never answers.
        }

        return CloudFormationFailures.Validation(
            "CloudFormation did not receive a response from your Custom Resource. Please check your logs for requestId " +
            $"[{work.OperationId}]. If you are using the Python cfn-response module, you may need to update your Lambda function code so that " +
            "CloudFormation can attach the updated version.");
    }

    private JsonObject Request(string requestType, string token, ResourceWork work, string? physicalId, JsonObject? former)
    {
        var request = new JsonObject
        {
            ["RequestType"] = requestType,
            ["ServiceToken"] = work.Properties[ServiceToken]?.DeepClone(),
            ["ResponseURL"] = responses.Url(token),
            ["StackId"] = work.Stack.StackId,
            ["RequestId"] = work.OperationId,
            ["LogicalResourceId"] = work.LogicalId,
            ["ResourceType"] = work.Type,
            ["ResourceProperties"] = Texts(work.Properties),
        };
        if (physicalId is not null)
        {
            request["PhysicalResourceId"] = physicalId;
        }

        if (former is not null)
        {
            request["OldResourceProperties"] = Texts(former);
        }

        return request;
    }

    // Providers get every scalar as text.
    private static JsonNode? Texts(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Texts(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Texts)]),
        _ => node.ToText() is { } text ? JsonValue.Create(text) : null,
    };

    private static TimeSpan TimeoutOf(ResourceWork work) =>
        int.TryParse(work.Properties["ServiceTimeout"].ToText(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= LongestTimeout
            ? TimeSpan.FromSeconds(seconds)
            : TimeSpan.FromSeconds(LongestTimeout);
}
