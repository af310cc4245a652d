using System.Text.Json.Nodes;
using NumberProvider.Emulator.Alibaba.Gateway;
using NumberProvider.Emulator.State;

namespace NumberProvider.Emulator.Alibaba.Ccc;

/// <summary>The look-ups of numbers at the time of a call, API version 2017-07-05.</summary>
/// <remarks>Source: alibaba-ccc sheet, 3.11.</remarks>
internal sealed class Ccc2017Routing(CallCenter center)
{
    public IEnumerable<Operation> Operations =>
    [
        new(Ccc2017Numbers.ApiVersion, "PickOutboundNumbers", Changes: false, Pick, "InstanceId", "CalleeNumber", "Count"),
        new(Ccc2017Numbers.ApiVersion, "PickGlobalOutboundNumbers", Changes: false, PickGlobal, "InstanceId", "CalleeNumber", "Count"),
        new(Ccc2017Numbers.ApiVersion, "PickOutboundNumbersByTags", Changes: false, PickByTags, "InstanceId", "CalleeNumber", "Count"),
        new(Ccc2017Numbers.ApiVersion, "PickLocalNumber", Changes: false, PickLocal, "InstanceId", "CalleeNumber") { HasHttpStatusCode = false },
        new(Ccc2017Numbers.ApiVersion, "ListOutboundPhoneNumberOfUser", Changes: false, ListOfUser, "InstanceId", "UserId"),
        new(Ccc2017Numbers.ApiVersion, "CheckNumberAvaliable", Changes: false, Check, "InstanceId", "Callee"),
        new(Ccc2017Numbers.ApiVersion, "GetNumberRegionInfo", Changes: false, Locate, "InstanceId", "Number") { HasHttpStatusCode = false },
    ];

    private JsonObject Pick(ApiCall call)
    {
        var candidates = Ccc2017Rules.RequiredList2017(call, "CandidateNumber");
        return Pairs(call, Outbound(center.Instance2017(call)).Where(number => candidates.Contains(number.Number)));
    }

    private JsonObject PickGlobal(ApiCall call) => Pairs(call, OfGroups(call, center.Instance2017(call)));

    private JsonObject PickByTags(ApiCall call)
    {
        var (tags, areas) = (call.RepeatList("ServiceTag"), call.RepeatList("PrioritizedCallerArea"));
        return Pairs(call, OfGroups(call, center.Instance2017(call))
            .Where(number => tags.Count == 0 || tags.Contains(center.Owned(number.Number)?.Tags ?? ""))
            .OrderByDescending(number => areas.Contains(center.Owned(number.Number)?.City ?? "")));
    }

    private JsonObject PickLocal(ApiCall call)
    {
        var candidates = Ccc2017Rules.RequiredList2017(call, "CandidateNumber");
        var city = center.Owned(call.Required("CalleeNumber"))?.City;
        var callers = Outbound(center.Instance2017(call)).Where(number => candidates.Contains(number.Number));
        var caller = callers.OrderByDescending(number => center.Owned(number.Number)?.City == city).FirstOrDefault();
        return new JsonObject { ["Data"] = caller is null ? null : Pair(call, caller) };
    }

    private JsonObject ListOfUser(ApiCall call)
    {
        var instance = center.Instance2017(call);
        var agent = instance.Agents.Find(agent => agent.UserId == call.Required("UserId")) ?? throw Ccc2017Rules.Invalid("UserId");
        var found = Outbound(instance).Where(number => number.UserId == agent.UserId || number.SkillGroupIds.Overlaps(agent.SkillGroupIds)).ToList();
        var size = call.Optional("PageSize") is { Length: > 0 } ? Math.Max(Ccc2017Rules.Whole2017(call, "PageSize"), 1) : int.MaxValue;
        var page = call.Optional("PageNumber") is { Length: > 0 } ? Math.Max(Ccc2017Rules.Whole2017(call, "PageNumber"), 1) : 1;
        return new JsonObject { ["OutboundPhoneNumbers"] = Ccc2017Views.BriefOnes(instance, found.Chunk(size).ElementAtOrDefault(page - 1) ?? []) };
    }

    /// <summary>The vendor spells it so.</summary>
    private JsonObject Check(ApiCall call)
    {
        var instance = center.Instance2017(call);
        var answer = new JsonObject { ["CalleeAvaliable"] = new JsonObject { ["Avaliable"] = true, ["Reason"] = "" } };
        if (call.Text("Caller") is { Length: > 0 } caller)
        {
            var isFit = Outbound(instance).Any(number => number.Number == caller);
            answer["CallerAvaliable"] = new JsonObject { ["Avaliable"] = isFit, ["Reason"] = isFit ? "" : "The number is not for outgoing calls of the instance." };
        }

        return answer;
    }

    private JsonObject Locate(ApiCall call)
    {
        center.Instance2017(call);
        return new JsonObject { ["PhoneNumber"] = Ccc2020Views.Place(center, call.Required("Number")) };
    }

    private IEnumerable<BoundNumber> OfGroups(ApiCall call, CallCenterInstance instance)
    {
        var groups = instance.Groups2017(call);
        return Outbound(instance).Where(number => groups.Count == 0 || number.SkillGroupIds.Overlaps(groups));
    }

    private static IEnumerable<BoundNumber> Outbound(CallCenterInstance instance) => instance.Numbers.Where(number => number.Usage != "Inbound");

    private JsonObject Pairs(ApiCall call, IEnumerable<BoundNumber> callers)
    {
        var count = Ccc2017Rules.Whole2017(call, "Count");
        return new JsonObject { ["DialNumberPairs"] = Ccc2017Views.Wrapped("DialNumberPair", callers.Take(count).Select(caller => Pair(call, caller))) };
    }

    private JsonObject Pair(ApiCall call, BoundNumber caller) => new()
    {
        ["Caller"] = Ccc2020Views.Place(center, caller.Number),
        ["Callee"] = Ccc2020Views.Place(center, call.Required("CalleeNumber")),
    };
}
