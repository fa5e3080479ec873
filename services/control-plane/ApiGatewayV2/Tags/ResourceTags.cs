using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ControlPlane.ApiGatewayV2.Stages;
using Gatehouse.ControlPlane.ApiGatewayV2.VpcLinks;
using Gatehouse.ControlPlane.DomainNames;
using Gatehouse.ControlPlane.Editing;
using Gatehouse.ControlPlane.Tagging;
using Google.Protobuf;
using Google.Protobuf.Collections;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Tags;

/// <summary>Reads and changes the tags of whatever an ARN names: APIs, stages, domain names and VPC links have some.</summary>
internal sealed class ResourceTags(
    ApiReader apiReader, ApiEditor apis, DomainReader domainReader, DomainEditor domains, VpcLinkReader vpcLinkReader, VpcLinkEditor vpcLinks)
{
    private readonly ITaggable[] _taggable =
    [
        Root("apis", apiReader, apis, api => api.Api.Tags),
        new TaggablePart<Protocol.ApiRecord, ApiEdit, Aws.ApiGatewayV2.Stage>(
            "apis", "stages", apiReader, apis, StageDocument.Part, stage => stage.Tags),
        Root("domainnames", domainReader, domains, domain => domain.Tags),
        Root("vpclinks", vpcLinkReader, vpcLinks, link => link.Tags),
    ];

    public async Task<Outcome<MapField<string, string>>> GetAsync(string arn, CallScope scope, CancellationToken cancellationToken) =>
        Find(arn, scope, out var path, out var failure) is { } taggable ? await taggable.GetAsync(path, scope, cancellationToken) : failure!;

    public async Task<Outcome<Empty>> ChangeAsync(
        string arn, CallScope scope, Action<IDictionary<string, string>> change, CancellationToken cancellationToken)
    {
        if (Find(arn, scope, out var path, out var failure) is not { } taggable)
        {
            return failure!;
        }

        return await taggable.ChangeAsync(path, scope, tags =>
        {
            change(tags);
            return TagRule.Check(tags);
        }, cancellationToken);
    }

    private ITaggable? Find(string arn, CallScope scope, out string[] path, out AwsFailure? failure)
    {
        var isArn = ResourceArn.TryParse(arn, scope, out var segments);
        path = segments ?? [];
        var named = path;
        var taggable = Array.Find(_taggable, kind => kind.IsNamedBy(named));
        failure = taggable is not null ? null
            : isArn && path[0] is "apis" or "domainnames" or "vpclinks" ? TagFailures.NotTaggable(arn)
            : TagFailures.UnknownResource(arn);
        return taggable;
    }

    private static TaggableRoot<TRoot, TEdit> Root<TRoot, TEdit>(
        string collection, RootReader<TRoot> reader, RootEditor<TRoot, TEdit> editor, Func<TRoot, MapField<string, string>> tagsOf)
        where TRoot : class, IMessage<TRoot>, new()
        where TEdit : RootEdit<TRoot> => new(collection, reader, editor, tagsOf);
}
