namespace NumberProvider.Cli.Cloning;

/// <summary>A value of the source environment that stands in the program itself, so that no configuration can change it.</summary>
/// <param name="Mapping">The value and its counterpart.</param>
/// <param name="Word">Where it stands; null where no single word of the program says it.</param>
/// <param name="Place">The property, or the line.</param>
internal sealed record Literal(Mapping Mapping, ProgramWord? Word, string Place)
{
    /// <summary>Whether the place refers to another name, and follows when that is put right.</summary>
    public bool Follows => Word is not null && ProgramText.ReferenceIn(Word.Text) is not null;
}
