using System.Globalization;
using System.Net;
using System.Text.Json;
using NumberProvider.Emulator.Tests.Support;

namespace NumberProvider.Emulator.Tests.Dypls;

/// <summary>Calls of number privacy protection.</summary>
public abstract class DyplsTest : EmulatorTest
{
    protected const string Pool = "FC100000000000001";
    protected const string StrictPool = "FC100000000000002";
    protected const string X = "17000000001";
    protected const string InBeijing = "17000000002";
    protected const string A = "13900000001";
    protected const string OtherA = "13900000002";
    protected const string FarAway = "2099-12-31 23:59:59";

    protected static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    /// <summary>A moment from now on, as the product writes it.</summary>
    protected string In(TimeSpan ahead) => (Time.GetUtcNow() + ahead).ToOffset(Beijing).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>Binds A to the first number of the pool; a null value leaves a parameter out, others replace or add to them.</summary>
    protected Task<Answer> BindAsync(params (string Name, string? Value)[] changes) => CallAsync(Dypls, "BindAxnExtension", Changed(
        [("PoolKey", Pool), ("PhoneNoA", A), ("Expiration", FarAway), ("PhoneNoX", X)], changes));

    protected async Task<string> BoundAsync(params (string Name, string? Value)[] changes)
    {
        var answer = await BindAsync(changes);
        answer.ShouldBeOk();
        return answer.Body.Text("SecretBindDTO", "SubsId")!;
    }

    protected Task<Answer> QueryAsync(string subsId, params (string Name, string? Value)[] changes) => CallAsync(
        Dypls, "QuerySubscriptionDetail", Changed([("PoolKey", Pool), ("PhoneNoX", X), ("SubsId", subsId)], changes));

    protected Task<Answer> UpdateAsync(string subsId, params (string Name, string? Value)[] changes) => CallAsync(
        Dypls, "UpdateSubscription", Changed([("PoolKey", Pool), ("PhoneNoX", X), ("SubsId", subsId)], changes));

    protected Task<Answer> UnbindAsync(string subsId, params (string Name, string? Value)[] changes) => CallAsync(
        Dypls, "UnbindSubscription", Changed([("PoolKey", Pool), ("SecretNo", X), ("SubsId", subsId)], changes));

    protected async Task<JsonElement> DetailAsync(string subsId, params (string Name, string? Value)[] changes)
    {
        var answer = await QueryAsync(subsId, changes);
        answer.ShouldBeOk();
        return answer.Body.At("SecretBindDetailDTO");
    }

    /// <summary>Business errors come with HTTP status 200 and without a payload (part 2).</summary>
    protected static void ShouldRefuse(Answer answer, string code, string? message = null)
    {
        answer.ShouldFail(HttpStatusCode.OK, code);
        answer.Body.Names().Should().BeEquivalentTo("Code", "Message", "RequestId");
        if (message is not null)
        {
            answer.Body.Text("Message").Should().Be(message);
        }
    }

    private static (string, string)[] Changed((string Name, string? Value)[] parameters, (string Name, string? Value)[] changes) =>
        [.. parameters.Where(pair => changes.All(change => change.Name != pair.Name)).Concat(changes).Where(pair => pair.Value is not null).Select(pair => (pair.Name, pair.Value!))];
}
