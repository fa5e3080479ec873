using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Google.Protobuf.Collections;

namespace Gatehouse.ControlPlane.Tagging;

/// <summary>Both versions of API Gateway have VPC links, and ARNs do not say which: one that is none of the first is one of the second.</summary>
internal sealed class TaggableVpcLinks(ITaggable first, ITaggable second) : ITaggable
{
    public string Collection => first.Collection;

    public bool IsNamedBy(string[] path) => first.IsNamedBy(path);

    public async Task<Outcome<MapField<string, string>>> GetAsync(string[] path, CallScope scope, CancellationToken cancellationToken) =>
        await first.GetAsync(path, scope, cancellationToken) is { Succeeded: true } found
            ? found
            : await second.GetAsync(path, scope, cancellationToken);

    public async Task<Outcome<Empty>> ChangeAsync(
        string[] path, CallScope scope, Func<MapField<string, string>, AwsFailure?> change, CancellationToken cancellationToken)
    {
        var isFirst = (await first.GetAsync(path, scope, cancellationToken)).Succeeded;
        return await (isFirst ? first : second).ChangeAsync(path, scope, change, cancellationToken);
    }
}
