import Markup
import School
import Storage
import Web

/// Takes the files of a set-up from a browser: reads each outside any transaction, keeps what they hold, and leads to
/// the plan.
struct ReceiveSetUp {
    let toolbox: Toolbox

    private static let mostFiles = 30
    private static let mostSheets = 60

    var door: Door {
        Door("POST", "/setup/files", act: .setUpSchool, isInside: true, limit: 25_000_000) { call in
            let inside = try await call.permit(for: .setUpSchool, about: { _, _ in .school })
            guard let school = call.school else { throw NotFound() }
            let database = try call.front.records.school(school), seal = call.seal
            do {
                let sheets = try await read(call.form.uploads), old = call.form["key"]
                let key = try await database.change { records in
                    try keep(sheets, in: old, records.signed(by: inside.permit), seal)
                }
                return .see(inside.frame.link(.setUp(key)))
            } catch let problem as FileProblem {
                return try await refused(problem.description, inside, call, database)
            } catch let failure as ToolFailure {
                return try await refused(failure.description, inside, call, database)
            }
        }
    }

    private func read(_ files: [Multipart.File]) async throws -> [Sheet] {
        guard !files.isEmpty else { throw FileProblem("Выберите хотя бы один файл.") }
        guard files.count <= Self.mostFiles else {
            throw FileProblem("За один раз можно загрузить до \(Self.mostFiles) файлов.")
        }
        var sheets: [Sheet] = []
        for file in files {
            do {
                let name = file.name.clean.replacing("\n", with: " ")
                for sheet in try await SheetReader(toolbox: toolbox).sheets(file.bytes, name: name)
                where sheet.rows.contains(where: { $0.contains { !$0.isEmpty } }) {
                    sheets.append(Sheet(name: sheet.name, rows: sheet.rows, file: name))
                }
            } catch let problem as FileProblem {
                throw FileProblem("«\(file.name)»: \(problem.description)")
            }
        }
        guard !sheets.isEmpty else { throw FileProblem("В файлах нет ни одной заполненной строки.") }
        return sheets
    }

    /// Files that came before stay, unless another of the same name takes their place.
    private func keep(_ new: [Sheet], in old: String?, _ records: Writing, _ seal: Seal?) throws -> String {
        var upload = try old.map { try Upload($0, .setUp, records, seal) }
        if upload?.status == .done { upload = nil }
        if let upload, try upload.isLoading(records) {
            throw FileProblem("Эти файлы сейчас загружаются. Дождитесь конца загрузки, потом добавьте другие.")
        }
        var sheets = try upload.map { SheetText.sheets(of: try $0.bytes(records)) } ?? []
        let names = Set(new.map(\.file)), before = sheets.count
        sheets.removeAll { names.contains($0.file) }
        // What was decided by the place of a row means another row now.
        if sheets.count < before { upload?.choices.forgetPlaces() }
        sheets += new
        guard sheets.count <= Self.mostSheets else {
            throw Objection("Листов больше \(Self.mostSheets). Уберите лишние.", field: "files")
        }
        let files = sheets.map(\.file).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let title = String(files.joined(separator: ", ").prefix(300)), bytes = SheetText.bytes(of: sheets)
        guard let upload else { return try Upload.begin(.setUp, bytes, named: title, records, seal) }
        try upload.replace(bytes, named: title, records)
        return Hex.text(upload.key)
    }

    private func refused(
        _ words: String, _ inside: Door.Call.Inside, _ call: Door.Call, _ database: Database
    ) async throws -> Answer {
        let sheet = try await database.read {
            try SetUpFilesPage.Sheet(steps: SetUpSteps($0), hasYear: true, begun: [])
        }
        let main = SetUpFilesView(sheet: sheet, frame: inside.frame, objection: Objection(words, field: "files")).main
        return call.front.page(
            View("Ошибка: Настройка школы из файлов", status: 422, main: main), inside.frame, for: call.visit)
    }
}

extension Choices {
    /// Forgets what was decided about rows, cells and sheets by their places; answers about names stay.
    mutating func forgetPlaces() {
        excluded = []
        fixes = [:]
        kinds = [:]
        columns = [:]
    }
}
