import Markup
import School
import Storage
import Web

/// Takes a timetable's file from a browser: recognises and reads it outside any transaction, keeps it, and leads to its
/// plan. FET's own file of places goes to the plan it belongs to.
struct ReceiveTimetable {
    let toolbox: Toolbox

    var door: Door {
        Door("POST", "/import/timetable", act: .importTimetable, isInside: true, limit: 25_000_000) { call in
            let inside = try await call.permit(for: .importTimetable, about: { _, _ in .school })
            guard let school = call.school else { throw NotFound() }
            let database = try call.front.records.school(school)
            do {
                guard let file = call.form.files["file"] else { throw FileProblem("Выберите файл.") }
                let key: String
                if let old = call.form["key"] {
                    key = try await attach(file.bytes, to: old, in: database, inside)
                } else {
                    let bytes = try await kept(file), name = String(file.name.clean.prefix(200))
                    key = try await database.change { records in
                        try Upload.begin(.timetable, bytes, named: name, records.signed(by: inside.permit))
                    }
                }
                return .see(inside.frame.link(.timetableFile(key)))
            } catch let problem as FileProblem {
                return try await refused(problem.description, inside, call, database)
            } catch let failure as ToolFailure {
                return try await refused(failure.description, inside, call, database)
            }
        }
    }

    /// XML as it came, a table as plain sheets; a file that is no timetable is a problem in words.
    private func kept(_ file: Multipart.File) async throws -> [UInt8] {
        guard !file.bytes.isEmpty else { throw FileProblem("Файл пуст.") }
        if TimetableSource.isXML(file.bytes) {
            _ = try TimetableSource.read(file.bytes)
            return file.bytes
        }
        let sheets = try await SheetReader(toolbox: toolbox).sheets(file.bytes, name: "")
        _ = try GridFile(sheets)
        return SheetText.bytes(of: sheets)
    }

    /// Lays FET's places over the file that was uploaded before.
    private func attach(
        _ bytes: [UInt8], to key: String, in database: Database, _ inside: Door.Call.Inside
    ) async throws -> String {
        let kept = try await database.read { try Upload(key, .timetable, $0).bytes($0) }
        guard case .fet(let file) = try TimetableSource.read(kept) else {
            throw FileProblem("Решение FET прикладывают к файлу .fet, а здесь загружено другое.")
        }
        let solved = try FETReader.solution(bytes, for: file)
        guard !solved.placements.isEmpty else {
            throw FileProblem("В решении нет ни одного занятия этого файла: дни или уроки называются иначе.")
        }
        return try await database.change { reading in
            let records = reading.signed(by: inside.permit)
            var upload = try Upload(key, .timetable, records)
            guard upload.status == .running else { return key }
            upload.choices.solution = try records.keep(bytes)
            try upload.note(records)
            return key
        }
    }

    private func refused(
        _ words: String, _ inside: Door.Call.Inside, _ call: Door.Call, _ database: Database
    ) async throws -> Answer {
        let asking = inside.asking
        let sheet = try await database.read { try TimetableFilesPage.Sheet($0, asking) }
        let main = TimetableFilesView(
            sheet: sheet, frame: inside.frame, objection: Objection(words, field: "timetable")
        ).main
        return call.front.page(
            View("Ошибка: Расписание из файла", status: 422, main: main), inside.frame, for: call.visit)
    }
}

extension Choices {
    /// SHA-256 of FET's own file of places, where one was added.
    var solution: [UInt8]? {
        get { answers["solution"].flatMap { Hex.bytes($0) } }
        set { answers["solution"] = newValue.map { Hex.text($0) } }
    }
}
