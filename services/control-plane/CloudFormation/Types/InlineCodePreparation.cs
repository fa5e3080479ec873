using System.IO.Compression;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.CloudFormation.Resources;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Types;

/// <summary>
/// A function whose code is text inside of the template: it becomes <c>index.js</c> or <c>index.py</c> in a package, beside the module
/// by which custom resources answer.
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-code.html
/// </summary>
internal sealed class InlineCodePreparation : IPropertyPreparation
{
    private const int LongestCode = 4 * 1024 * 1024;

    // The same text is the same package, byte by byte: its digest must not change with the hour.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public async Task<Outcome<JsonObject>> PrepareAsync(JsonObject properties, ResourceWork work, CancellationToken cancellationToken)
    {
        if (properties["Code"] is not JsonObject code || code["ZipFile"].ToText() is not { } text)
        {
            return properties;
        }

        var runtime = properties["Runtime"].ToText() ?? "";
        if (text.Length > LongestCode)
        {
            return CloudFormationFailures.Validation($"Code.ZipFile may have at most {LongestCode} characters");
        }

        if (!runtime.StartsWith("nodejs", StringComparison.Ordinal) && !runtime.StartsWith("python", StringComparison.Ordinal))
        {
            return CloudFormationFailures.Validation("ZipFile can only be used when Runtime is set to either of nodejs, python");
        }

        var package = Pack(runtime.StartsWith("nodejs", StringComparison.Ordinal), text);
        code["ZipFile"] = (await work.KeepAsync(package, cancellationToken)).Digest;
        return properties;
    }

    private static byte[] Pack(bool isNode, string text)
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, isNode ? "index.js" : "index.py", Encoding.UTF8.GetBytes(text));
            Add(zip, isNode ? "node_modules/cfn-response/index.js" : "cfnresponse.py", Module(isNode ? "cfn-response.js" : "cfnresponse.py"));
        }

        return content.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Epoch;
        using var stream = entry.Open();
        stream.Write(content);
    }

    private static byte[] Module(string name)
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream($"inline/{name}")
            ?? throw new InvalidOperationException($"The control-plane carries no {name}.");
        using var content = new MemoryStream();
        resource.CopyTo(content);
        return content.ToArray();
    }
}
