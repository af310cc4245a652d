using NumberProvider.Protocol.Properties;
using NumberProvider.Resources.Model;

namespace NumberProvider.Resources.Lifecycle;

/// <summary>A function that programs can call: it looks something up and changes nothing.</summary>
public abstract class Function
{
    /// <summary>What users see.</summary>
    public abstract FunctionSpec Spec { get; }

    /// <summary>Checks what concerns several arguments at once.</summary>
    public virtual void CheckTogether(PropertyMap arguments, CheckReport report)
    {
    }

    /// <summary>Looks up.</summary>
    /// <param name="arguments">The arguments, checked and without secret marks.</param>
    /// <param name="context">The call.</param>
    /// <exception cref="ArgumentFailureException">An argument names nothing, or more than one thing.</exception>
    public abstract Task<PropertyMap> InvokeAsync(PropertyMap arguments, ResourceContext context);
}
