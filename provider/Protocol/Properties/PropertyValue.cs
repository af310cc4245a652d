using System.Text;

namespace NumberProvider.Protocol.Properties;

/// <summary>A value of a resource's inputs or outputs, as Pulumi's engine and its providers exchange it. Immutable; equality is by content.</summary>
/// <remarks>Source: pulumi-provider-protocol sheet, part 3.</remarks>
public abstract record PropertyValue
{
    /// <summary>Whether this value, or a value inside it, is not known yet.</summary>
    public virtual bool ContainsUnknowns => false;

    /// <summary>Whether this value, or a value inside it, is secret.</summary>
    public virtual bool ContainsSecrets => false;

    /// <summary>The same value with every secret mark taken off, at any depth.</summary>
    public virtual PropertyValue WithoutSecrets() => this;

    /// <summary>The value without the secret mark that may stand around the whole of it.</summary>
    public virtual PropertyValue Revealed => this;

    /// <summary>The value inside a single secret mark, unless it is already secret.</summary>
    public PropertyValue AsSecret() => this is PropertySecret ? this : new PropertySecret(this);

    /// <summary>Prints nothing of what all kinds of values have in common: a value that is no secret reveals itself, without end.</summary>
    protected virtual bool PrintMembers(StringBuilder builder) => false;

    /// <summary>Text as a property value.</summary>
    public static implicit operator PropertyValue(string value) => new PropertyText(value);

    /// <summary>A truth value as a property value.</summary>
    public static implicit operator PropertyValue(bool value) => PropertyBool.Of(value);

    /// <summary>A number as a property value.</summary>
    public static implicit operator PropertyValue(double value) => new PropertyNumber(value);

    /// <summary>Looks below secret marks and output wrappers for a value of one kind.</summary>
    /// <returns>The value, or null when there is a value of another kind.</returns>
    public T? As<T>() where T : PropertyValue => Revealed as T;
}
