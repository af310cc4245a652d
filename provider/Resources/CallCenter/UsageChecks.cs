using NumberProvider.Protocol.Properties;
using NumberProvider.Resources.Model;

namespace NumberProvider.Resources.CallCenter;

/// <summary>What the usage of numbers has to do with the flow that answers them.</summary>
internal static class UsageChecks
{
    /// <summary>Refuses a flow for numbers that take no calls, and warns where calls are taken without one.</summary>
    /// <param name="inputs">The inputs, with <c>usage</c> and <c>contactFlowId</c>.</param>
    /// <param name="who">Whose calls they are, with the verb: <c>the number takes</c>.</param>
    /// <param name="report">Takes what is wrong.</param>
    public static void Flow(PropertyMap inputs, string who, CheckReport report)
    {
        var (usage, path) = (inputs.Text("usage"), PropertyPath.To("contactFlowId"));
        if (usage is "Inbound" or "Bidirection" && !inputs.ContainsKey("contactFlowId"))
        {
            report.Warn(path, $"is not given: {who} calls, and no flow answers them.");
        }

        if (usage == "Outbound" && inputs.ContainsKey("contactFlowId"))
        {
            report.Add(path, "must not be given with the usage Outbound: a flow takes incoming calls only.");
        }
    }
}
