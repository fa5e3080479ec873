using Gatehouse.Aws.Lambda;

namespace Gatehouse.ControlPlane.Lambda.Code;

/// <summary>Where a caller says that code is: in the request itself or in S3.</summary>
/// <param name="ZipDigest">Blob of the package that the request brought; empty when it brought none.</param>
/// <param name="Bucket">Bucket in S3; empty when the code is not there.</param>
/// <param name="Key">The object's key.</param>
/// <param name="VersionId">The object's version; empty: the current one.</param>
internal sealed record CodeLocation(string ZipDigest, string Bucket, string Key, string VersionId)
{
    public static CodeLocation Of(FunctionCode code) => new(code.ZipFile, code.S3Bucket, code.S3Key, code.S3ObjectVersion);

    public static CodeLocation Of(UpdateFunctionCodeRequest request) =>
        new(request.ZipFile, request.S3Bucket, request.S3Key, request.S3ObjectVersion);

    public static CodeLocation Of(LayerVersionContentInput content) => new(content.ZipFile, content.S3Bucket, content.S3Key, content.S3ObjectVersion);
}
