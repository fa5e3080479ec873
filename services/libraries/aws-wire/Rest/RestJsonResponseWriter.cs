using System.Collections;
using System.Globalization;
using Gatehouse.Aws.Traits;
using Gatehouse.AwsWire.Descriptors;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Json;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Microsoft.AspNetCore.Http;

namespace Gatehouse.AwsWire.Rest;

/// <summary>Writes answers and failures of the rest-json protocol.</summary>
internal static class RestJsonResponseWriter
{
    public static async Task WriteAsync(HttpResponse http, WireOperation operation, IMessage response, CancellationToken cancellationToken)
    {
        var plan = MessagePlan.Of(response.Descriptor);
        http.StatusCode = operation.Http.Status;
        foreach (var member in plan.Members)
        {
            if (member.Location == Location.Header && member.IsPresentIn(response))
            {
                http.Headers[member.WireName] = HeaderText(member, response);
            }
            else if (member.Location == Location.StatusCode && member.IsPresentIn(response))
            {
                http.StatusCode = (int)member.ValueIn(response)!;
            }
        }

        if (http.StatusCode == StatusCodes.Status204NoContent)
        {
            return;
        }

        http.ContentType = "application/json";
        if (plan.Payload is { } payload)
        {
            await WriteBodyAsync(http, payload.ValueIn(response) is ByteString bytes ? bytes.Memory : default, cancellationToken);
            return;
        }

        await JsonDocuments.WriteAsync(http, response, operation.Service.Traits.TimestampFormat, cancellationToken);
    }

    /// <summary>The error's name goes into a header, since many of AWS's errors have no member for it.</summary>
    public static Task WriteFailureAsync(HttpResponse http, AwsFailure failure, CancellationToken cancellationToken)
    {
        http.StatusCode = failure.HttpStatus;
        http.ContentType = "application/json";
        http.Headers["x-amzn-ErrorType"] = failure.Code;
        return JsonDocuments.WriteFailureAsync(http, failure, typeMember: null, cancellationToken);
    }

    private static async Task WriteBodyAsync(HttpResponse http, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        http.ContentLength = body.Length;
        await http.Body.WriteAsync(body, cancellationToken);
    }

    private static string HeaderText(MemberPlan member, IMessage response) => member.ValueIn(response) switch
    {
        string text => text,
        bool truth => truth ? "true" : "false",
        Timestamp time => Timestamps.Iso8601(time),
        IList list => string.Join(',', list.Cast<object>()),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"No header text for {member.Field.FullName}."),
    };
}
