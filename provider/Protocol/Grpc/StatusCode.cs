namespace NumberProvider.Protocol.Grpc;

/// <summary>The status codes of gRPC, with their numbers on the wire.</summary>
public enum StatusCode
{
    /// <summary>The call succeeded.</summary>
    Ok = 0,

    /// <summary>The caller gave the call up.</summary>
    Cancelled = 1,

    /// <summary>The failure fits no other code.</summary>
    Unknown = 2,

    /// <summary>The request can never succeed as it stands.</summary>
    InvalidArgument = 3,

    /// <summary>The time given for the call ran out.</summary>
    DeadlineExceeded = 4,

    /// <summary>What was asked for does not exist.</summary>
    NotFound = 5,

    /// <summary>What was to be made exists.</summary>
    AlreadyExists = 6,

    /// <summary>The caller may not do this.</summary>
    PermissionDenied = 7,

    /// <summary>A limit was reached.</summary>
    ResourceExhausted = 8,

    /// <summary>The system is not in a state in which the call can work.</summary>
    FailedPrecondition = 9,

    /// <summary>The operation was broken off, for instance by a conflict.</summary>
    Aborted = 10,

    /// <summary>A value lies outside its range.</summary>
    OutOfRange = 11,

    /// <summary>The method is not offered.</summary>
    Unimplemented = 12,

    /// <summary>Something that must hold does not.</summary>
    Internal = 13,

    /// <summary>The peer cannot be reached.</summary>
    Unavailable = 14,

    /// <summary>Data is lost or damaged.</summary>
    DataLoss = 15,

    /// <summary>The caller did not prove who it is.</summary>
    Unauthenticated = 16,
}
