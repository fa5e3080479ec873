using System.Diagnostics.CodeAnalysis;

namespace Gatehouse.AwsWire.Failures;

/// <summary>What an operation came to: a value or an expected failure. Both convert implicitly, so that handlers just return them.</summary>
[SuppressMessage("Usage", "CA2225", Justification = "Handlers return values; nobody needs the conversion by name.")]
public readonly record struct Outcome<T>
    where T : class
{
    private Outcome(T? value, AwsFailure? failure) => (Value, Failure) = (value, failure);

    /// <summary>The value; null exactly when <see cref="Failure"/> is set.</summary>
    public T? Value { get; }

    /// <summary>Why there is no value.</summary>
    public AwsFailure? Failure { get; }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool Succeeded => Failure is null;

    /// <summary>A success whose type is an interface: those do not convert implicitly.</summary>
    public static Outcome<T> Of(T value) => new(value, null);

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(AwsFailure failure) => new(null, failure);
}
