import School

/// One step of the schema: a number, a phrase, and statements in the few words both engines share.
///
/// Steps go forward only; there is one history of them for both engines.
struct Migration: Sendable {
    let number: Int
    let phrase: String
    let text: String

    private static let made = SQL("SELECT number FROM migration ORDER BY number")
    private static let head = SQL(
        "INSERT INTO history_head (id, seq, hash) VALUES (1, 0, ?1) ON CONFLICT (id) DO NOTHING")
    private static let note = SQL("INSERT INTO migration (number, phrase) VALUES (?1, ?2)")

    /// Brings the database up to the last step; each step is one transaction. A newer schema is refused.
    static func run(_ steps: [Migration], on engine: any Engine) throws {
        try engine.write { connection in
            // Of several processes that begin at once, one builds and the others find it built.
            let isShared = engine.dialect == .postgres
            if isShared { try connection.script("SELECT pg_advisory_lock(70218)") }
            defer { if isShared { try? connection.script("SELECT pg_advisory_unlock(70218)") } }
            try connection.script(
                engine.dialect.translate(
                    "CREATE TABLE IF NOT EXISTS migration (number {INT} PRIMARY KEY, phrase TEXT NOT NULL) {STRICT}"))
            var done: Set<Int> = []
            try connection.rows(made, []) { done.insert($0.int(0)) }
            if let newest = done.max(), let last = steps.map(\.number).max(), newest > last {
                throw Objection("Эти данные записаны более новой версией Parta (шаг \(newest)). Обновите программу.")
            }
            for step in steps where !done.contains(step.number) {
                try connection.begin(.writing)
                do {
                    try connection.script(engine.dialect.translate(step.text))
                    try connection.execute(note, [.int(step.number), .text(step.phrase)])
                    try connection.commit()
                } catch {
                    connection.rollback()
                    throw error
                }
            }
            try connection.execute(head, [.bytes([UInt8](repeating: 0, count: 32))])
        }
    }
}

extension Migration {
    /// The steps of a database by its name: a slug, or `directory`.
    static func steps(of name: String) -> [Migration] { name == "directory" ? directory : school }

    /// The steps of a school's records.
    static let school: [Migration] = [
        history, people, calendar, classes, courses, timetable, lessons, marks, attendance, works, subjects,
        institution,
        curriculum,
        cards,
        movement,
        openings,
        importHeads, importNames,
        registers,
        succession,
        ownTimetables,
        lessonChanges,
        dayEvents,
        regulationGrounds,
        thematicPlans,
        substitutions,
        outages,
        holdersOfDuties,
        mistakenOutages, substitutionDay,
        obligations,
        timetableVersions,
        lessonsShown,
        lessonsKnown,
        worksKept,
        cellNotes,
        ownTimes,
        homework,
        finalMarks, quarterEnd,
        closings, finalsReminders, absenceNotices,
        assessments, behaviour,
        academicDebts, exams, markedLater,
        kindsOfWork, joinedPages, onlookers, lateReasons, papersOfAbsences,
        formerScales, pagesOfHomework, pointsOfExams, termsOfKinds, pagesByIndex,
        publicationOfExams, groundsOfApprovals, tenthMarks,
    ].sorted { $0.number < $1.number }
    /// The steps of the directory.
    static let directory: [Migration] = [history, accounts, errands, secondFactor, mail]
}
