import School
import Storage
import Web

/// Gives the published plans out as XLSX: the same half of the year as on the page.
struct AssessmentsFile {
    let toolbox: Toolbox

    var door: Door {
        Door("GET", "/assessments/file", act: .seeAssessments, isInside: true) { call in
            let inside = try await call.permit(for: .seeAssessments, about: { _, _ in .school })
            let page = try SchoolAssessmentsPage(call.form)
            guard let school = call.school else { throw NotFound() }
            let (asking, permit) = (inside.asking, inside.permit)
            let sheet = try await call.front.records.school(school).read { try page.sheet($0, asking, permit) }
            guard let table = page.table(sheet) else { throw NotFound() }
            return try await SheetWriter(toolbox: toolbox)
                .answer(table, stamp: inside.frame.stamp, numbers: Self.numbers)
        }
    }

    /// The columns that hold numbers: of the lesson and of minutes.
    private static let numbers: Set = [2, 5]
}
