using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.Stages;
using Gatehouse.ControlPlane.ApiGatewayV2.Tags;

namespace Gatehouse.ControlPlane.ApiGateway.Tags;

/// <summary>The tags of REST APIs' stages.</summary>
internal sealed class RestStageTags(RestApiReader reader, RestApiEditor editor) : ITaggedResources
{
    public string Template => "/restapis/{}/stages/{}";

    public async Task<Outcome<IDictionary<string, string>>> GetAsync(
        IReadOnlyList<string> names, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await reader.FindAsync(scope, names[0], StageDocument.Part, names[1], cancellationToken);
        return found.Succeeded ? Outcome<IDictionary<string, string>>.Of(found.Value.Tags) : found.Failure;
    }

    public Task<Outcome<Empty>> ChangeAsync(
        IReadOnlyList<string> names, CallScope scope, Action<IDictionary<string, string>> change, CancellationToken cancellationToken) =>
        editor.EditAsync(scope, names[0], async edit =>
        {
            var found = await edit.FindAsync(StageDocument.Part, names[1]);
            if (!found.Succeeded)
            {
                return found.Failure;
            }

            change(found.Value.Tags);
            edit.Put(StageDocument.Part, names[1], found.Value);
            return TagRule.Check(found.Value.Tags);
        }, cancellationToken, StageFailures.Missing);
}
