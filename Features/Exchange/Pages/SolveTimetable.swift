import Markup
import School
import Storage
import Web

/// Lets FET place the activities while the person does something else: the page says when it is done.
enum SolveTimetable {
    static let door = Door("POST", "/import/timetable/:key/solve", act: .importTimetable, isInside: true) { call in
        let inside = try await call.permit(for: .importTimetable, about: { _, _ in .school })
        guard let school = call.school else { throw NotFound() }
        let (database, key) = (try call.front.records.school(school), try call.form.part("key"))
        let bytes = try await database.change { records in
            var upload = try Upload(key, .timetable, records)
            upload.words =
                "Расписание составляется, это занимает до пяти минут. Обновите страницу позже; её можно закрыть."
            try upload.note(records.signed(by: inside.permit))
            return try upload.bytes(records)
        }
        Task { try await solve(bytes, key, database, inside.permit) }
        return .see(inside.frame.link(Link("/import/timetable/\(key)")))
    }

    private static func solve(_ bytes: [UInt8], _ key: String, _ database: Database, _ permit: Permit) async throws {
        let found: Result<[UInt8], any Error>
        do { found = .success(try await TimetableSolver().solution(of: bytes)) } catch { found = .failure(error) }
        try await database.change { records in
            var upload = try Upload(key, .timetable, records)
            let writing = records.signed(by: permit)
            switch found {
            case .success(let solution):
                upload.solution = try writing.keep(solution)
                upload.words = "Расписание составлено."
            case .failure(let error): upload.words = sentence(error)
            }
            try upload.note(writing)
        }
    }

    /// A failure in words; what is not meant for people is said in general.
    private static func sentence(_ error: any Error) -> String {
        switch error {
        case let problem as FileProblem: problem.description
        case ToolFailure.failed: "FET не принял файл: откройте его в самой программе FET и исправьте, что она назовёт."
        case let failure as ToolFailure: failure.description
        default: "Расписание составить не удалось."
        }
    }
}
