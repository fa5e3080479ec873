using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Lambda.Functions;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Lambda.Versions;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_PublishVersion.html</summary>
internal sealed class PublishVersion(VersionPublisher versions) : IOperation<PublishVersionRequest, FunctionConfiguration>
{
    public async Task<Outcome<FunctionConfiguration>> HandleAsync(
        PublishVersionRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var name = FunctionName.Parse(request.FunctionName, "", scope);
        if (!name.Succeeded)
        {
            return name.Failure;
        }

        return name.Value.IsLatest
            ? await versions.PublishAsync(name.Value, request.HasDescription ? request.Description : null, record => Check(record, request), cancellationToken)
            : FunctionFailures.Missing(name.Value.AskedArn);
    }

    private static AwsFailure? Check(FunctionRecord record, PublishVersionRequest request)
    {
        var current = record.Configuration;
        return request.RevisionId.Length > 0 && request.RevisionId != current.RevisionId ? LambdaFailures.StaleRevision
            : request.CodeSha256.Length > 0 && request.CodeSha256 != current.CodeSha256
                ? LambdaFailures.InvalidParameter(
                    $"CodeSHA256 ({request.CodeSha256}) is different from current CodeSHA256 in $LATEST ({current.CodeSha256}). "
                    + "Please try again with the CodeSHA256 in $LATEST.")
            : null;
    }
}
