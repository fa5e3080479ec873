using Gatehouse.GatewayModel.Templates;

namespace Gatehouse.EdgeRouter.Transforming;

/// <summary>A request as its integration is to get it.</summary>
/// <param name="Parameters">What was mapped and overridden.</param>
/// <param name="Body">What the template made of the body, or the body as it passes through.</param>
/// <param name="Overrides">What the template assigned; the response's template sees it.</param>
internal sealed record MappedRequest(MappedParameters Parameters, ReadOnlyMemory<byte> Body, MappingOverrides Overrides);
