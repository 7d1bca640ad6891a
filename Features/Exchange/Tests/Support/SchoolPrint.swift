@testable import ExchangeFeature
@testable import Storage

extension TestSchool {
    /// Every row of every table of the school, as its digest and count; only what waits to be loaded is passed over.
    func print() async throws -> [String: String] {
        try await database.read { records in
            guard let tables = records.connection as? any TableConnection else { return [:] }
            var found: [String: String] = [:]
            for table in try tables.tables() where !["job", "file", "file_chunk"].contains(table.name) {
                var bytes: [[UInt8]] = []
                try tables.walk(table) { row in
                    var body: [UInt8] = []
                    for column in table.columns.indices { row.append(column, to: &body) }
                    bytes.append(body)
                }
                let digest = Sodium.sha256(bytes.map(Sodium.sha256).map(Hex.text).sorted().joined().utf8.map { $0 })
                found[table.name] = "\(bytes.count) rows, \(Hex.text(digest))"
            }
            return found
        }
    }
}
