using NumberProvider.Protocol.Properties;

namespace NumberProvider.Resources.Model;

/// <summary>Takes everything that is wrong with a set of inputs.</summary>
public sealed class CheckReport
{
    private readonly List<CheckProblem> _problems = [];
    private readonly List<string> _warnings = [];
    private int _secretDepth;

    /// <summary>What was found.</summary>
    public IReadOnlyList<CheckProblem> Problems => _problems;

    /// <summary>What only looks wrong; it stands in nobody's way.</summary>
    public IReadOnlyList<string> Warnings => _warnings;

    /// <summary>Adds a remark at a path about what only looks wrong.</summary>
    public void Warn(PropertyPath path, string remark) => _warnings.Add($"{path} {remark}");

    /// <summary>Adds a problem at a path.</summary>
    public void Add(PropertyPath path, string reason) => _problems.Add(new CheckProblem(path, reason, _secretDepth > 0));

    /// <summary>A value as it may stand in a reason: not at all, inside a secret.</summary>
    public string Show(string text) => _secretDepth > 0 ? "[secret]" : text;

    /// <summary>Checks something that must not be shown.</summary>
    internal T InSecret<T>(Func<T> check)
    {
        _secretDepth++;
        try
        {
            return check();
        }
        finally
        {
            _secretDepth--;
        }
    }
}
