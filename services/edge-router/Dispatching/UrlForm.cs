namespace Gatehouse.EdgeRouter.Dispatching;

/// <summary>The ways in which a URL names an API.</summary>
internal enum UrlForm
{
    /// <summary><c>{apiId}.execute-api.{anything}</c>, as on AWS: the whole path is the API's, stage included.</summary>
    Host,

    /// <summary>
    /// <c>/_aws/execute-api/{apiId}/{stage}/…</c> or <c>/restapis/{apiId}/{stage}/_user_request_/…</c>, LocalStack's forms.
    /// </summary>
    Path,

    /// <summary>A custom domain name: a mapping decides the API and mostly the stage, and what is behind its base path is the API's.</summary>
    Domain,

    /// <summary>A port of the API's own, as LocalStack gives to WebSocket APIs: the whole path is the API's.</summary>
    OwnPort,
}
