using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Lambda.Functions.Rules;
using Gatehouse.ControlPlane.Members;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Lambda.Functions;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionConfiguration.html</summary>
internal sealed class UpdateFunctionConfiguration(
    FunctionEditor functions, UnsupportedMembers unsupported, FunctionAnswers answers, TimeProvider time)
    : IOperation<UpdateFunctionConfigurationRequest, FunctionConfiguration>
{
    public async Task<Outcome<FunctionConfiguration>> HandleAsync(
        UpdateFunctionConfigurationRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (unsupported.Refuse(request) is { } failure)
        {
            return failure;
        }

        var edited = await functions.EditAsync(
            request.FunctionName, request.RevisionId, scope, record => Update(record.Configuration, request, scope), cancellationToken);
        if (!edited.Succeeded)
        {
            return edited.Failure;
        }

        unsupported.Warn(edited.Value.Configuration);
        return answers.JustUpdated(edited.Value.Configuration);
    }

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
