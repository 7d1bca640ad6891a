import School
import Web

/// Gives out the templates: one list as XLSX or CSV, or a workbook of all.
struct TemplateDoor {
    let toolbox: Toolbox

    var door: Door {
        Door("GET", "/setup/templates/:name", act: .setUpSchool, isInside: true) { call in
            let inside = try await call.permit(for: .setUpSchool, about: { _, _ in .school })
            let parts = try call.form.part("name").split(separator: ".").map(String.init)
            guard parts.count == 2 else { throw NotFound() }
            let chosen = Template.all.filter { parts[0] == "school" || $0.kind.rawValue == parts[0] }
                .map { $0.keeping(SealedFields(inside.asking.regulation, call.seal).kept) }
            guard !chosen.isEmpty else { throw NotFound() }
            switch parts[1] {
            case "csv" where chosen.count == 1:
                return .file(Template.csv(chosen[0]), media: "text/csv; charset=utf-8", name: "\(parts[0]).csv")
            case "xlsx":
                do {
                    let bytes = try await TemplateScript(toolbox: toolbox).workbook(chosen)
                    let media = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                    return .file(bytes, media: media, name: "\(parts[0]).xlsx")
                } catch let failure as ToolFailure {
                    throw Objection("\(failure.description) Возьмите шаблон CSV.")
                }
            default: throw NotFound()
            }
        }
    }
}
