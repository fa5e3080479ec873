using Gatehouse.Aws.ApiGateway;
using Gatehouse.ControlPlane.Editing;

namespace Gatehouse.ControlPlane.ApiGateway.RequestValidators;

/// <summary>How request validators are kept.</summary>
internal static class RequestValidatorDocument
{
    public static readonly Part<RequestValidator> Part = new(new("apigateway/request-validator"), _ => RequestValidatorFailures.Missing);
}
