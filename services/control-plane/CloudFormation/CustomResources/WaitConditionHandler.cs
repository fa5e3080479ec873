using System.Globalization;
using System.Text.Json.Nodes;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.CloudFormation.Resources;
using Gatehouse.ControlPlane.CloudFormation.Templates;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.CloudFormation.CustomResources;

/// <summary>
/// AWS::CloudFormation::WaitCondition: complete once so many signals came to its handle's URL.
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-waitcondition.html
/// </summary>
internal sealed class WaitConditionHandler(StackResponses responses, TimeProvider time) : IResourceHandler
{
    private const int LongestTimeout = 43_200;

    public bool IsCreateOnly(string property) => true;

    public async Task<Outcome<ResourceResult>> CreateAsync(ResourceWork work, CancellationToken cancellationToken)
    {
        var needed = Number(work, "Count", 1);
        var received = 0;
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(Math.Clamp(Number(work, "Timeout", LongestTimeout), 0, LongestTimeout)), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, work.GivenUp, cancellationToken);
        try
        {
            await foreach (var bodies in responses.WatchAsync(StackResponses.TokenOf(work.Properties["Handle"].ToText() ?? ""), either.Token))
            {
                var signals = bodies.Select(ResponseBody.Parse).OfType<JsonObject>().ToArray();
                if (Array.Find(signals, signal => signal["Status"].ToText() == "FAILURE") is { } failed)
                {
                    return CloudFormationFailures.Validation($"WaitCondition received failed message: '{failed["Reason"].ToText()}' for uniqueId: {failed["UniqueId"].ToText()}");
                }

                var data = new JsonObject();
                foreach (var signal in signals)
                {
                    data[signal["UniqueId"].ToText() ?? ""] = signal["Data"].ToText() ?? signal["Data"]?.ToJson() ?? "";
                }

                received = data.Count;
                if (received >= needed)
                {
                    return new ResourceResult($"{work.Stack.StackId}/{work.LogicalId}", new JsonObject { ["Data"] = data.ToJson() });
                }
            }
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            // Not enough signals in time.
        }

        return CloudFormationFailures.Validation($"WaitCondition timed out. Received {received} conditions when expecting {needed}");
    }

    public Task<Outcome<ResourceResult>> UpdateAsync(ResourceWork work, ResourceState former, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<ResourceResult>>(new ResourceResult(former.PhysicalId, TemplateNodes.ParseObject(former.Attributes)));

    public Task<AwsFailure?> DeleteAsync(ResourceWork work, ResourceState state, CancellationToken cancellationToken) =>
        Task.FromResult<AwsFailure?>(null);

    private static int Number(ResourceWork work, string property, int otherwise) =>
        int.TryParse(work.Properties[property].ToText(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}

/// <summary>AWS::CloudFormation::WaitConditionHandle: a URL that takes signals.</summary>
internal sealed class WaitConditionHandleHandler(StackResponses responses) : IResourceHandler
{
    public bool IsCreateOnly(string property) => false;

    public async Task<Outcome<ResourceResult>> CreateAsync(ResourceWork work, CancellationToken cancellationToken)
    {
        var token = ResponseDocument.Token(work.Scope, work.Stack.StackId, work.OperationId, work.LogicalId, "Handle");
        await responses.OpenAsync(token, cancellationToken);
        return new ResourceResult(responses.Url(token), []);
    }

    public Task<Outcome<ResourceResult>> UpdateAsync(ResourceWork work, ResourceState former, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<ResourceResult>>(new ResourceResult(former.PhysicalId, []));

    public async Task<AwsFailure?> DeleteAsync(ResourceWork work, ResourceState state, CancellationToken cancellationToken)
    {
        await responses.CloseAsync(StackResponses.TokenOf(state.PhysicalId), cancellationToken);
        return null;
    }
}
