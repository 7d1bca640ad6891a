/// Opens whatever table a school has: XLSX, XLS and ODS behind the fence of a tool, CSV here; Word documents where
/// tables are kept in them.
package struct SheetReader {
    /// In bytes.
    package static let largestFile = 20 << 20

    let toolbox: Toolbox
    private let takesDocuments: Bool

    /// A reader with the tools it may use; it takes the tables out of Word documents too where asked to.
    package init(toolbox: Toolbox, takesDocuments: Bool = false) {
        (self.toolbox, self.takesDocuments) = (toolbox, takesDocuments)
    }

    /// The sheets of a file; what cannot be read meets a `FileProblem`.
    package func sheets(_ bytes: [UInt8], name: String) async throws -> [Sheet] {
        guard !bytes.isEmpty else { throw FileProblem("Файл пуст.") }
        guard bytes.count <= Self.largestFile else {
            throw FileProblem(
                "Файл больше \(Self.largestFile >> 20) МБ. Разделите его или оставьте только нужные листы.")
        }
        if bytes.starts(with: "PK".utf8) {
            guard try ZipGuard.check(bytes, finding: DocumentScript.part) else {
                return try await opened(bytes, by: SheetScript.text)
            }
            guard takesDocuments else {
                throw FileProblem("Это документ Word, а не таблица. Нужен файл XLSX, ODS или CSV.")
            }
            return try await opened(bytes, by: DocumentScript.text)
        }
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return try await opened(bytes, by: SheetScript.text) }
        try Self.refuseOthers(bytes)
        let sheet = try CSVReader.sheet(bytes, name: name)
        return [sheet]
    }

    private static func refuseOthers(_ bytes: [UInt8]) throws(FileProblem) {
        let start = String(decoding: bytes.prefix(200), as: UTF8.self).clean.lowercased()
        if start.hasPrefix("%pdf") {
            throw FileProblem("Это PDF, а не таблица. Нужен файл XLSX, ODS или CSV.")
        }
        if start.hasPrefix("<") || start.hasPrefix("{") || start.hasPrefix("[") {
            throw FileProblem(
                "Это не таблица. Нужен файл XLSX, ODS или CSV.")
        }
    }

    private func opened(_ bytes: [UInt8], by script: String) async throws -> [Sheet] {
        let limits = ToolLimits(processorSeconds: 30, wallSeconds: 60, memoryBytes: 1 << 30, fileBytes: 100 << 20)
        let numbers = [Sheet.mostRows, Sheet.mostColumns, Sheet.longestCell].map(String.init)
        let outcome: Tool.Outcome
        do {
            outcome = try await toolbox.python(limits: limits)
                .run(["-I", "-B", "-c", script, "table"] + numbers, files: ["table": bytes])
        } catch {
            throw Self.problem(behind: error) ?? error as any Error
        }
        return SheetText.sheets(of: outcome.output)
    }

    /// What of the failure is the file's fault; the rest is the server's.
    private static func problem(behind failure: ToolFailure) -> FileProblem? {
        let tooMuch = "Таблица слишком велика или повреждена: её не удалось прочитать за отведённое время и память."
        switch failure {
        case .timedOut, .killed, .tooMuchOutput: return FileProblem(tooMuch)
        case .failed(_, 3, let text):
            let last = text.split(separator: "\n").last.map(String.init) ?? ""
            return FileProblem(sentence(SheetScript.Word(rawValue: last) ?? .broken))
        case .failed(_, _, let text) where text.contains("MemoryError"): return FileProblem(tooMuch)
        case .failed(_, _, let text) where text.contains("PanicException"): return FileProblem(sentence(.broken))
        case .failed, .missing, .cancelled, .unavailable: return nil
        }
    }

    private static func sentence(_ word: SheetScript.Word) -> String {
        switch word {
        case .password: "Файл защищён паролем. Снимите пароль и загрузите его снова."
        case .rows: "В таблице больше \(Sheet.mostRows) строк. Удалите пустые или разделите файл."
        case .columns: "В таблице больше \(Sheet.mostColumns) столбцов. Удалите лишние."
        case .cell: "В таблице есть ячейка длиннее \(Sheet.longestCell) знаков. Сократите её."
        case .tables: "В документе нет ни одной таблицы."
        case .broken: "Файл таблицы повреждён: он не открывается. Сохраните его заново как XLSX."
        }
    }
}
