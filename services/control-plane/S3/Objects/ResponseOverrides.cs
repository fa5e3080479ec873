using System.Globalization;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.S3.Objects;

/// <summary>
/// Headers that a request wishes its answer to have instead of the object's own: <c>response-content-disposition</c> and its like. Only signed requests may.
/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html
/// </summary>
internal static class ResponseOverrides
{
    private const string Start = "response_";

    private static readonly AwsFailure Anonymous =
        S3Failures.InvalidRequest("Request specific response headers cannot be used for anonymous GET requests.");

    public static AwsFailure? Apply(IMessage request, IMessage answer, CallScope scope)
    {
        foreach (var source in request.Descriptor.Fields.InDeclarationOrder())
        {
            if (!source.Name.StartsWith(Start, StringComparison.Ordinal)
                || !source.HasPresence
                || !source.Accessor.HasValue(request)
                || answer.Descriptor.FindFieldByName(source.Name[Start.Length..]) is not { } target)
            {
                continue;
            }

            if (scope.AccessKey.Length == 0)
            {
                return Anonymous;
            }

            target.Accessor.SetValue(answer, source.Accessor.GetValue(request) switch
            {
                Timestamp time => time.ToDateTimeOffset().ToString("R", CultureInfo.InvariantCulture),
                var text => text,
            });
        }

        return null;
    }
}
