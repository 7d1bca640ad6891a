import School

private enum SecondFactorsDueSQL {
    static let unguarded = SQL(
        """
        SELECT l.account, l.person_key,
            (SELECT count(*) FROM sign_in s WHERE s.account = l.account AND s.ended_at IS NULL AND s.enrol_by IS NULL),
            (SELECT count(*) FROM sign_in s
             WHERE s.account = l.account AND s.ended_at IS NULL AND s.enrol_by IS NOT NULL),
            (SELECT count(*) FROM link o WHERE o.account = l.account)
        FROM link l JOIN listed_school ON listed_school.id = l.school
        WHERE slug = ?1 AND NOT EXISTS (
            SELECT 1 FROM second_factor f WHERE f.account = l.account AND f.secret IS NOT NULL)
        ORDER BY l.id
        """)
}

extension Doors {
    /// Notes for the devices that stay signed in what their owners' duties in a school ask for by now: `asked` are the keys
    /// of those of whom a second factor is asked. An account that is somebody elsewhere too is never released from here.
    package func noteSecondFactors(of asked: Set<[UInt8]>, in school: String, by permit: Permit) async throws {
        let changed = try await directory.change { records in
            let writing = records.signed(by: permit)
            let lines = try records.rows(SecondFactorsDueSQL.unguarded, school) { row in
                (
                    account: row.id(0, of: Account.self), person: row.bytes(1), free: row.int(2), due: row.int(3),
                    links: row.int(4)
                )
            }
            return try lines.filter { line in
                if asked.contains(line.person) {
                    guard line.free > 0 else { return false }
                    _ = try writing.askSecondFactor(of: line.account)
                } else {
                    guard line.due > 0, line.links == 1 else { return false }
                    try writing.askNoSecondFactor(of: line.account)
                }
                return true
            }.map(\.account)
        }
        for account in changed { cache.forget(account) }
    }
}
