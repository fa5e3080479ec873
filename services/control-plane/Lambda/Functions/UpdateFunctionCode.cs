using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Lambda.Code;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Lambda.Functions;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionCode.html</summary>
internal sealed class UpdateFunctionCode(
    FunctionEditor functions, DeploymentPackages packages, UnsupportedMembers unsupported, FunctionAnswers answers, TimeProvider time)
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
        if (!found.Succeeded)
        {
            return found.Failure;
        }

        var package = await packages.InspectAsync(request.ZipFile, "UpdateFunctionCode", cancellationToken);
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
        return edited.Succeeded ? answers.JustUpdated(edited.Value.Configuration) : edited.Failure;
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
