using System.Net;
using System.Text.Json;

namespace NumberProvider.Emulator.Tests.Support;

/// <summary>What came back.</summary>
public sealed record Answer(HttpStatusCode Status, string Text)
{
    public JsonElement Body { get; } = Text.StartsWith('{') || Text.StartsWith('[') ? JsonDocument.Parse(Text).RootElement : default;

    public string? Code => Body.GetProperty("Code").GetString();

    public JsonElement Data => Body.GetProperty("Data");

    /// <summary>The list of a paged answer.</summary>
    public IReadOnlyList<JsonElement> Items => [.. Data.GetProperty("List").EnumerateArray()];

    public static async Task<Answer> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            return new Answer(response.StatusCode, await response.Content.ReadAsStringAsync());
        }
    }

    public IReadOnlyList<string?> Numbers() => [.. Items.Select(item => item.GetProperty("Number").GetString())];

    public void ShouldBeOk()
    {
        Status.Should().Be(HttpStatusCode.OK, Text);
        Code.Should().Be("OK", Text);
    }

    public void ShouldFail(HttpStatusCode status, string code)
    {
        Code.Should().Be(code, Text);
        Status.Should().Be(status, Text);
        Body.GetProperty("RequestId").GetString().Should().NotBeNullOrEmpty();
        Body.GetProperty("Message").GetString().Should().NotBeNullOrEmpty();
    }
}
