using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;

namespace Gatehouse.ControlPlane.ApiGateway.Tags;

/// <summary>
/// One kind of resource that bears tags.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-tagging-supported-resources.html
/// </summary>
internal interface ITaggedResources
{
    /// <summary>How ARNs name it: <c>/restapis/{}/stages/{}</c>.</summary>
    string Template { get; }

    /// <summary>The tags of the resource that has these names in the template's places.</summary>
    Task<Outcome<IDictionary<string, string>>> GetAsync(IReadOnlyList<string> names, CallScope scope, CancellationToken cancellationToken);

    /// <summary>Changes the tags. The change may run several times.</summary>
    Task<Outcome<Empty>> ChangeAsync(
        IReadOnlyList<string> names, CallScope scope, Action<IDictionary<string, string>> change, CancellationToken cancellationToken);
}
