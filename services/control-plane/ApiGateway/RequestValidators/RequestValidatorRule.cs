using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGateway.RequestValidators;

/// <summary>What a request validator must satisfy, and what it is when nobody said so: it validates nothing.</summary>
internal static class RequestValidatorRule
{
    public static void Complete(RequestValidator validator)
    {
        if (!validator.HasValidateRequestBody)
        {
            validator.ValidateRequestBody = false;
        }

        if (!validator.HasValidateRequestParameters)
        {
            validator.ValidateRequestParameters = false;
        }
    }

    public static AwsFailure? Check(RequestValidator validator) =>
        string.IsNullOrWhiteSpace(validator.Name) ? RequestValidatorFailures.NameMissing : null;
}
