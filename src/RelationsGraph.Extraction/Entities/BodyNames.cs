using RelationsGraph.Extraction.Lexicon;

namespace RelationsGraph.Extraction.Entities;

/// <summary>The forms in which texts give the name of a body of a country: <c>US embassy</c>, <c>U.S. embassy</c>, <c>embassy of the United States</c>.</summary>
internal static class BodyNames
{
    private const string Department = " Department";

    /// <summary>The other names of a body that a text calls by what it is and by its country.</summary>
    /// <param name="country">The country.</param>
    /// <param name="kind">What it is: <c>embassy</c>, <c>Foreign Ministry</c>.</param>
    public static IEnumerable<string> Of(Country country, string kind) =>
        [.. CountryForms(country).Append(country.Name).Select(form => $"{form} {kind}"), $"{kind} of {(country.Name.StartsWith("United ", StringComparison.Ordinal) || country.Name.EndsWith("Republic", StringComparison.Ordinal) ? "the " : "")}{country.Name}"];

    /// <summary>
    /// The other names of a body of the lexicon whose name begins with its country: that in all its forms, and <c>Department of Labor</c>
    /// for <c>Labor Department</c>.
    /// </summary>
    public static IEnumerable<string> Of(Country country, Organization organization)
    {
        string[] countries = [.. CountryForms(country), country.Name];
        foreach (var name in organization.Aliases.Prepend(organization.Name))
        {
            if (countries.FirstOrDefault(form => name.StartsWith(form + " ", StringComparison.Ordinal)) is not { } first)
            {
                continue;
            }

            var kind = name[(first.Length + 1)..];
            foreach (var form in countries)
            {
                yield return $"{form} {kind}";
                if (kind.EndsWith(Department, StringComparison.Ordinal))
                {
                    yield return $"{form} Department of {(kind.StartsWith("Treasury", StringComparison.Ordinal) ? "the " : "")}{kind[..^Department.Length]}";
                }
            }
        }
    }

    // "US", "U.S.", "UAE": names of a country that stand before others as they are; but not "USA" beside "US"
    private static IEnumerable<string> CountryForms(Country country)
    {
        var initials = country.Aliases.Where(alias => alias.All(letter => char.IsUpper(letter) || letter == '.')).ToList();
        return initials.Where(alias => !initials.Exists(other => other.Length < alias.Length && alias.StartsWith(other, StringComparison.Ordinal)));
    }
}
