using System.Text.Json;
using NumberProvider.Emulator;

namespace NumberProvider.Testing;

/// <summary>An emulator whose account has many numbers.</summary>
internal static class LargeSeed
{
    /// <summary>The numbers, in order: they differ in their last five digits.</summary>
    public static IEnumerable<string> Numbers(int count) => Enumerable.Range(0, count).Select(i => $"021700{i:00000}");

    /// <summary>Starts an emulator with the instance <c>ccc-large</c>, its groups <c>day</c> and <c>night</c>, and the flow <c>flow-main</c>.</summary>
    /// <param name="unassigned">Numbers that no instance uses.</param>
    /// <param name="bound">Numbers that the instance has already; they come first.</param>
    public static async Task<VendorEmulator> StartAsync(int unassigned, int bound = 0)
    {
        var numbers = Numbers(bound + unassigned).ToList();
        var seed = new
        {
            Ccc2020 = new
            {
                Pool = numbers.Skip(bound).Select(number => new { Number = number }),
                Instances = new[]
                {
                    new
                    {
                        Id = "ccc-large",
                        SkillGroups = new[] { new { Id = "day@ccc-large", Name = "day", DisplayName = "Day" }, new { Id = "night@ccc-large", Name = "night", DisplayName = "Night" } },
                        ContactFlows = new[] { new { Id = "flow-main", Name = "main" } },
                        Numbers = numbers.Take(bound).Select(number => new { Number = number, Usage = "Inbound" }),
                    },
                },
            },
        };
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, JsonSerializer.Serialize(seed, JsonSerializerOptions.Web));
            return await VendorEmulator.StartAsync(new EmulatorOptions { SeedFile = file });
        }
        finally
        {
            File.Delete(file);
        }
    }
}
