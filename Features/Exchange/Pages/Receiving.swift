import Markup
import School
import Storage
import Web

/// Takes a file from a browser: reads it outside any transaction, keeps it, and leads to its plan.
struct Receiving {
    let act: Act
    let kind: Upload.Kind
    let address: String
    /// Whether what is kept of the file is sealed.
    var isSealed = false
    /// Reads the file and answers what is kept of it.
    let read: @Sendable (Multipart.File) async throws -> [UInt8]

    func door() -> Door {
        Door("POST", "/import/\(address)", act: act, isInside: true, limit: 25_000_000) { call in
            let inside = try await call.permit(for: act, about: { _, _ in .school })
            do {
                guard let file = call.form.files["file"] else { throw FileProblem("Выберите файл.") }
                let bytes = try await read(file)
                guard let school = call.school else { throw NotFound() }
                let seal = isSealed ? call.seal : nil
                let key = try await call.front.records.school(school).change { records in
                    try Upload.begin(kind, bytes, named: file.name, records.signed(by: inside.permit), seal)
                }
                return .see(inside.frame.link(link(key)))
            } catch let problem as FileProblem {
                return refused(problem.description, inside, call)
            } catch let failure as ToolFailure {
                return refused(failure.description, inside, call)
            }
        }
    }

    private func refused(_ words: String, _ inside: Door.Call.Inside, _ call: Door.Call) -> Answer {
        let sheet = ImportPage.Sheet(mayLoadPeople: inside.asking.may(.importPeople, on: .school), hasYear: true)
        let main = ImportView.draw(sheet, inside.frame, objection: Objection(words, field: address))
        return call.front.page(View("Ошибка: Загрузка", status: 422, main: main), inside.frame, for: call.visit)
    }

    private func link(_ key: String) -> Link {
        kind == .people ? Link("/import/people/\(key)") : Link("/import/timetable/\(key)")
    }
}
