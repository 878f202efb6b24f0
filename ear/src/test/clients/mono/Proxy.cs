// Writes the classes of a contract, as `wsdl` of the .NET Framework's tools and of Debian's mono-devel does.

using System;
using System.CodeDom;
using System.CodeDom.Compiler;
using System.IO;
using System.Web.Services.Description;
using System.Xml.Serialization;
using Microsoft.CSharp;

static class Proxy
{
    static void Main(string[] arguments)
    {
        var importer = new ServiceDescriptionImporter { ProtocolName = "Soap", CodeGenerationOptions = CodeGenerationOptions.None };
        importer.AddServiceDescription(ServiceDescription.Read(arguments[0]), null, null);
        var classes = new CodeNamespace("Partner");
        var unit = new CodeCompileUnit();
        unit.Namespaces.Add(classes);
        var warnings = importer.Import(classes, unit);
        if (warnings != 0)
        {
            throw new InvalidOperationException("Not a contract for this client: " + warnings);
        }
        new CSharpCodeProvider().GenerateCodeFromCompileUnit(unit, Console.Out, new CodeGeneratorOptions());
    }
}
