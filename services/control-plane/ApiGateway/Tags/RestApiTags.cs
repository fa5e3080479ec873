using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGatewayV2.Tags;

namespace Gatehouse.ControlPlane.ApiGateway.Tags;

/// <summary>The tags of REST APIs.</summary>
internal sealed class RestApiTags(RestApiReader reader, RestApiEditor editor) : ITaggedResources
{
    public string Template => "/restapis/{}";

    public async Task<Outcome<IDictionary<string, string>>> GetAsync(
        IReadOnlyList<string> names, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await reader.GetAsync(scope, names[0], cancellationToken);
        return found.Succeeded ? Outcome<IDictionary<string, string>>.Of(found.Value.Api.Tags) : found.Failure;
    }

    public Task<Outcome<Empty>> ChangeAsync(
        IReadOnlyList<string> names, CallScope scope, Action<IDictionary<string, string>> change, CancellationToken cancellationToken) =>
        editor.EditAsync(scope, names[0], edit =>
        {
            change(edit.Api.Tags);
            return Task.FromResult(TagRule.Check(edit.Api.Tags));
        }, cancellationToken);
}
