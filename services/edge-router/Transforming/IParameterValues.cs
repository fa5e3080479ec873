using Gatehouse.GatewayModel.Parameters;
using Microsoft.Extensions.Primitives;

namespace Gatehouse.EdgeRouter.Transforming;

/// <summary>What parameters may be mapped from at one point of a request's life.</summary>
internal interface IParameterValues
{
    /// <summary>The values; none when there is no such parameter.</summary>
    StringValues Find(ParameterExpression expression);
}
