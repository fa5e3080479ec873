using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Google.Protobuf.Collections;

namespace Gatehouse.ControlPlane.Tagging;

/// <summary>A kind of resource that has tags. Its ARN ends in a path: <c>/apis/{apiId}/stages/{name}</c>.</summary>
internal interface ITaggable
{
    /// <summary>The first segment of its path.</summary>
    string Collection { get; }

    /// <summary>Whether a path, in its segments, names one of the kind.</summary>
    bool IsNamedBy(string[] path);

    Task<Outcome<MapField<string, string>>> GetAsync(string[] path, CallScope scope, CancellationToken cancellationToken);

    Task<Outcome<Empty>> ChangeAsync(
        string[] path, CallScope scope, Func<MapField<string, string>, AwsFailure?> change, CancellationToken cancellationToken);
}
