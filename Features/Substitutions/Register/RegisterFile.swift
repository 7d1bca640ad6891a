import School
import Storage
import Web

/// Gives the register out as XLSX: the same month and teacher as on the page.
struct RegisterFile {
    let toolbox: Toolbox

    var door: Door {
        Door("GET", "/substitutions/register/file", act: .seeSubstitutions, isInside: true) { call in
            let inside = try await call.permit(for: .seeSubstitutions, about: { _, _ in .school })
            let page = try RegisterPage(call.form)
            guard let school = call.school else { throw NotFound() }
            let (asking, permit) = (inside.asking, inside.permit)
            let sheet = try await call.front.records.school(school).read { try page.sheet($0, asking, permit) }
            guard let table = page.table(sheet) else { throw NotFound() }
            return try await SheetWriter(toolbox: toolbox)
                .answer(table, stamp: inside.frame.stamp, numbers: RegisterPage.numbers)
        }
    }
}
