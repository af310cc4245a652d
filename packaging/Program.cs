using System.Reflection;
using NumberProvider.Packaging;

// dotnet run --project packaging [-- PLATFORM...]      platforms by Pulumi's names; all without any
var assembly = Assembly.GetExecutingAssembly();
var metadata = assembly.GetCustomAttributes<AssemblyMetadataAttribute>().ToDictionary(attribute => attribute.Key, attribute => attribute.Value!);
var root = Path.GetFullPath(metadata["RepositoryRoot"]);
var version = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
var artifacts = Directory.CreateDirectory(Path.Combine(root, "artifacts")).FullName;
var unknown = args.Except(Platform.All.Select(platform => platform.Name)).ToList();
if (unknown.Count > 0)
{
    Console.Error.WriteLine($"Unknown: {string.Join(", ", unknown)}. There are {string.Join(", ", Platform.All.Select(platform => platform.Name))}.");
    return 2;
}

var dotnet = new DotNet(root);
dotnet.Run(["tool", "restore"]);
var package = new Package(dotnet, root, artifacts, version, metadata["RuntimePackVersion"]);
var archives = Platform.All.Where(platform => args.Length == 0 || args.Contains(platform.Name)).SelectMany(package.Build).Order(StringComparer.Ordinal).ToList();
var sums = archives.ConvertAll(Archive.Sum);
File.WriteAllLines(Path.Combine(artifacts, $"number-v{version}-SHA256SUMS"), sums);
sums.ForEach(Console.WriteLine);
return 0;
