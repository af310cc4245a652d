using System.Globalization;
using System.Text;

namespace NumberProvider.Plugin;

/// <summary>The one line on standard output: the port. Another byte there would make Pulumi's engine hang (pulumi-provider-protocol sheet, 1.2).</summary>
internal static class PortLine
{
    public static void Write(int port)
    {
#pragma warning disable RS0030 // This is the place that owns standard output.
        using var output = Console.OpenStandardOutput();
#pragma warning restore RS0030
        output.Write(Encoding.ASCII.GetBytes(port.ToString(CultureInfo.InvariantCulture) + "\n"));
        output.Flush();
    }
}
