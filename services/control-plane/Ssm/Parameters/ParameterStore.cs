using System.Globalization;
using Gatehouse.Aws.Ssm;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Kms.Cryptography;
using Gatehouse.ControlPlane.Kms.Keys;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Ssm.Parameters;

/// <summary>How parameters are found and shown. Values of SecureString are kept encrypted by their key and decrypted for whoever asks so.</summary>
internal sealed class ParameterStore(IDocumentStore store, KmsKeys keys, KeyCipher cipher)
{
    public const string Secure = "SecureString";

    public static readonly DocumentKind<ParameterRecord> Kind = new("ssm/parameter");

    private static readonly Dictionary<string, string> NoContext = [];

    public static DocumentKey Key(CallScope scope, string name) => Kind.Key(scope.Account, scope.Region, name);

    /// <summary>A version of a parameter as callers get it.</summary>
    public async Task<Outcome<Parameter>> GetAsync(string nameAndSelector, bool withDecryption, CallScope scope, CancellationToken cancellationToken)
    {
        var asked = ParameterName.Of(nameAndSelector);
        var kept = await store.FindAsync(Kind, Key(scope, asked.Name), cancellationToken);
        if (kept is null && nameAndSelector.StartsWith("arn:", StringComparison.Ordinal))
        {
            // An ARN has one slash, whether the name begins with one or not.
            kept = await store.FindAsync(Kind, Key(scope, $"/{asked.Name}"), cancellationToken);
        }

        if (kept is null)
        {
            return SsmFailures.Missing(nameAndSelector);
        }

        var version = Select(kept.Value, asked.Selector);
        return version is null
            ? SsmFailures.VersionMissing(nameAndSelector)
            : await ShowAsync(version, asked.Selector, withDecryption, scope, cancellationToken);
    }

    public async Task<Outcome<Parameter>> ShowAsync(
        ParameterHistory version, string selector, bool withDecryption, CallScope scope, CancellationToken cancellationToken)
    {
        var value = await RevealAsync(version, withDecryption, scope, cancellationToken);
        if (!value.Succeeded)
        {
            return value.Failure;
        }

        var parameter = new Parameter
        {
            Name = version.Name,
            Type = version.Type,
            Value = value.Value,
            Version = version.Version,
            LastModifiedDate = version.LastModifiedDate,
            Arn = ParameterName.ArnOf(scope, version.Name),
            DataType = version.DataType,
        };
        if (selector.Length > 0)
        {
            parameter.Selector = $":{selector}";
        }

        return parameter;
    }

    /// <summary>The value, decrypted if it is to be.</summary>
    public async Task<Outcome<string>> RevealAsync(
        ParameterHistory version, bool withDecryption, CallScope scope, CancellationToken cancellationToken)
    {
        if (version.Type != Secure || !withDecryption)
        {
            return version.Value;
        }

        var opened = await cipher.DecryptAsync(Convert.FromBase64String(version.Value), NoContext, scope, cancellationToken);
        return opened.Succeeded ? System.Text.Encoding.UTF8.GetString(opened.Value.Plaintext) : opened.Failure;
    }

    /// <summary>The value as it is kept.</summary>
    public async Task<Outcome<string>> ConcealAsync(
        string type, string keyId, string value, CallScope scope, CancellationToken cancellationToken)
    {
        if (type != Secure)
        {
            return value;
        }

        var key = await keys.FindUsableAsync(keyId, scope, cancellationToken);
        return key.Succeeded ? KeyCipher.Encrypt(key.Value, System.Text.Encoding.UTF8.GetBytes(value), NoContext).ToBase64() : key.Failure;
    }

    /// <summary>The newest version of every parameter, by name.</summary>
    public async Task<List<ParameterHistory>> ListAsync(CallScope scope, CancellationToken cancellationToken)
    {
        var all = new List<ParameterHistory>();
        await foreach (var kept in store.ListAllAsync(Kind, scope.Account, scope.Region, cancellationToken: cancellationToken))
        {
            all.Add(kept.Value.Versions[^1]);
        }

        return all;
    }

    private static ParameterHistory? Select(ParameterRecord record, string selector) =>
        selector.Length == 0 ? record.Versions[^1]
        : long.TryParse(selector, CultureInfo.InvariantCulture, out var number) ? record.Versions.FirstOrDefault(version => version.Version == number)
        : record.Versions.FirstOrDefault(version => version.Labels.Contains(selector));
}
