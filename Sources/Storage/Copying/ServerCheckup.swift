extension Records {
    /// Whether the server that keeps the records would keep them through a power cut; nil where there is no server.
    func serverCheckup() async throws -> CheckupLine? {
        guard case .postgres = location else { return nil }
        let off = try await directory.read { reading in
            guard let connection = reading.connection as? PostgresConnection else { return [String]() }
            return try ["fsync", "full_page_writes"].filter { try connection.show($0) != "on" }
        }
        let trouble =
            "выключено \(off.joined(separator: " и ")): обрыв питания испортит записи. Включите в postgresql.conf"
        return CheckupLine("PostgreSQL дожидается диска", trouble: off.isEmpty ? nil : trouble)
    }
}
