using Gatehouse.Aws.ApiGateway;

namespace Gatehouse.EdgeRouter.Authorizing.Methods;

/// <summary>A guard as the user defined it, for one method on one stage of a REST API.</summary>
/// <param name="StageScope">API, stage, and how often the stage's authorizer cache was flushed: what no other stage's answers are kept under.</param>
/// <param name="Variables">The stage's, or its canary's.</param>
/// <param name="Method">The method that is guarded.</param>
/// <param name="Authorizer">What the method names; null where its type needs none, or where it names one that was not deployed.</param>
internal sealed record MethodAuthorizerDefinition(
    string StageScope, IReadOnlyDictionary<string, string> Variables, Method Method, Authorizer? Authorizer);
