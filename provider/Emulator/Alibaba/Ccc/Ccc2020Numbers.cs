using System.Globalization;
using System.Text.Json.Nodes;
using NumberProvider.Emulator.Alibaba.Gateway;
using NumberProvider.Emulator.Requests;
using NumberProvider.Emulator.State;
using NumberProvider.Emulator.Switches;

namespace NumberProvider.Emulator.Alibaba.Ccc;

/// <summary>The numbers of an instance, API version 2020-07-01.</summary>
/// <remarks>Source: alibaba-ccc sheet, 4.1 to 4.4.</remarks>
internal sealed class Ccc2020Numbers(CallCenter center, SwitchBoard switches, TimeProvider time)
{
    public const string ApiVersion = "2020-07-01";

    public IEnumerable<Operation> Operations =>
    [
        new(ApiVersion, "AddPhoneNumbers", Changes: true, Add),
        new(ApiVersion, "ListPhoneNumbers", Changes: false, List),
        new(ApiVersion, "ModifyPhoneNumber", Changes: true, Modify),
        new(ApiVersion, "RemovePhoneNumbers", Changes: true, Remove),
    ];

    /// <summary>The most elements of a list of numbers.</summary>
    public static int LongestList(SwitchBoard switches) => int.Parse(switches[SwitchCatalog.MaxListSize], CultureInfo.InvariantCulture);

    private JsonObject Add(ApiCall call)
    {
        var usage = CccRules.Usage2020(call);
        var numbers = call.JsonList("NumberList", LongestList(switches)) ?? throw ParameterError.Empty("NumberList");
        var instance = center.Instance2020(call);
        var flow = instance.Flow2020(call);
        if (switches.Is(SwitchCatalog.AddExisting, "conflict-409") && numbers.FirstOrDefault(number => instance.Find(number) is not null) is { } present)
        {
            throw new ApiError(409, "AlreadyExists.PhoneNumber", $"The specified number {present} already exists in the instance.");
        }

        var failed = new List<string>();
        foreach (var number in numbers)
        {
            if (!center.CanBind(number, usage))
            {
                failed.Add(number);
                continue;
            }

            instance.Numbers.Add(new BoundNumber
            {
                Number = number,
                Usage = usage,
                ContactFlowId = usage == "Outbound" || string.IsNullOrEmpty(flow) ? null : flow,
                CreateTime = time.GetUtcNow(),
            });
        }

        return new JsonObject { ["Data"] = CccRules.FailureList(failed, switches) };
    }

    private JsonObject List(ApiCall call)
    {
        var page = Paging.Of(call, switches);
        var instance = center.Instance2020(call);
        var usage = string.IsNullOrEmpty(call.Optional("Usage")) ? null : CccRules.Usage2020(call);
        var found = center.Filtered2020(instance, call).Where(number => usage is null || number.Usage == usage).ToList();
        return page.Answer(found, number => Describe(instance, number));
    }

    private JsonObject Modify(ApiCall call)
    {
        var usage = CccRules.Usage2020(call);
        var instance = center.Instance2020(call);
        var number = instance.Number2020(call.Required("Number"));
        var flow = instance.Flow2020(call);
        if (usage != "Inbound" && CccRules.IsInboundOnly(number.Number))
        {
            throw ParameterError.Invalid("Usage", "The number takes incoming calls only");
        }

        number.Usage = usage;
        var keeps = flow is null && switches.Is(SwitchCatalog.ModifyAbsent, "keep");
        number.ContactFlowId = usage == "Outbound" ? null : keeps ? number.ContactFlowId : string.IsNullOrEmpty(flow) ? null : flow;
        return [];
    }

    private JsonObject Remove(ApiCall call)
    {
        var numbers = call.JsonList("NumberList", LongestList(switches)) ?? throw ApiError.Missing("NumberList");
        var instance = center.Instance2020(call);
        var force = call.Flag("Force", otherwise: false);
        var missing = numbers.Where(number => instance.Find(number) is null).ToList();
        if (missing.Count > 0 && switches.Is(SwitchCatalog.RemoveMissing, "not-found-404"))
        {
            instance.Number2020(missing[0]);
        }

        var held = numbers.Where(number => instance.Find(number) is { IsAssociated: true } && !force).ToList();
        if (held.Count > 0 && switches.Is(SwitchCatalog.RemoveAssociated, "error-400"))
        {
            throw ParameterError.Invalid("NumberList", $"{held[0]} is associated");
        }

        instance.Numbers.RemoveAll(bound => numbers.Contains(bound.Number) && !held.Contains(bound.Number));
        IReadOnlyList<string> failed = switches.Is(SwitchCatalog.RemoveMissing, "ignore") ? held : [.. missing, .. held];
        return new JsonObject { ["Data"] = CccRules.FailureList(failed, switches), ["Params"] = new JsonArray() };
    }

    private JsonObject Describe(CallCenterInstance instance, BoundNumber bound)
    {
        var owned = center.Owned(bound.Number);
        var item = new JsonObject
        {
            ["Number"] = bound.Number,
            ["InstanceId"] = instance.Id,
            ["Usage"] = bound.Usage,
            ["Active"] = center.IsActive(bound.Number),
            ["SkillGroups"] = AnswerJson.List(instance.SkillGroups.Where(group => bound.SkillGroupIds.Contains(group.Id)).Select(group => new JsonObject
            {
                ["SkillGroupId"] = group.Id,
                ["Name"] = group.Name,
                ["DisplayName"] = group.DisplayName,
                ["InstanceId"] = instance.Id,
            })),
            ["UserId"] = bound.UserId ?? "",
            ["CreateTime"] = bound.CreateTime.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
            ["Province"] = owned?.Province ?? "",
            ["City"] = owned?.City ?? "",
            ["Provider"] = owned?.Provider ?? "",
            ["Tags"] = "",
        };
        if (bound.ContactFlowId is { } flow)
        {
            item["ContactFlowId"] = flow;
            item["ContactFlowName"] = instance.ContactFlows.Find(candidate => candidate.Id == flow)?.Name ?? "";
        }

        return item;
    }
}
