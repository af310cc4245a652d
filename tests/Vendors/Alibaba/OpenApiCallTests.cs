using NumberProvider.Vendors.Alibaba.OpenApi;

namespace NumberProvider.Vendors.Tests.Alibaba;

public sealed class OpenApiCallTests
{
    [Fact]
    public void A_list_becomes_one_parameter_an_element_counted_from_one() =>
        Parameters(OpenApiCall.Write("A").WithEach("PhoneNumber", ["021", "010"])).Should().Equal("PhoneNumber.1=021", "PhoneNumber.2=010");

    [Fact]
    public void A_list_becomes_json_that_keeps_leading_zeros() =>
        Parameters(OpenApiCall.Write("A").WithJson("NumberList", ["02160664656", "010"])).Should().Equal("""NumberList=["02160664656","010"]""");

    [Fact]
    public void Truth_values_and_numbers_become_plain_text() =>
        Parameters(OpenApiCall.Read("A").With("Force", true).With("Active", false).With("PageNumber", 1)).Should().Equal("Force=true", "Active=false", "PageNumber=1");

    [Fact]
    public void Absent_values_are_left_out_and_empty_ones_stay() =>
        Parameters(OpenApiCall.Read("A").With("a", (string?)null).With("b", (bool?)null).With("c", (int?)null).With("d", "")).Should().Equal("d=");

    private static IEnumerable<string> Parameters(OpenApiCall call) => call.Parameters.Select(pair => $"{pair.Key}={pair.Value}");
}
