using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NumberProvider.Emulator.Alibaba.Gateway;
using NumberProvider.Emulator.Requests;
using NumberProvider.Emulator.State;
using NumberProvider.Emulator.Switches;

namespace NumberProvider.Emulator.Alibaba.Ccc;

/// <summary>Instances, API version 2020-07-01.</summary>
/// <remarks>Source: alibaba-ccc sheet, 4.12.</remarks>
internal sealed partial class Ccc2020Instances(CallCenter center, SwitchBoard switches, TimeProvider time)
{
    private const int ShortestName = 4;
    private const int LongestName = 32;
    private const int LongestDescription = 256;
    private const string Account = "1000000000000001";

    public IEnumerable<Operation> Operations =>
    [
        new(Ccc2020Numbers.ApiVersion, "GetInstance", Changes: false, Get, "InstanceId"),
        new(Ccc2020Numbers.ApiVersion, "ListInstances", Changes: false, List) { XmlItem = "CallCenterInstance" },
        new(Ccc2020Numbers.ApiVersion, "ListInstancesOfUser", Changes: false, ListOfUser) { XmlItem = "CallCenterInstance" },
        new(Ccc2020Numbers.ApiVersion, "CreateInstance", Changes: true, Create, "Name", "DomainName", "AdminRamIdList"),
        new(Ccc2020Numbers.ApiVersion, "ModifyInstance", Changes: true, Modify, "InstanceId"),
        new(Ccc2020Numbers.ApiVersion, "DeleteInstance", Changes: true, Delete, "InstanceId"),
    ];

    private JsonObject Get(ApiCall call)
    {
        var instance = center.Instance2020(call);
        var data = Describe(instance);
        data["NumberList"] = Numbers(instance, switches.Limit(CccSwitches.InstanceNumberCap));
        return new JsonObject { ["Data"] = data };
    }

    private JsonObject List(ApiCall call) => Paging.Of(call, switches).Answer(center.Instances, instance =>
    {
        var item = Describe(instance);
        item["CreateTime"] = instance.CreateTime.ToUnixTimeMilliseconds();
        item["NumberList"] = AnswerJson.List(instance.Numbers.Select(number => new JsonObject { ["Number"] = number.Number }));
        return item;
    });

    private JsonObject ListOfUser(ApiCall call) => Paging.Of(call, switches).Answer(center.Instances, instance =>
    {
        var item = Describe(instance);
        item["NumberList"] = Numbers(instance, int.MaxValue);
        return item;
    });

    private JsonObject Create(ApiCall call)
    {
        var (name, domain, description) = (call.Required("Name"), call.Required("DomainName"), call.Text("Description"));
        _ = name.Length < ShortestName ? throw ParameterError.Minimum("Name", ShortestName) : name.Length > LongestName ? throw ParameterError.Maximum("Name", LongestName) : 0;
        _ = description.Length > LongestDescription ? throw ParameterError.Maximum("Description", LongestDescription) : 0;
        if (!DomainPattern().IsMatch(domain))
        {
            throw ParameterError.Format("DomainName", "It has 4 to 48 letters, digits, _ and -.");
        }

        var admins = call.JsonList("AdminRamIdList") ?? throw ParameterError.Empty("AdminRamIdList");
        var numbers = call.JsonList("NumberList", switches.Limit(CccSwitches.MaxListSize)) ?? [];
        if (center.Instances.Exists(instance => instance.Id.Equals(domain, StringComparison.OrdinalIgnoreCase)))
        {
            throw new ApiError(409, "AlreadyExists.InstanceId", $"The instance {domain} already exists.");
        }

        if (numbers.FirstOrDefault(number => center.Owned(number) is null || center.IsUsed(number)) is { } other)
        {
            throw new ApiError(404, "NotExists.Number", $"The specified number {other} does not exist in instance {domain}.");
        }

        var creation = switches.Number(CccSwitches.CreationSeconds);
        center.Instances.Add(new CallCenterInstance
        {
            Id = domain,
            Name = name,
            Description = description,
            Status = creation > 0 ? "CREATING" : "RUNNING",
            RunsFrom = creation > 0 ? time.GetUtcNow().AddSeconds(creation) : null,
            CreateTime = time.GetUtcNow(),
            AdminRamIds = [.. admins],
            Numbers = [.. numbers.Select(number => new BoundNumber
            {
                Number = number,
                Usage = CccRules.IsInboundOnly(number) ? "Inbound" : "Bidirection",
                CreateTime = time.GetUtcNow(),
            })],
        });
        return Workflow();
    }

    private JsonObject Modify(ApiCall call)
    {
        var description = call.Text("Description");
        _ = description.Length > LongestDescription ? throw ParameterError.Maximum("Description", LongestDescription) : 0;
        var instance = center.Instance2020(call);
        instance.Description = description;
        return new JsonObject { ["Data"] = instance.Id };
    }

    private JsonObject Delete(ApiCall call)
    {
        center.Instances.Remove(center.Instance2020(call));
        var answer = Workflow();
        answer["Params"] = new JsonArray();
        return answer;
    }

    private static JsonObject Workflow() => new() { ["Data"] = Guid.NewGuid().ToString() };

    private JsonArray Numbers(CallCenterInstance instance, int shown) =>
        AnswerJson.List(instance.Numbers.Take(shown).Select(number => Ccc2020Views.OfInstance(center, instance, number)));

    private static JsonObject Describe(CallCenterInstance instance) => new()
    {
        ["Id"] = instance.Id,
        ["Name"] = instance.Name,
        ["DomainName"] = instance.Id,
        ["Description"] = instance.Description,
        ["ConsoleUrl"] = string.Create(CultureInfo.InvariantCulture, $"https://{instance.Id}.ccc.example"),
        ["Status"] = instance.Status,
        ["AliyunUid"] = Account,
        ["AdminList"] = AnswerJson.List(instance.AdminRamIds.Select(id => new JsonObject
        {
            ["UserId"] = $"admin-{id}@{instance.Id}",
            ["RamId"] = id,
            ["LoginName"] = id,
            ["DisplayName"] = id,
            ["Email"] = "",
            ["Mobile"] = "",
            ["RoleId"] = $"Admin@{instance.Id}",
            ["RoleName"] = "Admin",
            ["WorkMode"] = "",
            ["Extension"] = "",
            ["InstanceId"] = instance.Id,
        })),
    };

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{4,48}\z")]
    private static partial Regex DomainPattern();
}
