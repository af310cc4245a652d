using System.Globalization;
using System.Text.Json.Nodes;
using NumberProvider.Emulator.Alibaba.Gateway;
using NumberProvider.Emulator.Requests;
using NumberProvider.Emulator.State;
using NumberProvider.Emulator.Switches;

namespace NumberProvider.Emulator.Alibaba.Ccc;

/// <summary>Flows and their drafts, API version 2020-07-01.</summary>
/// <remarks>Source: alibaba-ccc sheet, 4.11. A new flow has a draft and is not published.</remarks>
internal sealed class Ccc2020ContactFlows(CallCenter center, SwitchBoard switches, TimeProvider time)
{
    private static readonly string[] Types = ["MAIN_FLOW", "SUB_FLOW", "SURVEY_FLOW"];
    private static readonly string[] Orders = ["ASC", "DESC"];
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    private static readonly Dictionary<string, Func<ContactFlow, IComparable>> OrderFields = new(StringComparer.Ordinal)
    {
        ["updatedTime"] = flow => flow.UpdatedTime,
        ["createdTime"] = flow => flow.CreatedTime,
        ["name"] = flow => flow.Name,
    };

    public IEnumerable<Operation> Operations =>
    [
        new(Ccc2020Numbers.ApiVersion, "ListContactFlows", Changes: false, List, "InstanceId") { XmlItem = "ContactFlow" },
        new(Ccc2020Numbers.ApiVersion, "GetContactFlow", Changes: false, Get, "InstanceId", "ContactFlowId", "DraftId"),
        new(Ccc2020Numbers.ApiVersion, "CreateContactFlow", Changes: true, Create, "InstanceId", "Name", "Type"),
        new(Ccc2020Numbers.ApiVersion, "StartEditContactFlow", Changes: true, StartEdit, "InstanceId", "ContactFlowId"),
        new(Ccc2020Numbers.ApiVersion, "CommitContactFlow", Changes: true, Commit, "InstanceId", "ContactFlowId", "DraftId"),
        new(Ccc2020Numbers.ApiVersion, "PublishContactFlow", Changes: true, Publish, "InstanceId", "ContactFlowId", "DraftId"),
        new(Ccc2020Numbers.ApiVersion, "DiscardEditingContactFlow", Changes: true, Discard, "InstanceId", "ContactFlowId", "DraftId"),
        new(Ccc2020Numbers.ApiVersion, "DeleteContactFlow", Changes: true, Delete, "InstanceId", "ContactFlowId"),
    ];

    private JsonObject List(ApiCall call)
    {
        var page = Paging.Of(call, switches);
        var (field, order) = (OneOf(call, "OrderByField", [.. OrderFields.Keys]) ?? "updatedTime", OneOf(call, "SortOrder", Orders));
        var instance = center.Instance2020(call);
        var (type, pattern) = (call.Text("Type"), call.Text("SearchPattern"));
        var found = instance.ContactFlows
            .Where(flow => type.Length == 0 || flow.Type == type)
            .Where(flow => flow.Name.Contains(pattern, StringComparison.Ordinal) || flow.Description.Contains(pattern, StringComparison.Ordinal));
        var ordered = order == "ASC" ? found.OrderBy(OrderFields[field]) : found.OrderByDescending(OrderFields[field]);
        return page.Answer([.. ordered], flow => Describe(instance, flow));
    }

    private JsonObject Get(ApiCall call)
    {
        var (instance, flow) = Draft(call);
        return new JsonObject { ["Data"] = Describe(instance, flow) };
    }

    private JsonObject Create(ApiCall call)
    {
        var type = OneOf(call, "Type", Types) ?? throw ParameterError.Enumeration("Type", Types);
        var name = call.Required("Name");
        var instance = center.Instance2020(call);
        if (name.Length == 0 || instance.ContactFlows.Exists(flow => flow.Name == name))
        {
            throw ParameterError.Invalid("Name", "It must not be blank, nor the name of another flow");
        }

        var flow = new ContactFlow
        {
            Id = Guid.NewGuid().ToString(),
            Name = name,
            Type = type,
            Description = call.Text("Description"),
            Definition = call.Text("Definition"),
            DraftId = Guid.NewGuid().ToString(),
            Published = false,
            CreatedTime = time.GetUtcNow(),
            UpdatedTime = time.GetUtcNow(),
        };
        instance.ContactFlows.Add(flow);
        return new JsonObject { ["Data"] = flow.Id };
    }

    private JsonObject StartEdit(ApiCall call)
    {
        var flow = center.Instance2020(call).Flow2020(call.Required("ContactFlowId"));
        flow.DraftId ??= Guid.NewGuid().ToString();
        return new JsonObject { ["Data"] = flow.DraftId };
    }

    private JsonObject Commit(ApiCall call)
    {
        var (_, flow) = Draft(call);
        flow.Definition = call.Optional("Definition") ?? flow.Definition;
        flow.Description = call.Optional("Description") ?? flow.Description;
        flow.UpdatedTime = time.GetUtcNow();
        return [];
    }

    private JsonObject Publish(ApiCall call)
    {
        var (_, flow) = Draft(call);
        (flow.Published, flow.DraftId, flow.UpdatedTime) = (true, null, time.GetUtcNow());
        return [];
    }

    private JsonObject Discard(ApiCall call)
    {
        Draft(call).Flow.DraftId = null;
        return [];
    }

    private JsonObject Delete(ApiCall call)
    {
        var instance = center.Instance2020(call);
        var flow = instance.Flow2020(call.Required("ContactFlowId"));
        var bound = instance.Numbers.FindAll(number => number.ContactFlowId == flow.Id);
        if (bound.Count > 0 && switches.Is(CccSwitches.DeleteBoundFlow, "refused"))
        {
            throw ParameterError.Invalid("ContactFlowId", "Numbers have this flow");
        }

        bound.ForEach(number => number.ContactFlowId = null);
        instance.ContactFlows.Remove(flow);
        return [];
    }

    private (CallCenterInstance Instance, ContactFlow Flow) Draft(ApiCall call)
    {
        var instance = center.Instance2020(call);
        var flow = instance.Flow2020(call.Required("ContactFlowId"));
        return flow.DraftId is { } draft && draft == call.Required("DraftId")
            ? (instance, flow)
            : throw ParameterError.Invalid("DraftId", "The flow has no such draft");
    }

    private static JsonObject Describe(CallCenterInstance instance, ContactFlow flow) => new()
    {
        ["ContactFlowId"] = flow.Id,
        ["Name"] = flow.Name,
        ["Description"] = flow.Description,
        ["Type"] = flow.Type,
        ["InstanceId"] = instance.Id,
        ["Definition"] = flow.Definition,
        ["Published"] = flow.Published,
        ["DraftId"] = flow.DraftId ?? "",
        ["Editor"] = "",
        ["CreatedTime"] = Write(flow.CreatedTime),
        ["UpdatedTime"] = Write(flow.UpdatedTime),
        ["NumberList"] = AnswerJson.List(instance.Numbers.Where(number => number.ContactFlowId == flow.Id).Select(number => number.Number)),
    };

    private static string Write(DateTimeOffset moment) => moment.ToOffset(Beijing).ToString("yyyy-MM-dd HH:mm:ss.f", CultureInfo.InvariantCulture);

    private static string? OneOf(ApiCall call, string name, string[] values) =>
        call.Text(name) is { Length: > 0 } value ? values.Contains(value) ? value : throw ParameterError.Enumeration(name, values) : null;
}
