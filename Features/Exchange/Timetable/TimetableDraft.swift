import School

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
        var hours: Int
    }

    /// One course at one place of the week.
    struct Slot: Hashable {
        /// 1 is Monday.
        let weekday: Int
        /// The lesson's number in the day, from 1.
        let n: Int
        let course: Int
        let room: String?
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

    /// Questions without an answer forbid loading.
    var mayBeApplied = false

    /// Classes that have lessons on Saturdays.
    var sixDayClasses: [ClassName] {
        let studying = Set(slots.filter { $0.weekday == 6 }.flatMap { groups[courses[$0.course].group].classes })
        return classes.filter(studying.contains)
    }
}
