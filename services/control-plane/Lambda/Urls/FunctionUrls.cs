using System.Globalization;
using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Lambda.Functions;
using Gatehouse.Protocol;
using Gatehouse.Store;
using Google.Protobuf;
using Microsoft.Extensions.Options;

namespace Gatehouse.ControlPlane.Lambda.Urls;

/// <summary>
/// URLs of functions. To the edge each is an HTTP API with one route, <c>$default</c>, that leads to the function.
/// https://docs.aws.amazon.com/lambda/latest/dg/urls-configuration.html
/// </summary>
internal sealed class FunctionUrls(IDocumentStore store, FunctionEditor functions, IOptions<ControlPlaneOptions> options, TimeProvider time)
{
    /// <summary>localstack/localstack tests/aws/services/lambda_/test_lambda_api.snapshot.json, recorded on AWS.</summary>
    private static AwsFailure Missing { get; } = LambdaFailures.NotFound("The resource you requested does not exist.");

    /// <summary>LocalStack services/lambda_/provider.py.</summary>
    private static AwsFailure NoFunction { get; } = LambdaFailures.NotFound("Function does not exist");

    public async Task<Outcome<FunctionUrlConfig>> CreateAsync(CreateFunctionUrlConfigRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        // The function, and the alias where one is named, must exist.
        var function = await functions.FindAsync(request.FunctionName, request.Qualifier, scope, cancellationToken);
        if (!function.Succeeded)
        {
            return function.Failure.HttpStatus == StatusCodes.Status404NotFound ? NoFunction : function.Failure;
        }

        var name = function.Value.Name;
        var record = new FunctionUrlRecord
        {
            Config = new FunctionUrlConfig
            {
                FunctionArn = name.IsLatest ? name.Arn : name.AskedArn,
                AuthType = request.AuthType,
                Cors = request.Cors,
                CreationTime = Now,
                LastModifiedTime = Now,
            },
        };
        var key = FunctionUrlDocument.Key(name);
        var written = await store.CommitAsync(
            [new PutDocument(key, name.Name, record.ToByteArray(), DocumentWrite.MustNotExist)], cancellationToken);
        return written.Committed
            ? Describe(new Kept<FunctionUrlRecord>(key, record, 0))
            : LambdaFailures.Conflict(
                $"Failed to create function url config for [functionArn = {record.Config.FunctionArn}]. Error message:  FunctionUrlConfig exists for this Lambda function");
    }

    public async Task<Outcome<Kept<FunctionUrlRecord>>> FindAsync(
        string function, string qualifier, CallScope scope, CancellationToken cancellationToken)
    {
        var name = FunctionName.Parse(function, qualifier, scope);
        if (!name.Succeeded)
        {
            return name.Failure;
        }

        return await store.FindAsync(FunctionUrlDocument.Kind, FunctionUrlDocument.Key(name.Value), cancellationToken) is { } kept ? kept : Missing;
    }

    public async Task<Outcome<FunctionUrlConfig>> UpdateAsync(UpdateFunctionUrlConfigRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await FindAsync(request.FunctionName, request.Qualifier, scope, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var config = found.Value.Value.Config;
        config.AuthType = request.HasAuthType ? request.AuthType : config.AuthType;
        config.Cors = request.Cors ?? config.Cors;
        config.LastModifiedTime = Now;
        var name = FunctionName.Parse(request.FunctionName, request.Qualifier, scope).Value!;
        var written = await store.CommitAsync(
            [new PutDocument(found.Value.Key, name.Name, found.Value.Value.ToByteArray(), found.Value.Revision)], cancellationToken);
        return written.Committed ? Describe(found.Value) : FunctionFailures.Contended(config.FunctionArn);
    }

    public async Task<AwsFailure?> DeleteAsync(string function, string qualifier, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await FindAsync(function, qualifier, scope, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        await store.CommitAsync([new DeleteDocument(found.Value.Key)], cancellationToken);
        return null;
    }

    /// <summary>All URLs of a function: its own and those of its aliases.</summary>
    public async Task<Outcome<IReadOnlyList<FunctionUrlConfig>>> ListAsync(string function, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await functions.FindAsync(function, "", scope, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var name = found.Value.Name;
        var urls = new List<FunctionUrlConfig>();
        await foreach (var url in store.ListAllAsync(FunctionUrlDocument.Kind, name.Account, name.Region, name.Name, cancellationToken))
        {
            urls.Add(Describe(url));
        }

        return urls;
    }

    /// <summary>As callers are shown it: with the URL under which it is reached today.</summary>
    public FunctionUrlConfig Describe(Kept<FunctionUrlRecord> url)
    {
        var config = url.Value.Config.Clone();
        config.FunctionUrl = $"http://{url.Key.Id}.lambda-url.{url.Key.Region}.{options.Value.PublicHost}:{options.Value.PublicPort}/";
        return config;
    }

    private string Now => time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
