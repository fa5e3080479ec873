using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ControlPlane.ApiGatewayV2.Stages;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Tags;

/// <summary>Changes the tags of whatever an ARN names.</summary>
internal sealed class ResourceTags(ApiEditor apis)
{
    public async Task<Outcome<Empty>> ChangeAsync(
        string arn, CallScope scope, Action<IDictionary<string, string>> change, CancellationToken cancellationToken)
    {
        var resource = TaggedResource.Parse(arn, scope);
        return resource.Succeeded
            ? await apis.EditAsync(scope, resource.Value.ApiId, edit => ChangeAsync(resource.Value, edit, change), cancellationToken)
            : resource.Failure;
    }

    private static async Task<AwsFailure?> ChangeAsync(TaggedResource resource, ApiEdit edit, Action<IDictionary<string, string>> change)
    {
        if (resource.StageName is null)
        {
            change(edit.Api.Tags);
            return TagRule.Check(edit.Api.Tags);
        }

        var found = await edit.FindAsync(StageDocument.Part, resource.StageName);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        change(found.Value.Tags);
        edit.Put(StageDocument.Part, resource.StageName, found.Value);
        return TagRule.Check(found.Value.Tags);
    }
}
