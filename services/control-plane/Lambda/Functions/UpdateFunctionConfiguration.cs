using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Lambda.Functions.Rules;
using Gatehouse.ControlPlane.Lambda.Layers;
using Gatehouse.ControlPlane.Members;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Lambda.Functions;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionConfiguration.html</summary>
internal sealed class UpdateFunctionConfiguration(
    FunctionEditor functions, FunctionLayers layers, UnsupportedMembers unsupported, FunctionAnswers answers, TimeProvider time)
    : IOperation<UpdateFunctionConfigurationRequest, FunctionConfiguration>
{
    public async Task<Outcome<FunctionConfiguration>> HandleAsync(
        UpdateFunctionConfigurationRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (unsupported.Refuse(request) is { } failure)
        {
            return failure;
        }

        var layersFound = await layers.FindAsync(request.Layers, cancellationToken);
        if (!layersFound.Succeeded)
        {
            return layersFound.Failure;
        }

        var edited = await functions.EditAsync(
            request.FunctionName,
            request.RevisionId,
            scope,
            record =>
            {
                if (SendsLayers(request))
                {
                    FunctionLayers.Write(record, layersFound.Value);
                }

                return Update(record.Configuration, request, scope);
            },
            cancellationToken);
        if (!edited.Succeeded)
        {
            return edited.Failure;
        }

        unsupported.Warn(edited.Value.Configuration);
        return answers.JustUpdated(edited.Value.Configuration);
    }

    // An empty list takes all layers away. A caller inside the product may leave the mask out.
    private static bool SendsLayers(UpdateFunctionConfigurationRequest request) =>
        request.Layers.Count > 0 || request.SentMembers?.Paths.Contains("layers") == true;

    private AwsFailure? Update(FunctionConfiguration configuration, UpdateFunctionConfigurationRequest request, CallScope scope)
    {
        // A precondition, not a wish: the new revision's id is nobody's to choose.
        var revisionId = configuration.RevisionId;
        configuration.Update(request);
        configuration.RevisionId = revisionId;
        ConfigurationMembers.Of(request).WriteTo(configuration);
        configuration.LastModified = time.GetLambdaMoment();
        ConfigurationRule.Complete(configuration, scope.Region);
        return ConfigurationRule.Check(configuration);
    }
}
