using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Sam;

/// <summary>
/// What SAM says of templates: aws/serverless-application-model samtranslator/model/exceptions.py. What follows the frame is SAM's where
/// its tests have it (tests/translator/output/error_*.json), and ours where something is not emulated.
/// </summary>
internal static class SamFailures
{
    public static TemplateException Invalid(string logicalId, string why) => new(
        $"Transform {SamTransform.Name} failed with: Invalid Serverless Application Specification document. Number of errors found: 1. " +
        $"Resource with id [{logicalId}] is invalid. {why}");

    public static TemplateException InvalidEvent(string logicalId, string eventId, string why) =>
        Invalid(logicalId, $"Event with id [{eventId}] is invalid. {why}");

    public static TemplateException Malformed(string why) => new(
        $"Transform {SamTransform.Name} failed with: Invalid Serverless Application Specification document. Number of errors found: 1. " +
        $"Structure of the SAM Template is invalid. {why}");
}
