namespace NumberProvider.Vendors;

/// <summary>What is known of a failed call.</summary>
public sealed record VendorFailure
{
    /// <summary>The code of a call that got no answer.</summary>
    public const string NoAnswer = "NoAnswer";

    /// <summary>The code of a call that never reached the vendor.</summary>
    public const string Unreachable = "Unreachable";

    /// <summary>The code of an answer that cannot be read.</summary>
    public const string UnreadableAnswer = "UnreadableAnswer";

    /// <summary>The code of a list that cannot be read as a whole: too long, or changing all the time.</summary>
    public const string IncompleteList = "IncompleteList";

    /// <summary>The code of a call for which there is no key. Nothing was sent.</summary>
    public const string NoCredentials = "NoCredentials";

    /// <summary>The code of a call whose time ran out before it was its turn. Nothing was sent.</summary>
    public const string NotSent = "NotSent";

    /// <summary>The code of a call to an address that is none. Nothing was sent.</summary>
    public const string InvalidEndpoint = "InvalidEndpoint";

    /// <summary>The vendor's product, <c>Alibaba Cloud CCC</c>.</summary>
    public required string Vendor { get; init; }

    /// <summary>The operation, <c>AddPhoneNumbers</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>The vendor's code, or one of the constants here.</summary>
    public required string Code { get; init; }

    /// <summary>The vendor's text, with telephone numbers masked.</summary>
    public required string Message { get; init; }

    /// <summary>The vendor's identifier of the request; null when there is none.</summary>
    public string? RequestId { get; init; }

    /// <summary>The HTTP status; null when there was no answer.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>Whether the same call may work a little later.</summary>
    public bool IsTransient { get; init; }

    /// <summary>Whether a write may have happened in spite of the failure. Then it must be looked for before it is repeated.</summary>
    public bool MayHaveHappened { get; init; }

    /// <summary>How long the vendor asks to wait; null when it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <inheritdoc/>
    public override string ToString()
    {
        var request = RequestId is null ? "" : $" (RequestId {RequestId})";
        return $"{Vendor} {Operation}: {Code}: {Message}{request}";
    }
}
