using Microsoft.Extensions.Configuration;

namespace Gatehouse.ServiceDefaults.Settings;

/// <summary>Which web pages may use the AWS APIs, by LocalStack's names.</summary>
public sealed class OriginSettings(IConfiguration configuration)
{
    /// <summary>DISABLE_CORS_CHECKS=1: pages of every origin may.</summary>
    public bool RefusesForeign => !IsOn("DISABLE_CORS_CHECKS");

    /// <summary>DISABLE_CORS_HEADERS=1: no CORS headers are written.</summary>
    public bool WritesHeaders => !IsOn("DISABLE_CORS_HEADERS");

    /// <summary>DISABLE_PREFLIGHT_PROCESSING=1: OPTIONS requests go to the AWS APIs.</summary>
    public bool AnswersPreflights => !IsOn("DISABLE_PREFLIGHT_PROCESSING");

    /// <summary>LOCALSTACK_RESPONSE_HEADER_ENABLED=0: answers carry no <c>x-localstack</c>.</summary>
    public bool MarksAnswers => configuration["LOCALSTACK_RESPONSE_HEADER_ENABLED"] is not ("0" or "false");

    /// <summary>EXTRA_CORS_ALLOWED_ORIGINS, separated by commas.</summary>
    public IReadOnlyList<string> MoreOrigins => List("EXTRA_CORS_ALLOWED_ORIGINS");

    /// <summary>EXTRA_CORS_ALLOWED_HEADERS, separated by commas.</summary>
    public IReadOnlyList<string> MoreRequestHeaders => List("EXTRA_CORS_ALLOWED_HEADERS");

    /// <summary>EXTRA_CORS_EXPOSE_HEADERS, separated by commas.</summary>
    public IReadOnlyList<string> MoreExposedHeaders => List("EXTRA_CORS_EXPOSE_HEADERS");

    /// <summary>GATEHOUSE_ALLOWED_HOSTS: host names beside the usual ones under which the AWS APIs are served, separated by commas.</summary>
    public IReadOnlyList<string> MoreHosts => List("GATEHOUSE_ALLOWED_HOSTS");

    private bool IsOn(string name) => configuration[name] is "1" or "true" or "True";

    private string[] List(string name) =>
        (configuration[name] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
