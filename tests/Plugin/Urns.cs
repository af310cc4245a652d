namespace NumberProvider.Plugin.Tests;

/// <summary>Names of resources as an engine gives them.</summary>
internal static class Urns
{
    public static string Of(string resource, string name = "it") => $"urn:pulumi:dev::call-center::number:index:{resource}::{name}";

    public const string ProviderType = "pulumi:providers:number";

    public static string Provider => "urn:pulumi:dev::call-center::pulumi:providers:number::default";
}
