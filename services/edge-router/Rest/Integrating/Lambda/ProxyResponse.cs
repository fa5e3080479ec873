using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Gatehouse.EdgeRouter.Integrating.Lambda;
using Gatehouse.EdgeRouter.Responding;
using Gatehouse.EdgeRouter.Rest.Responding;

namespace Gatehouse.EdgeRouter.Rest.Integrating.Lambda;

/// <summary>
/// Reads what a function returned as the answer of a Lambda proxy integration. REST APIs are strict: any member that they do not know,
/// an event handed back for example, makes the whole result malformed.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html#api-gateway-simple-proxy-for-lambda-output-format
/// </summary>
internal static class ProxyResponse
{
    private const string ContentType = "Content-Type";

    public static bool TryRead(ReadOnlyMemory<byte> result, RestCall call, [NotNullWhen(true)] out RestReply? reply)
    {
        reply = null;
        if (!FunctionResult.TryRead(result, out var read) || !IsWellFormed(read) || !TryReadStatus(read, out var status)) return false;

        var headers = Merge(read);
        if (!headers.TrueForAll(header => HeaderText.IsValidName(header.Key) && HeaderText.IsValidValue(header.Value))) return false;
        if (!headers.Exists(IsContentType)) headers.Add(new(ContentType, MediaType.Json));

        var body = read.Body;
        // Who does not say that bytes are welcome gets the base64 text as it is.
        if (read.IsBase64Encoded && call.Stage.BinaryTypes.Contains(call.Accept) && !Base64Body.TryDecode(ref body)) return false;

        reply = new RestReply(status, headers, body);
        return true;
    }

    private static bool IsWellFormed(FunctionResult read) => read is { IsWellFormed: true, HasOtherMembers: false, HasCookies: false, MixesHeaderForms: false };

    private static bool TryReadStatus(FunctionResult read, out int status)
    {
        status = read.HasStatusCode ? read.StatusCode : StatusCodes.Status200OK;
        var isNumeric = read.StatusText is null || int.TryParse(read.StatusText, NumberStyles.None, CultureInfo.InvariantCulture, out status);

        // 1xx would not end the exchange. AWS's answer to it is not known.
        return isNumeric && status is >= 200 and <= 599;
    }

    // Of a name that stands in both, the values of multiValueHeaders come first and its spelling counts; the same pair counts once.
    private static List<KeyValuePair<string, string>> Merge(FunctionResult read)
    {
        if (read.MultiValueHeaders.Count == 0) return read.Headers;

        var merged = new List<KeyValuePair<string, string>>(read.MultiValueHeaders);
        foreach (var (name, value) in read.Headers)
        {
            var same = read.MultiValueHeaders.FindAll(each => each.Key.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (!same.Exists(each => each.Value == value)) merged.Add(new(same.Count > 0 ? same[0].Key : name, value));
        }

        return merged;
    }

    private static bool IsContentType(KeyValuePair<string, string> header) => header.Key.Equals(ContentType, StringComparison.OrdinalIgnoreCase);
}
