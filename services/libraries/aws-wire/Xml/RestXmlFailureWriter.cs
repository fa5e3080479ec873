using Gatehouse.AwsWire.Descriptors;
using Gatehouse.AwsWire.Failures;
using Microsoft.AspNetCore.Http;

namespace Gatehouse.AwsWire.Xml;

/// <summary>
/// Writes failures in S3's shape: an Error element without namespace, and without an envelope but for services that have one.
/// https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
/// </summary>
internal static class RestXmlFailureWriter
{
    public static Task WriteAsync(
        HttpResponse http, WireService service, AwsFailure failure, string requestId, CancellationToken cancellationToken)
    {
        http.StatusCode = failure.HttpStatus;
        foreach (var (name, value) in failure.Members)
        {
            if (FailureHeaders.TryGetName(name, out var header))
            {
                http.Headers[header] = value;
            }
        }

        // The answer to HEAD has no body, and neither has 304: the status is all that there is.
        if (HttpMethods.IsHead(http.HttpContext.Request.Method) || failure.HttpStatus == StatusCodes.Status304NotModified)
        {
            return Task.CompletedTask;
        }

        return XmlDocumentWriter.SendAsync(http, xml =>
        {
            if (service.Traits.EnclosesErrors)
            {
                xml.WriteStartElement("ErrorResponse");
            }

            xml.WriteStartElement("Error");
            xml.WriteElementString("Code", failure.Code);
            xml.WriteElementString("Message", failure.Message);
            foreach (var (name, value) in failure.Members)
            {
                if (!FailureHeaders.TryGetName(name, out _))
                {
                    xml.WriteElementString(name, value);
                }
            }

            if (service.Traits.EnclosesErrors)
            {
                xml.WriteEndElement();
            }

            xml.WriteElementString("RequestId", S3RequestId.Of(requestId));
            xml.WriteElementString("HostId", S3RequestId.HostIdOf(requestId));
            xml.WriteEndElement();
        }, cancellationToken);
    }
}
