using System.Text;
using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGateway.Mapping;

/// <summary>What mapping templates must satisfy: each stands under a media type. https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html</summary>
internal static class TemplateRule
{
    private const int LargestTemplate = 300 * 1024;
    private const string AnyType = "$default";

    public static AwsFailure? Check(IDictionary<string, string> templates)
    {
        foreach (var (contentType, template) in templates)
        {
            if (contentType != AnyType && !contentType.Contains('/'))
            {
                return MappingFailures.InvalidContentType(contentType);
            }

            if (Encoding.UTF8.GetByteCount(template) > LargestTemplate)
            {
                return MappingFailures.TemplateTooLarge(contentType);
            }
        }

        return null;
    }
}
