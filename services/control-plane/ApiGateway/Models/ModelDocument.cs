using Gatehouse.Aws.ApiGateway;
using Gatehouse.ControlPlane.Editing;

namespace Gatehouse.ControlPlane.ApiGateway.Models;

/// <summary>How models are kept: by their names, which callers address them by.</summary>
internal static class ModelDocument
{
    public static readonly Part<Model> Part = new(new("apigateway/model"), ModelFailures.Missing);
}
