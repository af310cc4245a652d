using System.Text.Json.Nodes;
using NumberProvider.Emulator.Alibaba.Gateway;
using NumberProvider.Emulator.Requests;
using NumberProvider.Emulator.State;

namespace NumberProvider.Emulator.Alibaba.Dypls;

/// <summary>The private numbers that can be bought.</summary>
/// <remarks>Source: alibaba-dypls sheet, part 8.</remarks>
internal sealed class DyplsMarket(NumberPrivacy privacy, TimeProvider time)
{
    private const string Total = "全国";
    private const string ByCity = "全国列表";
    private const string Everywhere = "全国通用";
    private const int MaxPrefixDigits = 18;

    public IEnumerable<Operation> Operations =>
    [
        new(DyplsBindings.ApiVersion, "QuerySecretNoRemain", Changes: false, QueryRemain) { Payload = "SecretRemainDTO" },
        new(DyplsBindings.ApiVersion, "BuySecretNo", Changes: true, Buy) { Payload = "SecretBuyInfoDTO" },
    ];

    private JsonObject QueryRemain(ApiCall call)
    {
        var (city, offers) = Offers(call);
        var counted = offers.Where(offer => city is Total or ByCity || offer.City == city).ToList();
        var cities = city == ByCity ? counted.GroupBy(offer => offer.City) : [];
        return new JsonObject
        {
            ["SecretRemainDTO"] = new JsonObject
            {
                ["Amount"] = counted.Count,
                ["City"] = city,
                ["RemainDTOList"] = new JsonObject
                {
                    ["remainDTO"] = AnswerJson.List(cities.Select(group => new JsonObject { ["Amount"] = group.Count(), ["City"] = group.Key })),
                },
            },
        };
    }

    private JsonObject Buy(ApiCall call)
    {
        var pool = privacy.Pool(call);
        var (city, offers) = Offers(call);
        if (privacy.PurchasesLeft <= 0)
        {
            throw DyplsRules.Business("isv.BUY_NUM_OVER_LIMIT", "the quota of numbers is used up");
        }

        var offer = offers.FirstOrDefault(offer => city == Total || offer.City == city)
            ?? throw DyplsRules.Business("isv.NO_AVAILABLE_NUMBER", "no number is for sale there");
        privacy.ForSale.Remove(offer);
        privacy.PurchasesLeft--;
        pool.Numbers.Add(new PrivateNumber { Number = offer.Number, City = offer.City, Province = offer.Province, PurchaseTime = time.GetUtcNow() });
        return new JsonObject { ["SecretBuyInfoDTO"] = new JsonObject { ["SecretNo"] = offer.Number } };
    }

    private (string City, List<NumberForSale> Offers) Offers(ApiCall call)
    {
        privacy.CheckAccount();
        if (!int.TryParse(call.Mandatory("SpecId", "specId"), out var specId) || specId is < 1 or > 3)
        {
            throw DyplsRules.Invalid("specId invalid");
        }

        var city = call.Mandatory("City", "city");
        if (specId == 3 && city != Everywhere)
        {
            throw DyplsRules.Invalid("city invalid");
        }

        var prefix = call.Optional("SecretNo") ?? "";
        if (prefix.Length > MaxPrefixDigits || !prefix.All(char.IsAsciiDigit))
        {
            throw DyplsRules.Invalid("secretNo invalid");
        }

        return (city, [.. privacy.ForSale.Where(offer => offer.SpecId == specId && offer.Number.StartsWith(prefix, StringComparison.Ordinal))]);
    }
}
