namespace Gatehouse.EdgeRouter.Origins;

/// <summary>Which web pages may use the AWS APIs and the internal endpoints. APIs' own traffic is governed by the APIs' own CORS settings.</summary>
public sealed class OriginOptions
{
    /// <summary>Whether foreign pages and foreign host names are refused (not DISABLE_CORS_CHECKS).</summary>
    public bool RefusesForeign { get; init; } = true;

    /// <summary>Whether answers tell browsers who may read them (not DISABLE_CORS_HEADERS).</summary>
    public bool WritesHeaders { get; init; } = true;

    /// <summary>Whether preflight requests are answered here (not DISABLE_PREFLIGHT_PROCESSING).</summary>
    public bool AnswersPreflights { get; init; } = true;

    /// <summary>Whether answers carry <c>x-localstack</c> (LOCALSTACK_RESPONSE_HEADER_ENABLED).</summary>
    public bool MarksAnswers { get; init; } = true;

    /// <summary>Origins beside LocalStack's own that are let in; <c>*</c> for all (EXTRA_CORS_ALLOWED_ORIGINS).</summary>
    public IReadOnlyList<string> MoreOrigins { get; init; } = [];

    /// <summary>Request headers that pages may send beside those they ask for (EXTRA_CORS_ALLOWED_HEADERS).</summary>
    public IReadOnlyList<string> MoreRequestHeaders { get; init; } = [];

    /// <summary>Response headers that pages may read beside AWS's (EXTRA_CORS_EXPOSE_HEADERS).</summary>
    public IReadOnlyList<string> MoreExposedHeaders { get; init; } = [];

    /// <summary>Host names beside the usual ones under which the edge is called (GATEHOUSE_ALLOWED_HOSTS).</summary>
    public IReadOnlyList<string> MoreHosts { get; init; } = [];
}
