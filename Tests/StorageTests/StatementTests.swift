import Foundation
import Testing
import Trials

@testable import Storage

/// Every `SQL("…")` of the sources, read from the sources themselves.
struct StatementTests {
    private struct Statement {
        let place: String
        let text: String
    }

    private static let root = String(#filePath.prefix(upTo: #filePath.range(of: "/Tests/StorageTests/")!.lowerBound))

    private static let statements: [Statement] = ["Sources", "Features"].flatMap { folder -> [Statement] in
        let files = FileManager.default.enumerator(atPath: "\(root)/\(folder)")?.compactMap { $0 as? String } ?? []
        return files.filter { $0.hasSuffix(".swift") && !$0.contains("Tests/") }.sorted().flatMap { file in
            found(in: (try? String(contentsOfFile: "\(root)/\(folder)/\(file)", encoding: .utf8)) ?? "", file)
        }
    }

    /// What stands between the quotes of each `SQL(`, in one line or in many.
    private static func found(in source: String, _ file: String) -> [Statement] {
        source.components(separatedBy: "SQL(").dropFirst().compactMap { rest in
            let opening = rest.drop(while: \.isWhitespace)
            let quote = opening.hasPrefix("\"\"\"") ? "\"\"\"" : "\""
            guard opening.hasPrefix(quote) else { return nil }
            let text = opening.dropFirst(quote.count)
            guard let end = text.range(of: quote) else { return nil }
            return Statement(
                place: file,
                text: SQL.spelled(String(text[..<end.lowerBound]).replacingOccurrences(of: "\\\n", with: "")))
        }
    }

    @Test(arguments: TestEngine.offered)
    func `every statement of the sources can be prepared on a fresh schema`(engine: TestEngine) throws {
        let place = try TestPlace(engine)
        let school = try place.records.school("proba")
        #expect(Self.statements.count > 150, "the sources were found")
        for (index, statement) in Self.statements.enumerated() where !Self.isWord(statement, of: engine) {
            // Steps of the ledger stand in both databases; accounts stand in the directory alone.
            let isPrepared = [school, place.records.directory].contains { database in
                (try? database.engine.write { try Self.prepare(statement.text, index, engine, $0) }) != nil
            }
            if !isPrepared {
                #expect(throws: Never.self, "\(statement.place): \(statement.text)") {
                    try school.engine.write { try Self.prepare(statement.text, index, engine, $0) }
                }
            }
        }
    }

    /// Words of transactions, and statements written for one engine: they name what the other has not.
    private static func isWord(_ statement: Statement, of engine: TestEngine) -> Bool {
        if ["BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE"].contains(where: statement.text.hasPrefix) {
            return true
        }
        let isPostgresOnly = ["FOR UPDATE", "pg_", "current_setting", "SHOW"].contains { statement.text.contains($0) }
        let isSQLiteOnly = ["sqlite_", "pragma_"].contains { statement.text.contains($0) }
        return engine == .sqlite && isPostgresOnly || engine == .postgres && isSQLiteOnly
    }

    private static func prepare(_ text: String, _ index: Int, _ engine: TestEngine, _ connection: any Connection) throws
    {
        switch engine {
        case .sqlite: try connection.script("EXPLAIN " + text)
        case .postgres:
            try connection.script("PREPARE proba_\(index) AS \(SQL.dollars(text)); DEALLOCATE proba_\(index)")
        }
    }
}
