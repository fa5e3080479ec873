using System.Text.Encodings.Web;
using System.Text.Json;
using Gatehouse.Aws.ApiGateway;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.ApiGateway.RestApis;

/// <summary>A REST API as callers get to see it.</summary>
internal static class RestApiAnswers
{
    /// <summary>
    /// The policy is JSON in a string of JSON, as AWS answers it and Terraform expects it: with its quotes escaped once more than the
    /// wire's own escaping. hashicorp/terraform-provider-aws internal/service/apigateway/rest_api.go
    /// </summary>
    public static RestApi Describe(RestApiRecord record)
    {
        var api = record.Api.Clone();
        if (api.HasPolicy)
        {
            api.Policy = JsonEncodedText.Encode(api.Policy, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();
        }

        return api;
    }
}
