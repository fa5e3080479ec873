using Gatehouse.Aws.Lambda;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.ControlPlane.Lambda.Code;
using Gatehouse.ControlPlane.Lambda.Functions.Rules;
using Gatehouse.ControlPlane.Lambda.Layers;
using Gatehouse.ControlPlane.Lambda.Tags;
using Gatehouse.ControlPlane.Lambda.Versions;
using Gatehouse.ControlPlane.Members;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Lambda.Functions;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html</summary>
internal sealed class CreateFunction(
    IDocumentStore store,
    CodeSource code,
    FunctionLayers layers,
    VersionPublisher versions,
    UnsupportedMembers unsupported,
    FunctionAnswers answers,
    IIdSource ids,
    TimeProvider time,
    ILogger<CreateFunction> log) : IOperation<CreateFunctionRequest, FunctionConfiguration>
{
    public async Task<Outcome<FunctionConfiguration>> HandleAsync(
        CreateFunctionRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var name = FunctionName.Parse(request.FunctionName, "", scope);
        if (!name.Succeeded)
        {
            return name.Failure;
        }

        if ((unsupported.Refuse(request) ?? TagRule.Check(request.Tags)) is { } refusal)
        {
            return refusal;
        }

        var configuration = Configure(request, name.Value);
        if (ConfigurationRule.Check(configuration) is { } failure)
        {
            return failure;
        }

        var layersFound = await layers.FindAsync(request.Layers, cancellationToken);
        if (!layersFound.Succeeded)
        {
            return layersFound.Failure;
        }

        var package = await code.FindAsync(CodeLocation.Of(request.Code), "CreateFunction", cancellationToken);
        if (!package.Succeeded)
        {
            return package.Failure;
        }

        package.Value.WriteTo(configuration);
        var record = new FunctionRecord { Configuration = configuration, CodeDigest = package.Value.Digest, Tags = { request.Tags } };
        FunctionLayers.Write(record, layersFound.Value);
        var created = await KeepAsync(record, name.Value, cancellationToken);
        if (!created.Succeeded || !request.Publish)
        {
            return created;
        }

        var published = await versions.PublishAsync(name.Value, description: null, _ => null, cancellationToken);
        return published.Succeeded ? answers.JustCreated(published.Value) : published.Failure;
    }

    private FunctionConfiguration Configure(CreateFunctionRequest request, FunctionName name)
    {
        var configuration = new FunctionConfiguration().With(request);
        ConfigurationMembers.Of(request).WriteTo(configuration);
        configuration.FunctionName = name.Name;
        configuration.FunctionArn = name.Arn;
        configuration.LastModified = time.GetLambdaMoment();
        configuration.RevisionId = ids.NewUuid();
        configuration.State = "Active";
        configuration.LastUpdateStatus = "Successful";
        ConfigurationRule.Complete(configuration, name.Region);
        return configuration;
    }

    private async Task<Outcome<FunctionConfiguration>> KeepAsync(FunctionRecord record, FunctionName name, CancellationToken cancellationToken)
    {
        var write = new PutDocument(FunctionDocument.Key(name), "", record.ToByteArray(), DocumentWrite.MustNotExist);
        if (!(await store.CommitAsync([write], cancellationToken)).Committed)
        {
            return FunctionFailures.NameTaken(name.Name);
        }

        log.FunctionCreated(name.Arn);
        unsupported.Warn(record.Configuration);
        return answers.JustCreated(record.Configuration);
    }
}
