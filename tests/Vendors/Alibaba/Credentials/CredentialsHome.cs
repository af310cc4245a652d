using NumberProvider.Vendors.Alibaba.Credentials;
using NumberProvider.Vendors.Alibaba.OpenApi;

namespace NumberProvider.Vendors.Tests.Alibaba.Credentials;

/// <summary>A home folder and an environment in which keys may be found. It is no ECS instance unless a test makes it one.</summary>
internal sealed class CredentialsHome : IDisposable
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("credentials-");

    public Dictionary<string, string> Environment { get; } = new() { ["ALIBABA_CLOUD_ECS_METADATA_DISABLED"] = "true" };

    public string Path => _home.FullName;

    public void Dispose() => _home.Delete(recursive: true);

    public AlibabaCredentials Credentials(AlibabaKey? key = null, string? profile = null, TimeProvider? time = null) =>
        new(key, profile, name => Environment.GetValueOrDefault(name), Path, time);

    public async Task<AlibabaKey> GetAsync(AlibabaKey? key = null, string? profile = null) => await Credentials(key, profile).GetAsync(CancellationToken.None);

    public async Task<string> FailureAsync(string? profile = null) =>
        (await FluentActions.Awaiting(() => GetAsync(profile: profile)).Should().ThrowAsync<MissingCredentialsException>()).Which.Message;

    public void SetKey(string id)
    {
        Environment["ALIBABA_CLOUD_ACCESS_KEY_ID"] = id;
        Environment["ALIBABA_CLOUD_ACCESS_KEY_SECRET"] = $"{id}-secret";
    }

    public void UseServicesAt(Uri address)
    {
        Environment["NUMBER_ALIBABA_STS_ENDPOINT"] = address.ToString();
        Environment["NUMBER_ALIBABA_METADATA_ENDPOINT"] = address.ToString();
        Environment.Remove("ALIBABA_CLOUD_ECS_METADATA_DISABLED");
    }

    public void WriteCli(string json) => Write(".aliyun/config.json", json);

    public void WriteIni(string text, string name = "credentials") => Write($".alibabacloud/{name}", text);

    public string Write(string name, string text)
    {
        var file = new FileInfo(System.IO.Path.Combine(Path, name));
        file.Directory!.Create();
        File.WriteAllText(file.FullName, text);
        return file.FullName;
    }
}
