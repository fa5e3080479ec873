using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Lambda.Code;
using Gatehouse.ControlPlane.Lambda.Versions;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Lambda.Functions;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionCode.html</summary>
internal sealed class UpdateFunctionCode(
    FunctionEditor functions, CodeSource code, VersionPublisher versions, UnsupportedMembers unsupported, FunctionAnswers answers, TimeProvider time)
    : IOperation<UpdateFunctionCodeRequest, FunctionConfiguration>
{
    public async Task<Outcome<FunctionConfiguration>> HandleAsync(
        UpdateFunctionCodeRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (unsupported.Refuse(request) is { } failure)
        {
            return failure;
        }

        var found = await functions.FindAsync(request.FunctionName, "", scope, cancellationToken);
        if (!found.Succeeded || !found.Value.Name.IsLatest)
        {
            return found.Failure ?? FunctionFailures.Missing(found.Value!.Name.AskedArn);
        }

        var package = await code.FindAsync(CodeLocation.Of(request), "UpdateFunctionCode", cancellationToken);
        if (!package.Succeeded)
        {
            return package.Failure;
        }

        if (request.DryRun)
        {
            Replace(found.Value.Record, request, package.Value);
            return found.Value.Record.Configuration;
        }

        var edited = await functions.EditAsync(
            request.FunctionName,
            request.RevisionId,
            scope,
            record =>
            {
                Replace(record, request, package.Value);
                return null;
            },
            cancellationToken);
        if (!edited.Succeeded || !request.Publish)
        {
            return edited.Succeeded ? answers.JustUpdated(edited.Value.Configuration) : edited.Failure;
        }

        var published = await versions.PublishAsync(found.Value.Name, description: null, _ => null, cancellationToken);
        return published.Succeeded ? answers.JustUpdated(published.Value) : published.Failure;
    }

    private void Replace(FunctionRecord record, UpdateFunctionCodeRequest request, DeploymentPackage package)
    {
        record.CodeDigest = package.Digest;
        package.WriteTo(record.Configuration);
        record.Configuration.LastModified = time.GetLambdaMoment();
        if (request.Architectures.Count > 0)
        {
            record.Configuration.Architectures.Clear();
            record.Configuration.Architectures.Add(request.Architectures);
        }
    }
}
