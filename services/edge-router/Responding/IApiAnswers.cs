using Gatehouse.EdgeRouter.Authorizing;

namespace Gatehouse.EdgeRouter.Responding;

/// <summary>What all answers of one kind of API have in common.</summary>
internal interface IApiAnswers
{
    /// <summary>For what must not happen.</summary>
    GatewayFailure Unexpected { get; }

    /// <summary>For a request that the server could not read.</summary>
    GatewayFailure Unreadable(int status);

    /// <summary>For a call that is one too many.</summary>
    GatewayFailure Throttled { get; }

    /// <summary>For a caller whom the authorizer does not admit.</summary>
    GatewayFailure Refused(Refusal refusal);

    /// <summary>The failure as this API words it.</summary>
    GatewayFailure Worded(EdgeExchange exchange, GatewayFailure failure);

    /// <summary>A header's name as this kind of API writes it.</summary>
    string HeaderName(string name);

    /// <summary>Adds the headers that every answer has.</summary>
    void AddHeaders(EdgeExchange exchange);
}
