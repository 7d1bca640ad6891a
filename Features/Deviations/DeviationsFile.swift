import School
import Storage
import Web

/// Gives the deviations out as XLSX: the same that the page has chosen, all of them.
struct DeviationsFile {
    let toolbox: Toolbox

    var door: Door {
        Door("GET", "/deviations/file", act: .seeDeviations, isInside: true) { call in
            let inside = try await call.permit(for: .seeDeviations, about: { _, _ in .school })
            let page = try DeviationsPage(call.form, isFile: true)
            guard let school = call.school else { throw NotFound() }
            let (asking, permit) = (inside.asking, inside.permit)
            let sheet = try await call.front.records.school(school).read { try page.sheet($0, asking, permit) }
            guard let table = page.table(sheet) else { throw NotFound() }
            return try await SheetWriter(toolbox: toolbox)
                .answer(table, stamp: inside.frame.stamp, numbers: Self.numbers)
        }
    }

    /// The columns that hold numbers: of what was proposed and what was put.
    private static let numbers: Set = [5, 6]
}
