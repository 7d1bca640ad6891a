import School

/// The load of a student's own pages as it was before the departure that is taken back.
extension Writing {
    private static let ownCourses = SQL(
        """
        SELECT DISTINCT c.id FROM group_member m JOIN study_group g ON g.id = m.study_group AND g.kind = 4
            JOIN course c ON c.study_group = g.id
        WHERE m.student = ?1
        """)
    private static let touched = SQL("SELECT DISTINCT k1 FROM history WHERE noun = ?1 AND seq > ?2 ORDER BY k1")
    private static let standing = SQL("SELECT to_day FROM load_row WHERE id = ?1")
    private static let dutyEnd = SQL("SELECT to_day FROM duty WHERE id = ?1")
    private static let setLoad = SQL("UPDATE load_row SET to_day = ?2 WHERE id = ?1")
    private static let setDuty = SQL("UPDATE duty SET to_day = ?2 WHERE id = ?1")

    /// Gives back the lines of the load, and the duties by them, that a departure ended.
    func restoreOwnLoads(endedBy line: MovementLine, before seq: Int) throws {
        guard line.classes.from != nil, line.facts.kind != .regroup else { return }
        let own = Set(try rows(Self.ownCourses, line.student) { $0.int(0) }), last = line.lastDayBefore
        for id in try rows(Self.touched, Noun.loadRow.rawValue, seq, as: { $0.int(0) }) {
            guard let fields = try became(.loadRow, (id, 0, 0), before: seq), fields.count >= 6,
                let person = fields[0].int, let course = fields[1].int, own.contains(course), let from = fields[3].int
            else { continue }
            let days = Span(from: Day(number: from), to: fields[4].int.map { Day(number: $0) })
            let standing = try first(Self.standing, id) { $0.dayOrNil(0) }
            if let standing {
                guard standing == last else { continue }
                try execute(Self.setLoad, id, days.to)
                try remember(.loadRow, id, became: fields)
            } else if days.from > last {
                _ = try insert(
                    load: ID(person), ID(course), fields[2].int ?? 0, days, duty: fields[5].int)
            }
            try restore(duty: fields[5].int, endedOn: last, before: seq)
        }
    }

    private func restore(duty id: Int?, endedOn last: Day, before seq: Int) throws {
        guard let id, try first(Self.dutyEnd, id, as: { $0.dayOrNil(0) }) == last,
            let fields = try became(.duty, (id, 0, 0), before: seq), fields.count >= 8
        else { return }
        try execute(Self.setDuty, id, fields[4])
        try remember(.duty, id, became: fields)
    }
}
