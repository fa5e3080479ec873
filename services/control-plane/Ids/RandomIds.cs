using System.Security.Cryptography;

namespace Gatehouse.ControlPlane.Ids;

/// <summary>Ids that nobody can guess and that do not repeat in practice.</summary>
internal sealed class RandomIds : IIdSource
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz0123456789";

    public string NewId(int length) => RandomNumberGenerator.GetString(Alphabet, length);

    public string NewUuid() => Guid.NewGuid().ToString();
}
