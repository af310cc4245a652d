using Pulumi;
using Pulumi.Number;

return await Deployment.RunAsync(() =>
{
    var instanceId = new Config().Get("instanceId") ?? "ccc-demo";
    Output<string> Flow(string name) => GetContactFlow.Invoke(new() { InstanceId = instanceId, Name = name }).Apply(found => found.ContactFlowId);
    Output<string> Group(string name) => GetSkillGroup.Invoke(new() { InstanceId = instanceId, Name = name }).Apply(found => found.SkillGroupId);
    PhoneNumberBinding Line(string name, string phoneNumber, Usage usage, string flow) => new(name, new()
    {
        InstanceId = instanceId,
        PhoneNumber = phoneNumber,
        Usage = usage,
        ContactFlowId = Flow(flow),
    });

    // 400 numbers take incoming calls only.
    var hotline = Line("hotline", "4008001234", Usage.Inbound, "welcome");
    var sales1 = Line("sales1", "02160664656", Usage.Bidirection, "welcome");
    var sales2 = Line("sales2", "02160664657", Usage.Bidirection, "welcome");
    var support1 = Line("support1", "01086394550", Usage.Inbound, "support");

    var salesNumbers = new SkillGroupNumberSet("salesNumbers", new()
    {
        InstanceId = instanceId,
        SkillGroupId = Group("sales"),
        Numbers = { sales1.PhoneNumber, sales2.PhoneNumber },
    });
    var supportNumbers = new SkillGroupNumberSet("supportNumbers", new()
    {
        InstanceId = instanceId,
        SkillGroupId = Group("support"),
        Numbers = { hotline.PhoneNumber, support1.PhoneNumber },
    });

    return new Dictionary<string, object?>
    {
        ["hotline"] = hotline.PhoneNumber,
        ["sales"] = salesNumbers.Numbers,
        ["support"] = supportNumbers.Numbers,
    };
});
