using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Editing;
using Gatehouse.Protocol;
using Gatehouse.Store;
using Google.Protobuf;
using Microsoft.Extensions.Options;

namespace Gatehouse.ControlPlane.ApiGateway.ApiKeys;

/// <summary>How API keys are kept. A value is one key's only: it is claimed within the account and region.</summary>
internal static class ApiKeyDocument
{
    public static readonly RootKind<ApiKey> Root = new(new("apigateway/api-key"), (_, _) => ApiKeyFailures.Missing);

    private const string ClaimKind = "apigateway/api-key-value";

    public static DocumentWrite Claim(string value, CallScope scope)
    {
        var owner = new ApiIdRecord { AccountId = scope.Account, Region = scope.Region };
        return new PutDocument(ClaimKey(value, scope), "", owner.ToByteArray(), DocumentWrite.MustNotExist);
    }

    public static DocumentWrite Release(string value, CallScope scope) => new DeleteDocument(ClaimKey(value, scope));

    private static DocumentKey ClaimKey(string value, CallScope scope) => new(scope.Account, scope.Region, ClaimKind, value);
}

/// <summary>Reads API keys.</summary>
internal sealed class ApiKeyReader(IDocumentStore store) : RootReader<ApiKey>(store, ApiKeyDocument.Root);

/// <summary>Changes API keys.</summary>
internal sealed class ApiKeyEditor(IDocumentStore store, IOptions<ControlPlaneOptions> options)
    : PlainRootEditor<ApiKey>(store, ApiKeyDocument.Root, options);
