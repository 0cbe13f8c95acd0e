using Archive.Catalog;
using Xunit;

namespace Archive.Tests.Catalog;

/// <summary>Names of people in their parts, and names of bodies, which have none.</summary>
public sealed class NamesTests
{
    [Theory]
    [InlineData("Ada Quill, PhD", "Quill", "Ada", null, "PhD")]
    [InlineData("Sammy Doe Jr.", "Doe", "Sammy", null, "Jr.")]
    [InlineData("Yo-Yo Li Ma", "Ma", "Yo-Yo Li", null, null)]
    [InlineData("Jean-Luc de la Tour", "Tour", "Jean-Luc", "de la", null)]
    [InlineData("Quill, Ada", "Quill", "Ada", null, null)]
    public void A_person_has_a_family_a_given_name_and_what_stands_around(string name, string family, string given, string? particle, string? suffix) =>
        Assert.Equal(new PersonName(family, given, particle, suffix), PersonName.Parse(name));

    [Theory]
    [InlineData("The Harbour Foundation", true)]
    [InlineData("Quayside Press", true)]
    [InlineData("Lantern Systems, Inc.", true)]
    [InlineData("The Quay", true)]
    [InlineData("Ada Quill", false)]
    [InlineData("Press", false)]
    [InlineData("Theodora Quill", false)]
    [InlineData("Kai AG", true)]
    [InlineData("Hafenagentur", true)]
    [InlineData("Ada Agentur", false)]
    [InlineData("Agence du Quai", true)]
    [InlineData("agence Quill", false)]
    [InlineData("Fundación Muelle", true)]
    [InlineData("Associazione del Molo", true)]
    [InlineData("Universidade do Cais", true)]
    [InlineData("Stichting Kade", true)]
    [InlineData("\u6e2f\u65b0\u805e\u793e", true)]
    [InlineData("\u6e2f \u82b1\u5b50", false)]
    [InlineData("\u6e2f\u53e3\u65e5\u62a5", true)]
    public void A_body_is_known_by_its_first_or_last_word(string name, bool isBody) => Assert.Equal(isBody, OrganisationName.IsOne(name));
}
