import School
import Web

/// A week of lessons in Parta's words, made of a FET file: nothing of it has been compared with the school yet.
struct TimetableDraft: Equatable {
    /// Who is taught together.
    struct Group: Hashable {
        let classes: [ClassName]
        let kind: GroupKind
        /// «математици», «Английски, гр. 2»; empty for a whole class.
        let name: String
        /// Which parts of the classes it consists of, and which share of them where several teachers divide them.
        let parts: Set<StudentSets.Part>
        let share: Share?
        /// The school's own group, where the draft was made from its load.
        var known: ID<StudyGroup>?
    }

    /// The n-th of several equal shares, from nought.
    struct Share: Hashable {
        let index: Int
        let count: Int
    }

    struct Course: Equatable {
        let subject: String
        let group: Int
        /// FET's names.
        var teachers: [String]
        let kind: CourseKind
        /// Hours a week in tenths.
        var tenths: Int
        /// The school's own page, where the draft was made from its load.
        var known: KnownLoad.CourseNumber?
    }

    /// One course at one place of the week.
    struct Slot: Hashable {
        /// 1 is Monday.
        let weekday: Int
        /// The lesson's number in the day, from 1.
        let n: Int
        let course: Int
        var room: String?
        /// 0 every week, 1 odd weeks of the school year, 2 even ones.
        var week = 0
        /// Further pages of the same lesson, taught by the same teacher in the same room.
        var joined: [Int] = []
    }

    /// A cell or a line of the file that finds no place, until it is put right or left out.
    struct Problem: Equatable {
        /// Stable while the file stays the same.
        let code: String
        /// Where it is and what is wrong.
        let text: String
    }

    /// A name of the file, and what it is taken for.
    struct Name: Hashable {
        let kind: NameMap.Kind
        /// As the file has it.
        let text: String
        /// The school's own; empty where there is none.
        var meaning = ""
    }

    var classes: [ClassName] = []
    var partsOfClass: [ClassName: [StudentSets.Part]] = [:]
    var groups: [Group] = []
    var courses: [Course] = []
    var slots: [Slot] = []
    /// The bells, where the file's hours are times of the clock.
    var bells: Bells?
    var teachers: [String] = []
    var rooms: [String] = []
    var questions: [Question] = []
    /// Sentences about what was not taken over.
    var remarks: [String] = []
    /// One sentence for each activity that has no place in the week.
    var unplaced: [String] = []

    /// Lines that find no place, those left out on purpose among them.
    var problems: [Problem] = []
    /// All names of the file, in its order.
    var names: [Name] = []

    /// Questions without an answer forbid loading.
    var mayBeApplied = false

    /// Classes that have lessons on Saturdays.
    var sixDayClasses: [ClassName] {
        let studying = Set(slots.filter { $0.weekday == 6 }.flatMap { groups[courses[$0.course].group].classes })
        return classes.filter(studying.contains)
    }
}

extension TimetableDraft {
    /// Which of the pages of one subject and group these teachers teach, who join it. Hours that others give apart are
    /// a page of theirs: nobody is busy in a lesson that a colleague holds.
    mutating func course(of people: [String], among own: [Int]) -> Int? {
        let found = own.first { index in
            let teachers = courses[index].teachers
            return teachers.isEmpty || people.isEmpty || teachers.contains(where: people.contains)
        }
        guard let found else { return nil }
        courses[found].teachers += people.filter { !courses[found].teachers.contains($0) }
        return found
    }

    /// Whether other teachers teach the same subject to the same group on a page of their own.
    func isShared(_ course: Course) -> Bool {
        course.known == nil
            && courses.count { $0.group == course.group && $0.subject.plain == course.subject.plain } > 1
    }

    /// Adds a page that the school has, with its group.
    mutating func addOwn(_ page: KnownLoad.Page) {
        groups.append(
            .init(
                classes: page.classes, kind: page.groupKind, name: page.groupName, parts: [], share: nil,
                known: page.group))
        courses.append(
            .init(
                subject: page.name, group: groups.count - 1, teachers: [], kind: page.kind, tenths: page.weeklyTenths,
                known: page.course))
    }
}
