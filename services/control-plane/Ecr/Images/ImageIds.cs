using Gatehouse.Aws.Ecr;

namespace Gatehouse.ControlPlane.Ecr.Images;

/// <summary>Images as failures name them.</summary>
internal static class ImageIds
{
    public static string Show(ImageIdentifier image) =>
        $"{{imageDigest:'{(image.HasImageDigest ? image.ImageDigest : "null")}', imageTag:'{(image.HasImageTag ? image.ImageTag : "null")}'}}";
}
