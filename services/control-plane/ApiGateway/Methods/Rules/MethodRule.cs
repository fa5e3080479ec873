using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.ApiGateway.Authorizers;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.Models;
using Gatehouse.ControlPlane.ApiGateway.RequestValidators;

namespace Gatehouse.ControlPlane.ApiGateway.Methods.Rules;

/// <summary>
/// What a method must satisfy, and what it is when nobody said so.
/// https://docs.aws.amazon.com/apigateway/latest/api/API_PutMethod.html
/// </summary>
internal static class MethodRule
{
    public static void Complete(Method method)
    {
        if (!method.HasApiKeyRequired)
        {
            method.ApiKeyRequired = false;
        }

        // As recorded at AWS: an authorizer that the type has no use for is forgotten.
        if (!NeedsAuthorizer(method))
        {
            method.ClearAuthorizerId();
        }
    }

    public static async Task<AwsFailure?> CheckAsync(Method method, RestApiEdit edit) =>
        CheckVerb(method.HttpMethod)
        ?? await CheckAuthorizationAsync(method, edit)
        ?? RequestParameterRule.Check(method.RequestParameters.Keys)
        ?? await CheckValidatorAsync(method, edit)
        ?? await CheckModelsAsync(method.RequestModels.Values, edit);

    /// <summary>Models are referred to by name, wherever they are.</summary>
    public static async Task<AwsFailure?> CheckModelsAsync(IEnumerable<string> names, RestApiEdit edit)
    {
        foreach (var name in names)
        {
            if (!(await edit.FindAsync(ModelDocument.Part, name)).Succeeded)
            {
                return ModelFailures.Unknown(name);
            }
        }

        return null;
    }

    private static AwsFailure? CheckVerb(string verb) => verb switch
    {
        "GET" or "PUT" or "POST" or "DELETE" or "PATCH" or "OPTIONS" or "HEAD" or "ANY" => null,
        _ => MethodFailures.UnknownVerb,
    };

    private static async Task<AwsFailure?> CheckAuthorizationAsync(Method method, RestApiEdit edit)
    {
        if (method.AuthorizationType is AuthorizationTypes.None or AuthorizationTypes.Iam)
        {
            return null;
        }

        if (!NeedsAuthorizer(method))
        {
            return MethodFailures.UnknownAuthorizationType;
        }

        var authorizer = await edit.FindAsync(AuthorizerDocument.Part, method.AuthorizerId);
        return authorizer.Succeeded && AuthorizerTypes.FitsMethod(authorizer.Value.Type, method.AuthorizationType)
            ? null
            : MethodFailures.AuthorizerMissing;
    }

    private static async Task<AwsFailure?> CheckValidatorAsync(Method method, RestApiEdit edit) =>
        !method.HasRequestValidatorId || (await edit.FindAsync(RequestValidatorDocument.Part, method.RequestValidatorId)).Succeeded
            ? null
            : RequestValidatorFailures.Unknown;

    private static bool NeedsAuthorizer(Method method) => method.AuthorizationType is AuthorizationTypes.Custom or AuthorizationTypes.Cognito;
}
