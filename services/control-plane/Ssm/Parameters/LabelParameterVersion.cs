using Gatehouse.Aws.Ssm;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Ssm.Parameters;

/// <summary>https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_LabelParameterVersion.html</summary>
internal sealed class LabelParameterVersion(IDocumentStore store) : IOperation<LabelParameterVersionRequest, LabelParameterVersionResult>
{
    private const int MostLabels = 10;

    public async Task<Outcome<LabelParameterVersionResult>> HandleAsync(
        LabelParameterVersionRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var answer = new LabelParameterVersionResult();
        var edited = await store.EditAsync(
            ParameterStore.Kind,
            ParameterStore.Key(scope, request.Name),
            parent: "",
            SsmFailures.Missing(request.Name),
            record =>
            {
                var version = request.HasParameterVersion
                    ? record.Versions.FirstOrDefault(one => one.Version == request.ParameterVersion)
                    : record.Versions[^1];
                if (version is null)
                {
                    return SsmFailures.VersionMissing(request.Name);
                }

                answer.ParameterVersion = version.Version;
                answer.InvalidLabels.Clear();
                answer.InvalidLabels.Add(request.Labels.Where(label => !IsLabel(label)));
                Label(record, version, [.. request.Labels.Where(IsLabel)]);
                return version.Labels.Count > MostLabels
                    ? new AwsFailure("ParameterVersionLabelLimitExceeded", 400, "A parameter version can have a maximum of ten labels.")
                    : null;
            },
            cancellationToken);
        return edited.Succeeded ? answer : edited.Failure;
    }

    private static void Label(ParameterRecord record, ParameterHistory version, string[] labels)
    {
        // A label stands at one version: it moves.
        foreach (var label in labels)
        {
            foreach (var one in record.Versions)
            {
                one.Labels.Remove(label);
            }

            version.Labels.Add(label);
        }
    }

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= 100
        && !char.IsAsciiDigit(label[0])
        && !label.StartsWith("aws", StringComparison.OrdinalIgnoreCase)
        && !label.StartsWith("ssm", StringComparison.OrdinalIgnoreCase)
        && label.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_');
}
