using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Gatehouse.EdgeRouter.Authorizing.Lambda;

/// <summary>What an authorizer's function must answer; chosen when the authorizer is compiled.</summary>
internal interface IAnswerShape
{
    /// <summary>False for an answer that is none, which AWS calls a misconfigured authorizer.</summary>
    bool TryRead(JsonElement json, [NotNullWhen(true)] out AuthorizerAnswer? answer);

    /// <summary>What access logs say that an answer lacks which cannot be read; null where AWS's words are not known.</summary>
    string? Complaint(JsonElement json);
}
