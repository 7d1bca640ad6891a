import CPostgres

extension PostgresConnection {
    /// So many lines travel at once: their answers fit into the socket while nobody reads.
    private static let portion = 128

    func runAll(_ sql: SQL, _ lines: [[Value]], _ each: (Row) throws -> Void) throws {
        if lines.count < 2 {
            for line in lines { try rows(sql, line, each) }
            return
        }
        try prepare(sql)
        guard PQenterPipelineMode(handle) == 1 else { throw broken }
        defer { _ = PQexitPipelineMode(handle) }
        var start = 0
        while start < lines.count {
            let end = min(start + Self.portion, lines.count)
            try send(sql, lines[start..<end])
            try receive(each)
            start = end
        }
    }

    private func send(_ sql: SQL, _ lines: ArraySlice<[Value]>) throws {
        for line in lines {
            let sent = try withParameters(line) {
                PQsendQueryPrepared(handle, "s\(sql.id)", $0.count, $0.pointers, $0.lengths, $0.formats, 1)
            }
            guard sent == 1 else { throw broken }
        }
        guard PQpipelineSync(handle) == 1 else { throw broken }
    }

    /// Reads to the end of the portion, even past a fault: the conversation goes on after it. The first fault counts,
    /// what follows it the server skips.
    private func receive(_ each: (Row) throws -> Void) throws {
        var failure: (any Error)?, gaps = 0
        while true {
            guard let result = PQgetResult(handle) else {
                // One stands between the answers of two lines; two together are an end nobody asked for.
                gaps += 1
                if gaps == 2 { throw failure ?? broken }
                continue
            }
            gaps = 0
            defer { PQclear(result) }
            let status = PQresultStatus(result)
            if status == PGRES_PIPELINE_SYNC { break }
            guard failure == nil else { continue }
            do {
                try check(result)
                for index in 0..<PQntuples(result) { try each(Row(source: .postgres(result, index))) }
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
    }

    private var broken: EngineFault {
        EngineFault(code: "08006", description: String(cString: PQerrorMessage(handle)))
    }
}
