using System.Reflection;
using System.Runtime.CompilerServices;

namespace RelationsGraph.Tests.Conventions;

/// <summary>What public types promise to those who use them. That they are documented, the compiler checks.</summary>
public class PublicTypeTests
{
    private static readonly Assembly[] Libraries =
        [.. new[] { "Language", "Graph", "Extraction", "Cypher", "Analysis", "Bolt", "Storage" }.Select(name => Assembly.Load("RelationsGraph." + name))];

    private static readonly IReadOnlyList<Type> Types = [.. Libraries.SelectMany(library => library.GetExportedTypes()).OrderBy(type => type.FullName, StringComparer.Ordinal)];

    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void No_value_is_changed_from_outside()
    {
        var properties = from type in Types
                         from property in type.GetProperties(Own)
                         where property.SetMethod is { IsPublic: true } setter && !IsInit(setter)
                         select $"{type.Name}.{property.Name}";
        var fields = from type in Types
                     from field in type.GetFields(Own)
                     where field is { IsInitOnly: false, IsLiteral: false, IsSpecialName: false }
                     select $"{type.Name}.{field.Name}";
        Assert.Empty(properties.Concat(fields));
    }

    [Fact]
    public void Conversions_name_what_they_give()
    {
        var nameless = from type in Types
                       from method in type.GetMethods(Own)
                       where method.Name is "To" or "Convert" || method.Name is "op_Implicit"
                       select $"{type.Name}.{method.Name}";
        Assert.Empty(nameless);
    }

    [Fact]
    public void Classes_are_closed_or_made_to_be_derived_from()
    {
        var bases = Libraries.SelectMany(library => library.GetTypes()).Select(type => type.BaseType).ToHashSet();
        Assert.Empty(Types.Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && !bases.Contains(type)).Select(type => type.Name));
    }

    [Fact]
    public void What_runs_asynchronously_says_so_and_can_be_cancelled()
    {
        var silent = from type in Types
                     from method in type.GetMethods(Own)
                     where !method.IsSpecialName && IsTask(method.ReturnType) && method.Name != nameof(IAsyncDisposable.DisposeAsync)
                     where !method.Name.EndsWith("Async", StringComparison.Ordinal) || method.GetParameters().All(parameter => parameter.ParameterType != typeof(CancellationToken))
                     select $"{type.Name}.{method.Name}";
        Assert.Empty(silent);
    }

    private static bool IsInit(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static bool IsTask(Type type) => type == typeof(Task) || type == typeof(ValueTask)
        || (type.IsGenericType && type.GetGenericTypeDefinition() is var open && (open == typeof(Task<>) || open == typeof(ValueTask<>) || open == typeof(IAsyncEnumerable<>)));
}
