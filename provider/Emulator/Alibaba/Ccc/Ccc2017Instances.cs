using System.Text.Json.Nodes;
using NumberProvider.Emulator.Alibaba.Gateway;
using NumberProvider.Emulator.Requests;
using NumberProvider.Emulator.State;

namespace NumberProvider.Emulator.Alibaba.Ccc;

/// <summary>Instances, API version 2017-07-05. Nothing is paged.</summary>
/// <remarks>Source: alibaba-ccc sheet, 3.10.</remarks>
internal sealed class Ccc2017Instances(CallCenter center, TimeProvider time)
{
    public IEnumerable<Operation> Operations =>
    [
        new(Ccc2017Numbers.ApiVersion, "GetInstance", Changes: false, call => new JsonObject { ["Instance"] = Describe(center.Instance2017(call)) }, "InstanceId"),
        new(Ccc2017Numbers.ApiVersion, "ListInstancesOfUser", Changes: false, List),
        new(Ccc2017Numbers.ApiVersion, "CreateInstance", Changes: true, Create, "Name", "DomainName"),
        new(Ccc2017Numbers.ApiVersion, "DeleteInstance", Changes: true, Delete, "InstanceId"),
    ];

    private JsonObject List(ApiCall call) => new() { ["Instances"] = Ccc2017Views.Wrapped("CallCenterInstance", center.Instances.Select(Describe)) };

    private JsonObject Create(ApiCall call)
    {
        var (name, domain) = (call.Required("Name"), call.Required("DomainName"));
        if (name.Length == 0 || domain.Length == 0 || center.Instances.Exists(instance => instance.Name == domain))
        {
            throw Ccc2017Rules.Invalid("DomainName");
        }

        var numbers = call.RepeatList("PhoneNumbers").Concat(call.Text("PhoneNumber") is { Length: > 0 } single ? [single] : []).Distinct(StringComparer.Ordinal).ToList();
        var fit = numbers.Where(number => center.CanBind(number, "Inbound")).ToList();
        var instance = new CallCenterInstance
        {
            Id = Guid.NewGuid().ToString(),
            Name = domain,
            Description = call.Text("Description"),
            Status = "Running",
            CreateTime = time.GetUtcNow(),
            AdminRamIds = [.. call.RepeatList("AdminRamId")],
            Numbers = [.. fit.Select(number => new BoundNumber
            {
                Number = number,
                Usage = CccRules.IsInboundOnly(number) ? "Inbound" : "Bidirection",
                CreateTime = time.GetUtcNow(),
            })],
        };
        center.Instances.Add(instance);
        static JsonObject Texts(string inner, IEnumerable<string> texts) => new() { [inner] = AnswerJson.List(texts) };
        return new JsonObject
        {
            ["Instance"] = Describe(instance),
            ["SuccessPhoneNumbers"] = Texts("SuccessPhoneNumber", fit),
            ["FailPhoneNumbers"] = Texts("FailPhoneNumber", numbers.Except(fit)),
            ["SuccessLoginNames"] = Texts("SuccessLoginName", call.RepeatList("UserObject")),
            ["FailLoginNames"] = Texts("FailLoginName", []),
        };
    }

    private JsonObject Delete(ApiCall call)
    {
        center.Instances.Remove(center.Instance2017(call));
        return [];
    }

    private static JsonObject Describe(CallCenterInstance instance) => new()
    {
        ["InstanceId"] = instance.Id,
        ["InstanceName"] = instance.Name,
        ["InstanceDescription"] = instance.Description,
        ["DomainName"] = instance.Name,
        ["ConsoleUrl"] = "https://ccc.example",
        ["Status"] = instance.Status,
        ["CreatedTime"] = instance.CreateTime.ToUnixTimeMilliseconds(),
        ["DirectoryId"] = "",
        ["Owner"] = "",
        ["TenantId"] = "",
        ["MaxOnlineAgents"] = 100,
        ["StorageBucket"] = "",
        ["StorageMaxDays"] = 0,
        ["StorageMaxSize"] = 0,
        ["Admin"] = Ccc2017Views.Wrapped("User", instance.AdminRamIds.Select(id => new JsonObject
        {
            ["UserId"] = id,
            ["RamId"] = id,
            ["InstanceId"] = instance.Id,
            ["Detail"] = new JsonObject { ["LoginName"] = id, ["DisplayName"] = id, ["Department"] = "", ["Email"] = "", ["Phone"] = "" },
        })),
        ["PhoneNumbers"] = Ccc2017Views.BriefOnes(instance, instance.Numbers),
    };
}
