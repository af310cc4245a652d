using System.Text.Json.Nodes;
using NumberProvider.Emulator.Alibaba.Gateway;
using NumberProvider.Emulator.State;
using NumberProvider.Emulator.Switches;

namespace NumberProvider.Emulator.Alibaba.Ccc;

/// <summary>The numbers that an instance does not call, API version 2020-07-01.</summary>
/// <remarks>Source: alibaba-ccc sheet, 4.14 and, for the size of a list, 4.1.</remarks>
internal sealed class Ccc2020DoNotCall(CallCenter center, SwitchBoard switches, TimeProvider time)
{
    private const int LongestRemoval = 300;
    private const string Scope = "INSTANCE";

    public IEnumerable<Operation> Operations =>
    [
        new(Ccc2020Numbers.ApiVersion, "ImportDoNotCallNumbers", Changes: true, Import, "InstanceId"),
        new(Ccc2020Numbers.ApiVersion, "ListDoNotCallNumbers", Changes: false, List, "InstanceId") { XmlItem = "DoNotCallNumber" },
        new(Ccc2020Numbers.ApiVersion, "ExportDoNotCallNumbers", Changes: false, Export, "InstanceId"),
        new(Ccc2020Numbers.ApiVersion, "RemoveDoNotCallNumbers", Changes: true, Remove, "InstanceId", "NumberList"),
    ];

    private JsonObject Import(ApiCall call)
    {
        var numbers = call.JsonList("NumberList", switches.Limit(CccSwitches.MaxListSize)) ?? [];
        var instance = center.Instance2020(call);
        instance.DoNotCallNumbers.AddRange(numbers.Where(number => !instance.DoNotCallNumbers.Exists(known => known.Number == number))
            .Select(number => new DoNotCallNumber { Number = number, Remark = call.Text("Remark"), CreateTime = time.GetUtcNow() }));
        return [];
    }

    private JsonObject List(ApiCall call)
    {
        var page = Paging.Of(call, switches);
        return page.Answer(Found(call), number => new JsonObject
        {
            ["Number"] = number.Number,
            ["Scope"] = Scope,
            ["Remark"] = number.Remark,
            ["CreateTime"] = number.CreateTime.ToUnixTimeMilliseconds(),
            ["Creator"] = "",
        });
    }

    private JsonObject Export(ApiCall call) => new() { ["Data"] = string.Join('\n', Found(call).Select(number => number.Number)) };

    private JsonObject Remove(ApiCall call)
    {
        var numbers = call.JsonList("NumberList", LongestRemoval) ?? throw ParameterError.Empty("NumberList");
        center.Instance2020(call).DoNotCallNumbers.RemoveAll(known => numbers.Contains(known.Number));
        return new JsonObject { ["Data"] = "" };
    }

    private List<DoNotCallNumber> Found(ApiCall call) => center.Instance2020(call).DoNotCallNumbers
        .FindAll(number => CccRules.Matches(number.Number, call) && call.Text("Scope") is "" or Scope);
}
