import School
import Storage
import Web

/// Changes who attends extracurricular lessons from a day on; what was written before stays.
struct KeepExtra: Action {
    static let path = "/school/extra/:course"
    static let act = Act.keepGroups
    static var page: (any Page.Type)? { ExtraMembersPage.self }

    let id: ID<Course>
    /// What was ticked when the form was drawn, and what is ticked now: only the difference is the person's wish.
    let was: Set<String>
    let wanted: Set<String>
    let from: Day
    /// Whether new members of a group that is taught apart leave the class's lessons of the subject.
    let isInstead: Bool

    init(_ form: Form) throws {
        id = try form.id("course")
        was = Set((form["was"] ?? "").split(separator: " ").map(String.init))
        wanted = Set(form.all("in"))
        guard let day = try form.day("from", called: "С какого дня") else {
            throw Objection("Укажите, с какого дня действует новый состав.", field: "from")
        }
        from = day
        isInstead = form["instead"] == "1"
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let (course, classes) = try records.extra(id, asking)
        if let last = try records.listedGroup(course.group)?.lastDay, last < from {
            throw Objection("Занятия закончились \(last.russian).", field: "from")
        }
        let members = Set(try records.members(of: course.group, on: from))
        for listed in classes {
            try records.check(from, for: listed)
            for student in try records.students(of: listed.id, on: from).map(\.id) {
                let (isWanted, isIn) = (wanted.contains("\(student)"), members.contains(student))
                guard isWanted != was.contains("\(student)"), isWanted != isIn else { continue }
                if isWanted {
                    try takeOut(student, of: course, records)
                    try records.put(student, into: course.group, from: from)
                } else {
                    try records.leave(course.group, student, lastDay: from - 1)
                }
            }
        }
        return .see(.extra(id))
    }

    private func takeOut(_ student: ID<Student>, of course: ListedCourse, _ records: Writing) throws {
        guard isInstead, course.kind == .apart, let subject = try records.listedSubject(course.subject) else { return }
        try records.leaveLessons(of: subject, student, lastDay: from - 1, ofCurriculum: true)
    }
}
