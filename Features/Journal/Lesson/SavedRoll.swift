import School
import Storage
import Web

/// The presence and the marks of a lesson's form.
struct SavedRoll {
    let form: Form
    let desk: CellDesk

    /// Writes every field that differs from what the form was drawn with.
    func save(_ record: LessonRecord) throws {
        var isAnybodyAway = false
        for field in form.fields {
            if field.name.hasPrefix("a"), let student = Int(field.name.dropFirst()) {
                isAnybodyAway = try savePresence(of: student, record) || isAnybodyAway
                try saveMinutes(of: student, record)
            } else if field.name.hasPrefix("m"), let (student, work) = address(field.name.dropFirst()) {
                try saveMarks(of: student, work: work, record)
            } else if let note = LessonNoteFields.address(field.name) {
                try save(note.audience, of: note.student, record)
            }
        }
        // Without the field the roll-call was not open to change: a lesson to come, a closed period.
        let wasShown = form.fields.contains { $0.name.hasPrefix("a") && Int($0.name.dropFirst()) != nil }
        guard wasShown || form.isTicked("roll") else { return }
        let isTaken = form.isTicked("roll") || isAnybodyAway
        // A roll that somebody has called while the form was open is not uncalled by a box that was left empty.
        let seen = form["rollseen"].map { $0 == "1" } ?? record.isRollTaken
        if isTaken != seen, isTaken != record.isRollTaken {
            try apply(CellOperation(lesson: record.lesson, facet: .roll, set: isTaken ? "1" : nil), field: "roll")
        }
    }

    private func address(_ text: some StringProtocol) -> (student: Int, work: Int)? {
        let parts = text.split(separator: ".")
        guard parts.count == 2, let student = Int(parts[0]), let work = Int(parts[1]) else { return nil }
        return (student, work)
    }

    /// Answers whether somebody is away.
    private func savePresence(of student: Int, _ record: LessonRecord) throws -> Bool {
        let letter = form["a\(student)"] ?? "",
            seen = (form["p\(student)"] ?? "").split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let before = seen.count == 2 ? String(seen[1]) : ""
        // What the page proposed is nobody's word until the roll is called.
        if before.isEmpty, letter == form["q\(student)"], !form.isTicked("roll") { return false }
        if letter != before {
            try apply(
                CellOperation(
                    lesson: record.lesson, facet: .absence, student: student, set: letter.isEmpty ? nil : letter,
                    base: seen.first.flatMap { Int($0) } ?? 0),
                field: "s\(student)")
        }
        return !letter.isEmpty
    }

    /// By how many minutes somebody was late; of whoever was not, the field is not looked at.
    private func saveMinutes(of student: Int, _ record: LessonRecord) throws {
        let symbols = desk.asking.regulation.symbols, name = "l\(student)"
        let letter = form["a\(student)"] ?? "", seen = form["t\(student)"] ?? ""
        guard symbols.code(for: letter) == .late, let typed = form[name], typed != seen else { return }
        let minutes = try form.number(name, called: "Опоздание, минут", in: TypedAttendance.minutes)
        try apply(
            CellOperation(
                lesson: record.lesson, facet: .late, student: student, set: minutes.map { String($0) },
                base: Int(seen) ?? 0),
            field: name)
    }

    private func save(_ audience: NotePlace.Audience, of student: Int, _ record: LessonRecord) throws {
        let name = LessonNoteFields.name(audience, student), typed = Self.lines(form[name] ?? "")
        let seen = (form["seen-" + name] ?? "").split(
            separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        if typed == (seen.count == 2 ? Form.trimmed(Self.lines(seen[1])) : "") { return }
        try apply(
            CellOperation(
                lesson: record.lesson, facet: .note, student: student, work: 0, place: audience.rawValue,
                set: typed.isEmpty ? nil : typed, base: seen.first.flatMap { Int($0) } ?? 0),
            field: name)
    }

    /// Browsers send the ends of lines as two characters, whatever the record has.
    private static func lines(_ text: some StringProtocol) -> String {
        String(text.map { $0 == "\r\n" ? "\n" : $0 })
    }

    private func saveMarks(of student: Int, work: Int, _ record: LessonRecord) throws {
        let name = "m\(student).\(work)", typed = form[name] ?? ""
        let seen = (form["w\(student).\(work)"] ?? "").split(
            separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
        let before = seen.count == 3 ? String(seen[2]) : ""
        if typed == before { return }
        let versions = [seen.first, seen.dropFirst().first].map { $0.flatMap { Int($0) } ?? 0 }
        let entries = typed.split(separator: "/", omittingEmptySubsequences: false).map { Form.trimmed($0) }
        let old = before.split(separator: "/").map(String.init)
        if entries.count > 2 { throw Objection("В клетке помещаются две отметки: «4/5».", field: name) }
        for place in 0..<2 {
            let entry = place < entries.count && !entries[place].isEmpty ? entries[place] : nil
            if entry == (place < old.count ? old[place] : nil) { continue }
            try apply(
                CellOperation(
                    lesson: record.lesson, facet: .mark, student: student, work: work, place: place, set: entry,
                    base: versions[place]),
                field: name)
        }
    }

    /// The same way as the grid's: asked, checked, written; what was not done becomes an objection to the field.
    private func apply(_ operation: CellOperation, field: String) throws {
        do {
            let answer = try desk.perform(operation)
            guard !answer.isDone else { return }
            let who = answer.by.map { " — \($0)" } ?? ""
            throw Objection(
                "Пока вы писали, здесь появилось «\(answer.value ?? "пусто")»\(who). Обновите страницу.", field: field)
        } catch let refusal as MarkRefusal {
            throw Objection(refusal.text, field: field)
        } catch let objection as Objection where objection.field == "set" {
            // The grid's own name for what was typed; the form says where it stands.
            throw Objection(objection.text, field: field)
        }
    }
}

extension CellOperation {
    /// An operation that a form performs, which asks about everybody; its number is made here, as a form is not repeated
    /// by itself.
    init(
        lesson: ID<Lesson>, facet: Facet, student: Int? = nil, work: Int? = nil, place: Int? = nil, set: String?,
        base: Int? = nil
    ) {
        self.init(
            op: Hex.text(Sodium.random(16)), facet: facet, lesson: lesson.number, student: student, work: work,
            place: place,
            set: set, base: base.map { Seen(base: .version($0)) }, asked: true)
    }
}

extension Form {
    /// Without spaces at the ends.
    static func trimmed(_ text: some StringProtocol) -> String {
        String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
