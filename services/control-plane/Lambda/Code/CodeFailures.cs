using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.Lambda.Code;

/// <summary>LocalStack's recordings of AWS, services/lambda_/provider.py, unless marked.</summary>
internal static class CodeFailures
{
    public static AwsFailure NotAZip { get; } =
        LambdaFailures.InvalidParameter("Could not unzip uploaded file. Please check your file, then try to upload again.");

    public static AwsFailure UnzippedTooLarge(long limit) => LambdaFailures.InvalidParameter($"Unzipped size must be smaller than {limit} bytes");

    public static AwsFailure ZippedTooLarge(long limit) => LambdaFailures.TooLarge($"Zipped size must be smaller than {limit} bytes");

    public static AwsFailure NotInS3(AwsFailure failure) => LambdaFailures.InvalidParameter(
        $"Error occurred while GetObject. S3 Error Code: {failure.Code}. S3 Error Message: {failure.Message}");

    // The rest is our wording.
    public static AwsFailure Missing { get; } =
        LambdaFailures.InvalidParameter("Please provide a source for function code.");

    public static AwsFailure Empty { get; } = LambdaFailures.InvalidParameter("Uploaded file must be a non-empty zip");

    public static AwsFailure Lost(string operation) => LambdaFailures.Service($"The code that was uploaded for {operation} is no longer kept");
}
