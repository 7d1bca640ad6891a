import Markup
import School
import Storage
import Web

/// What was written on a course's page behind a record: each piece as it stands now, and whose hand was the last.
struct JournalNews: Sendable {
    /// One piece, by the address that the page's script knows it under.
    struct Piece: Sendable {
        let address: String
        let value: String?
        let version: Int
        let author: Author
    }

    let course: ID<Course>
    let pieces: [Piece]
    /// Who is told: what one has written oneself, in another window, is no other's.
    private let reader: ID<Person>?

    init(of course: CourseLine, after seq: Int, _ records: Reading, _ asking: Asking) throws {
        self.course = course.id
        reader = asking.caller.person
        let typed = try records.newAttendance(of: course.id, after: seq)
        var cases: [ID<Student>: [AbsenceCase]] = [:]
        if let first = typed.map(\.day).min(), let last = typed.map(\.day).max() {
            cases = try records.absences(of: course, from: first, to: last).cases
        }
        let absences = typed.map { line in
            let covering = (cases[line.student] ?? []).filter { $0.covers(line.day, lesson: line.n) }
            let letter = line.typed.map {
                asking.regulation.symbols.letter(for: ShownAttendance($0, cases: covering).code)
            }
            return Piece(
                address: "absence:\(line.student.number):\(line.lesson.number)", value: letter, version: line.version,
                author: line.author)
        }
        var all = try records.newMarks(of: course.id, after: seq) + absences
        all += try records.newRollCalls(of: course.id, after: seq)
        all += try records.newWorks(of: course.id, after: seq)
        all += try records.newNotes(of: course.id, after: seq)
        all += try records.newFinals(of: course.id, after: seq)
        // What was written twice stands once, and by the later hand.
        var last: [String: Int] = [:]
        for (at, piece) in all.enumerated() { last[piece.address] = at }
        pieces = all.enumerated().filter { last[$1.address] == $0 }.map(\.element)
    }

    var json: JSON {
        .object { out in
            out.put("course", number: course.number)
            out.put(
                "pieces",
                .list { list in
                    for piece in pieces {
                        list.list {
                            $0.put(piece.address)
                            $0.put(piece.value)
                            $0.put(piece.version)
                            $0.put(piece.author.name)
                            if let person = piece.author.person, person == reader { $0.put(1) }
                        }
                    }
                })
        }
    }
}
