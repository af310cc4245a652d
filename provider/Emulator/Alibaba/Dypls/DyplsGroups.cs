using System.Globalization;
using System.Text.Json.Nodes;
using NumberProvider.Emulator.Alibaba.Gateway;
using NumberProvider.Emulator.State;
using NumberProvider.Emulator.Switches;

namespace NumberProvider.Emulator.Alibaba.Dypls;

/// <summary>The groups of AXG bindings.</summary>
/// <remarks>Source: alibaba-dypls sheet, part 13.</remarks>
internal sealed class DyplsGroups(NumberPrivacy privacy)
{
    private const int LongestName = 128;
    private const int LongestRemark = 256;
    private const int MostNumbers = 200;

    public IEnumerable<Operation> Operations =>
    [
        new(DyplsBindings.ApiVersion, "CreateAxgGroup", Changes: true, Create),
        new(DyplsBindings.ApiVersion, "OperateAxgGroup", Changes: true, Operate),
        new(DyplsBindings.ApiVersion, "DeleteAxgGroup", Changes: true, Delete),
    ];

    private JsonObject Create(ApiCall call)
    {
        var pool = privacy.Pool(call);
        var (name, remark) = (call.Text("Name"), call.Text("Remark"));
        if (name.Length > LongestName || call.Optional("Name") is "" || remark.Length > LongestRemark)
        {
            throw DyplsRules.Illegal($"name has 1 to {LongestName} characters, remark at most {LongestRemark}");
        }

        var group = new AxgGroup { Id = privacy.NextGroupId++, Name = name, Remark = remark, Numbers = Numbers(call.Text("Numbers")) };
        pool.Groups.Add(group);
        return new JsonObject { ["GroupId"] = group.Id };
    }

    private JsonObject Operate(ApiCall call)
    {
        var (type, listed) = (call.Mandatory("OperateType", "operateType"), call.Mandatory("Numbers", "numbers"));
        var group = Find(call).Group;
        var numbers = Numbers(listed);
        group.Numbers = type switch
        {
            "addNumbers" => [.. group.Numbers.Union(numbers)],
            "deleteNumbers" => [.. group.Numbers.Except(numbers)],
            "overwriteNumbers" => numbers,
            _ => throw DyplsRules.Illegal("unknown operateType"),
        };
        return [];
    }

    private JsonObject Delete(ApiCall call)
    {
        var (pool, group) = Find(call);
        if (call.Switches.Is(DyplsSwitches.DeleteBoundGroup, "refused") && privacy.Bindings.Exists(binding => !binding.Unbound && binding.GroupId == group.Id))
        {
            throw DyplsRules.Business("isv.FORBIDDEN_ACTION", "the group has bindings");
        }

        pool.Groups.Remove(group);
        return [];
    }

    private (PrivatePool Pool, AxgGroup Group) Find(ApiCall call)
    {
        var pool = privacy.Pool(call);
        return long.TryParse(call.Mandatory("GroupId", "groupId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? (pool, pool.Groups.Find(group => group.Id == id) ?? throw DyplsRules.Illegal("the group does not exist"))
            : throw DyplsRules.Illegal("groupId is an integer");
    }

    private static List<string> Numbers(string text)
    {
        var numbers = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).ToList();
        return numbers.Count > MostNumbers ? throw DyplsRules.Illegal($"numbers are at most {MostNumbers}") : numbers.ConvertAll(DyplsRules.CheckNumber);
    }
}
