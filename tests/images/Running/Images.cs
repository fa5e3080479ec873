using Docker.DotNet;
using Gatehouse.Containers;

namespace Gatehouse.Images.Tests.Running;

/// <summary>The images under test: those that were built here, by <c>docker compose build</c> or <c>docker build</c>. Where none are, tests are skipped.</summary>
internal static class Images
{
    public const string AllInOne = "gatehouse:latest";

    public static string OfPlane(string plane) => $"gatehouse/{plane}:latest";

    /// <summary>Skips the test, by name, unless an engine answers and has them.</summary>
    public static async Task RequireAsync(params string[] images)
    {
        if (await LackingAsync(images) is { } lacking) Assert.Skip(lacking);
    }

    /// <summary>Why nothing can be started from these images here; null where it can.</summary>
    public static async Task<string?> LackingAsync(params string[] images)
    {
        if (!await DockerEngine.AnswersAsync()) return "No Docker engine answers here.";
        try
        {
            using var docker = CreateClient();
            foreach (var image in images)
            {
                var found = await docker.Images.ListImagesAsync(new() { Filters = new Dictionary<string, IDictionary<string, bool>> { ["reference"] = new Dictionary<string, bool> { [image] = true } } });
                if (found.Count == 0) return $"The image {image} is not built here.";
            }

            return null;
        }
        catch (DockerApiException unusable)
        {
            return $"The Docker engine here does not understand its client: {unusable.Message}";
        }
    }

    public static IDockerClient CreateClient() =>
        DotNet.Testcontainers.Configurations.TestcontainersSettings.OS.DockerEndpointAuthConfig.GetDockerClientBuilder(Guid.NewGuid()).Build();
}
