using System.Text.Json;
using Gatehouse.EdgeRouter.Rest.Events;
using Gatehouse.EdgeRouter.Rest.Responding;
using Gatehouse.EdgeRouter.Transforming;
using Gatehouse.GatewayModel.Parameters;
using Microsoft.Extensions.Primitives;

namespace Gatehouse.EdgeRouter.Rest.Mapping;

/// <summary>What a gateway response may speak of: the call, and as <c>$context.error</c> what is wrong with it.</summary>
internal sealed class FailureValues(RestCall call, RestFailure failure, int status) : IParameterValues
{
    private readonly RequestValues _request = new(call);
    private readonly JsonElement _context = RequestContextJson.WithError(call, failure, status);

    public StringValues Find(ParameterExpression expression) => expression.Source == ParameterSource.Context
        ? ContextJson.Find(_context, expression.Name)
        : _request.Find(expression);
}
