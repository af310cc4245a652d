namespace NumberProvider.Vendors.Alibaba.Ccc;

/// <summary>A telephone number bound to an instance of the call center.</summary>
/// <remarks>Source: alibaba-ccc sheet, 3.1 and 4.2.</remarks>
public sealed record CccNumber
{
    /// <summary>The number: digits in the national form.</summary>
    public required string Number { get; init; }

    /// <summary><c>Inbound</c>, <c>Outbound</c> or <c>Bidirection</c>.</summary>
    public required string Usage { get; init; }

    /// <summary>The flow of incoming calls; null when none is bound.</summary>
    public string? ContactFlowId { get; init; }

    /// <summary>The skill groups that use the number.</summary>
    public IReadOnlyList<string> SkillGroupIds { get; init; } = [];

    /// <summary>The identifier of the number; only API version 2017-07-05 has one.</summary>
    public string? PhoneNumberId { get; init; }

    /// <summary>The agent whose personal number it is; null for none.</summary>
    public string? UserId { get; init; }

    /// <summary>Whether the number can be used; null when the API does not say.</summary>
    public bool? Active { get; init; }

    /// <summary>The province the number belongs to.</summary>
    public string? Province { get; init; }

    /// <summary>The city the number belongs to.</summary>
    public string? City { get; init; }

    /// <summary>The carrier.</summary>
    public string? Provider { get; init; }
}
