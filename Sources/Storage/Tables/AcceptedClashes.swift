import School

extension Official {
    static let acceptedClash = Official(
        .acceptedClash, fields: ["Расписание", "Накладка", "Почему оставлена"],
        live: SQL("SELECT id, 0, 0, timetable, words, reason FROM accepted_clash"))
}

extension Reading {
    private static let ofTimetable = SQL("SELECT words, reason FROM accepted_clash WHERE timetable = ?1 ORDER BY id")

    /// The clashes that a version of the timetable was published with, each with why.
    package func acceptedClashes(in timetable: Int) throws -> [(words: String, reason: String)] {
        try rows(Self.ofTimetable, timetable) { ($0.text(0), $0.text(1)) }
    }
}

extension Writing {
    private static let add = SQL(
        "INSERT INTO accepted_clash (timetable, words, reason, at) VALUES (?1, ?2, ?3, ?4) RETURNING id")

    private static let idsOf = SQL("SELECT id FROM accepted_clash WHERE timetable = ?1 ORDER BY id")
    private static let drop = SQL("DELETE FROM accepted_clash WHERE id = ?1")

    /// Forgets the clashes of a version whose publication is taken back.
    func dropAcceptedClashes(in timetable: Int) throws {
        for id in try rows(Self.idsOf, timetable, as: { $0.int(0) }) {
            try execute(Self.drop, id)
            try remember(.acceptedClash, id, became: [], gone: true)
        }
    }

    /// Lets a clash of a version stand, for a reason.
    package func accept(clash words: String, in timetable: Int, reason: String) throws {
        let id = try insert(Self.add, timetable, words, reason, now)
        try remember(.acceptedClash, id, became: [timetable, words, reason])
    }
}
