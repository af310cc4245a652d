using System.Net;
using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.Errors;

/// <summary>What every operation of the call center needs, whatever it does (alibaba-ccc sheet, 1.5 and part 5).</summary>
public sealed class RequiredParameterTests : EmulatorTest
{
    private static readonly Dictionary<string, string> Fitting = new()
    {
        ["Usage"] = "Inbound",
        ["Type"] = "MAIN_FLOW",
        ["OperationType"] = "1",
        ["Count"] = "1",
        ["OutboundOnly"] = "false",
        ["IsMember"] = "true",
        ["PageNumber"] = "1",
        ["PageSize"] = "10",
        ["NumberList"] = """["02160660010"]""",
        ["SkillGroupIdList"] = """["sales@ccc-a"]""",
        ["Number"] = "02160660010",
        ["Name"] = "fresh",
        ["OutboundPhoneNumberId.1"] = "x",
        ["PhoneNumber.1"] = "02865430001",
        ["CandidateNumber.1"] = "02865430010",
    };

    private async Task<List<(string Version, string Action, List<string> Required)>> OperationsAsync() =>
        [.. (await AskAsync("operations")).Body.EnumerateArray().Where(entry => entry.Text("vendor") == "alibaba").Select(entry => (entry.Text("version")!, entry.Text("operation")!, entry.Texts("required").OfType<string>().ToList()))];

    [Fact(Timeout = TimeLimit)]
    public async Task An_absent_one_is_named()
    {
        foreach (var (version, action, required) in await OperationsAsync())
        {
            foreach (var absent in required)
            {
                var answer = await CallAsync(version, action, [.. required.Where(name => name != absent).Select(name => (name, Fitting.GetValueOrDefault(name, "x")))]);

                answer.ShouldFail(HttpStatusCode.BadRequest, $"Missing{absent}");
                answer.Body.Text("Message").Should().Be($"{absent} is mandatory for this action.");
            }
        }
    }

    [Fact(Timeout = TimeLimit)]
    public async Task An_unknown_instance_is_refused_when_all_else_fits()
    {
        foreach (var (version, action, required) in (await OperationsAsync()).Where(operation => operation.Required.Contains("InstanceId")))
        {
            var names = Fitting.Keys.Where(name => name.Contains('.', StringComparison.Ordinal) || name is "IsMember" or "PageNumber" or "PageSize" or "NumberList").Union(required).Where(name => name != "InstanceId");
            var answer = await CallAsync(version, action, [("InstanceId", "none"), .. names.Select(name => (name, Fitting.GetValueOrDefault(name, "x")))]);

            answer.ShouldFail(HttpStatusCode.NotFound, version == Ccc2020 ? "NotExists.InstanceId" : "NotExist.Instance");
        }
    }
}
