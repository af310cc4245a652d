namespace NumberProvider.Resources.Lifecycle;

/// <summary>A resource that a listing found at the vendor.</summary>
/// <param name="Id">Its ID, by which it can be imported.</param>
/// <param name="Name">What people call it.</param>
public sealed record ListedResource(string Id, string Name);
