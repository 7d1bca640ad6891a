/// What a person is in the school: a kind of duty and what it reaches.
package enum Duty: Sendable, Hashable {
    /// Nobody has signed in.
    case visitor
    /// Whoever has an account, towards that account.
    case holder(ID<Person>)
    case director
    case deputyHead
    case journalKeeper
    case classTeacher(ID<SchoolClass>)
    case teacher(ID<Course>)
    /// A substitute for one lesson: a duty of its own, not a teacher's.
    case substitute(ID<Lesson>)
    case student(ID<Student>)
    /// A parent of this student.
    case parent(ID<Student>)
    /// The clock and the console: named callers that are not persons.
    case clockwork
    /// Cards and the movement of students, on the keeper's behalf.
    case secretary
    /// The timetable and its loading.
    case dispatcher
    /// The social teacher of a listed student.
    case socialTeacher(ID<Student>)
    /// The psychologist of a listed student.
    case psychologist(ID<Student>)
    /// The medical worker: documents about absence.
    case medic
    /// A curator looks at a class without keeping anything in it.
    case curator(ID<SchoolClass>)
    /// A member of the working group that introduces the journal (001 п. 2п.9; 004 п. 1.4).
    case workingGroup
    /// Admitted to summary forms by the director's list (001 п. 2п.6).
    case summaryForms
    /// Not a teacher, fills a course's page by an order (001 п. 2п.10).
    case delegate(ID<Course>)
}

/// The kind of a duty without its reach: what tables store and pages print.
package enum DutyKind: Int, Sendable, Hashable, CaseIterable {
    case visitor = 0
    case holder = 1
    case director = 2
    case deputyHead = 3
    case journalKeeper = 4
    case classTeacher = 5
    case teacher = 6
    case substitute = 7
    case student = 8
    case parent = 9
    case clockwork = 10
    case secretary = 11
    case dispatcher = 12
    case socialTeacher = 13
    case psychologist = 14
    case medic = 15
    case curator = 16
    case workingGroup = 17
    case summaryForms = 18
    case delegate = 19

    /// The duty in the school's words.
    package var title: String {
        switch self {
        case .visitor: "Посетитель"
        case .holder: "Владелец учётной записи"
        case .director: "Директор"
        case .deputyHead: "Заместитель директора по УВР"
        case .journalKeeper: "Ответственный за ведение журнала"
        case .classTeacher: "Классный руководитель"
        case .teacher: "Учитель-предметник"
        case .substitute: "Замещающий учитель"
        case .student: "Ученик"
        case .parent: "Родитель"
        case .clockwork: "Часы и консоль"
        case .secretary: "Секретарь"
        case .dispatcher: "Диспетчер расписания"
        case .socialTeacher: "Социальный педагог"
        case .psychologist: "Педагог-психолог"
        case .medic: "Медицинский работник"
        case .curator: "Куратор"
        case .workingGroup: "Член рабочей группы"
        case .summaryForms: "Допущен к сводным формам"
        case .delegate: "Вносит записи по приказу"
        }
    }

    /// How wide the duty reaches; of several that allow an act the narrowest signs.
    var breadth: Int {
        switch self {
        case .holder, .visitor: 0
        case .substitute, .student: 1
        case .parent, .socialTeacher, .psychologist: 2
        case .teacher, .delegate: 3
        case .classTeacher, .curator: 4
        case .workingGroup, .summaryForms, .dispatcher, .medic, .secretary, .deputyHead: 5
        case .journalKeeper: 6
        case .director: 7
        case .clockwork: 8
        }
    }
}

extension Duty {
    /// The duty's kind.
    package var kind: DutyKind {
        switch self {
        case .visitor: .visitor
        case .holder: .holder
        case .director: .director
        case .deputyHead: .deputyHead
        case .journalKeeper: .journalKeeper
        case .classTeacher: .classTeacher
        case .teacher: .teacher
        case .substitute: .substitute
        case .student: .student
        case .parent: .parent
        case .clockwork: .clockwork
        case .secretary: .secretary
        case .dispatcher: .dispatcher
        case .socialTeacher: .socialTeacher
        case .psychologist: .psychologist
        case .medic: .medic
        case .curator: .curator
        case .workingGroup: .workingGroup
        case .summaryForms: .summaryForms
        case .delegate: .delegate
        }
    }
}

/// A duty with the days it holds and the order that gave it (001 п. 2.10: «по приказу №…»).
package struct DatedDuty: Sendable, Hashable {
    /// What it is.
    package let duty: Duty
    /// The first day it holds; nil has held always.
    package let from: Day?
    /// The last day it holds; nil until further notice.
    package let to: Day?
    /// The order that gave it, where there was one.
    package let order: ID<Order>?
    /// What of the duty's acts was given, where the order gave only some.
    package let given: Delegation?
    /// Since when the page is a successor's: lessons before the duty came with it, their open columns and points.
    package let since: Day?

    /// A duty over a span of days.
    package init(
        _ duty: Duty, from: Day? = nil, to: Day? = nil, order: ID<Order>? = nil, given: Delegation? = nil,
        since: Day? = nil
    ) {
        self.since = since
        self.duty = duty
        self.from = from
        self.to = to
        self.order = order
        self.given = given
    }

    /// Whether it holds on that day.
    package func holds(on day: Day) -> Bool {
        if let from, day < from { return false }
        if let to, day > to { return false }
        return true
    }

    /// Whether a lesson of that day is kept by it: of its own days, or taken over from whoever was before.
    package func keepsLesson(of day: Day) -> Bool {
        if let since, let from, day >= since, day < from { return true }
        return holds(on: day)
    }

    /// Whether it has begun by that day, ended or not.
    package func hasBegun(by day: Day) -> Bool { from.map { $0 <= day } ?? true }
}
